import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readLog } from '../delivery/read-log.ts';
import { describeOnEachCombination } from '../harness/combinations.ts';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { runSubcommand } from '../moving/subcommand.ts';

interface Asked {
  readonly serving: {
    readonly state: string;
    readonly allocation: readonly { readonly version: { readonly number: number }; readonly share: number }[];
    readonly since: string | null;
    readonly until: string | null;
    readonly asOf: { readonly position: string; readonly recordedAt: string };
  };
}

interface Answered {
  readonly position?: string;
  readonly code?: string;
  readonly message?: string;
}

const question = `query ($knownAt: KnownAt) { serving(environment: "production", model: "fraud", at: "2026-05-25", knownAt: $knownAt) {
  state allocation { version { number } share } since until asOf { position recordedAt } } }`;

/** In May v3 is promoted; in June it is learned that v2 had served since the 20th. */
const title = 'what served on 25 May, as it was known in May and as it is known in June';

describeOnEachCombination(title, ({ placeOf }) => {
  const clock = createManualClock('2026-05-01T09:00:00Z');
  let service: OwnService;
  let promoted: string | undefined;
  let corrected: string | undefined;
  let inMay: Asked['serving'];
  let inJune: Asked['serving'];

  /** Says it, and hands out what was answered. */
  async function answerTo(mutation: string, input: Readonly<Record<string, unknown>>): Promise<Answered> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await service.ask<{ result: Answered }>(
      `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
        ... on ${type}Payload { position } ... on Rejection { code message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    return data.result;
  }

  /** Says it, and hands out the position of its event. */
  async function say(mutation: string, input: Readonly<Record<string, unknown>>): Promise<string | undefined> {
    const answered = await answerTo(mutation, input);
    expect(answered).toEqual({ position: expect.any(String) });
    return answered.position;
  }

  const start = (name: string) => startOwnService({ clock: clock.now, places: placeOf(name) });

  async function asked(knownAt?: string): Promise<Asked['serving']> {
    const { data, errors } = await service.ask<Asked>(question, { knownAt });
    expect(errors).toBeUndefined();
    return data.serving;
  }

  beforeAll(async () => {
    service = await start('first');
    await say('registerModel', { name: 'fraud' });
    for (let version = 1; version <= 3; version++) await say('recordTraining', { model: 'fraud' });
    await say('defineEnvironment', { name: 'production', rank: 3, production: true });
    clock.set('2026-05-10T09:00:00Z');
    await say('promoteModel', { environment: 'production', model: 'fraud', version: '2' });
    clock.set('2026-05-18T09:00:00Z');
    promoted = await say('promoteModel', {
      environment: 'production',
      model: 'fraud',
      version: '3',
      reason: 'better on every slice',
    });
    clock.set('2026-06-03T09:00:00Z');
    corrected = await say('correctServing', {
      environment: 'production',
      model: 'fraud',
      since: '2026-05-20',
      until: '2026-06-01',
      allocation: [{ version: '2' }],
      reason: 'the rollout had been reverted by hand',
    });
    inMay = await asked('2026-05-31');
    inJune = await asked();
  });

  afterAll(() => service.remove());

  test('in May it was v3', () => {
    expect(inMay).toEqual({
      state: 'SERVING',
      allocation: [{ version: { number: 3 }, share: 10_000 }],
      since: '2026-05-18T09:00:00.000Z',
      until: null,
      asOf: { position: promoted, recordedAt: '2026-05-18T09:00:00.000Z' },
    });
  });

  test('in June it is v2, from the 20th to the first', () => {
    expect(inJune).toEqual({
      state: 'SERVING',
      allocation: [{ version: { number: 2 }, share: 10_000 }],
      since: '2026-05-20T00:00:00.000Z',
      until: '2026-06-01T00:00:00.000Z',
      asOf: { position: corrected, recordedAt: '2026-06-03T09:00:00.000Z' },
    });
  });

  test('what was planned before the correction is refused, and told where the environment stands now', async () => {
    expect(await answerTo('retireModel', { environment: 'production', model: 'fraud', ifRevision: 2 })).toEqual({
      code: 'REVISION_CHANGED',
      message: 'required: environment-default/production at revision 2; came: it is at 3',
    });
  });

  test('a position answers as the time did, and both answers stay while more is recorded', async () => {
    clock.set('2026-07-01T09:00:00Z');
    await say('retireModel', { environment: 'production', model: 'fraud', ifRevision: 3 });
    expect(await asked(inMay.asOf.position)).toEqual(inMay);
    expect(await asked('2026-05-31')).toEqual(inMay);
    expect(await asked(inJune.asOf.position)).toEqual(inJune);
  });

  test('both answers stay after the views are built again', async () => {
    await service.remove();
    const { PEDIGREE_STORE: store, PEDIGREE_VIEWS: views } = placeOf('first');
    expect(await runSubcommand(['rebuild', '--store', store, '--views', views])).toMatchObject({ code: 0, stderr: '' });
    service = await start('first');
    expect(await asked(inMay.asOf.position)).toEqual(inMay);
    expect(await asked(inJune.asOf.position)).toEqual(inJune);
  });

  test('both answers stay after an export and an import, under the new log’s own positions', async () => {
    const exported = await runSubcommand(['log', 'export', '--store', placeOf('first').PEDIGREE_STORE]);
    expect(exported.code).toBe(0);
    await service.remove();
    const importing = ['log', 'import', '--store', placeOf('moved').PEDIGREE_STORE];
    expect(await runSubcommand(importing, [exported.stdout])).toMatchObject({ code: 0 });
    service = await start('moved');
    const positions = await positionsOf(service);
    expect(positions[0]?.split('.')[0]).not.toBe(inMay.asOf.position.split('.')[0]);
    const [may, june] = [positions.at(-3), positions.at(-2)];
    expect(await asked('2026-05-31')).toEqual({ ...inMay, asOf: { ...inMay.asOf, position: may } });
    expect(await asked(june)).toEqual({ ...inJune, asOf: { ...inJune.asOf, position: june } });
  });
});

/** Of all events, in their order. */
async function positionsOf({ url }: OwnService): Promise<readonly string[]> {
  return (await readLog(url)).map(({ position }) => position);
}
