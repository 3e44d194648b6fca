import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly position?: string;
  readonly event?: { readonly eventId: string };
  readonly items?: readonly { readonly passed: boolean; readonly found: string }[] | null;
}

interface Breaches {
  readonly nodes: readonly { readonly how: string; readonly change: { readonly model: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const slot = { environment: 'production', model: 'fraud' };
const clock = createManualClock('2026-06-01T09:00:00Z');
let service: OwnService;
let last = '';

async function say(mutation: string, input: object, more = ''): Promise<Answer> {
  clock.advance(1_000);
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await service.ask<{ result: Answer }>(
    `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
      ... on ${type}Payload { position event { eventId } ${more} }
      ... on Rejection { code message items { passed found } plan { blockedBy { why } } } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  last = data.result.position ?? last;
  return data.result;
}

/** What came past the policy, from the latest to the earliest; so many a page. */
async function breaches(environment: string, more = ''): Promise<Breaches> {
  const { data, errors } = await service.ask<{ policyBreaches: Breaches }>(
    `{ policyBreaches(environment: "${environment}"${more}) { nodes { how change { model allocation { version { number } } }
      items { rule passed found } } pageInfo { hasNextPage endCursor } } }`,
    {},
    { 'pedigree-min-position': last },
  );
  expect(errors).toBeUndefined();
  return data.policyBreaches;
}

const breach = (how: string, number: number, ...founds: readonly (readonly [string, boolean, string])[]) => ({
  ...{ how, change: { model: 'fraud', allocation: [{ version: { number } }] } },
  items: founds.map(([rule, passed, found]) => ({ rule, passed, found })),
});

beforeAll(async () => {
  service = await startOwnService({ clock: clock.now });
  for (const name of ['production', 'old']) await say('defineEnvironment', { name });
  await say('registerDataset', { name: 'images' });
  await say('versionDataset', { dataset: 'images', digest: 'opaque:1' });
  await say('registerModel', { name: 'fraud' });
  const datasets = [{ role: 'train', dataset: 'images@1' }];
  for (const _ of [1, 2, 3]) await say('recordTraining', { model: 'fraud', datasets });
});
afterAll(() => service.remove());

describe('under a policy that asks for approvals', () => {
  let first = '';

  test('a rollback passes over what somebody rejects, says so, and goes there by an override alone', async () => {
    first = (await say('promoteModel', { ...slot, version: '1' })).event?.eventId ?? '';
    await say('promoteModel', { ...slot, version: '2' });
    await say('promoteModel', { ...slot, version: '3' });
    await say('changePromotionPolicy', {
      ...{ environment: 'production', rules: [{ rule: 'APPROVALS' }, { rule: 'NO_RETRACTED_ANCESTOR' }] },
      ...{ mayOverride: true, reason: 'From now on.' },
    });
    await say('rejectModelVersion', { version: 'fraud@2', reason: 'It drifts.' });
    const plan = 'policy { overridden } plan { to { version { number } } passedOver { versions why } }';
    expect(await say('rollBackModel', { ...slot, dryRun: true }, plan)).toMatchObject({
      policy: null,
      plan: [
        {
          to: [{ version: { number: 1 } }],
          passedOver: [{ versions: ['model:default/fraud@2'], why: 'REJECTED' }],
        },
      ],
    });
    const override = { ...slot, override: true, reason: 'Nothing else answers.' };
    expect(await say('rollBackModel', override, plan)).toMatchObject({ policy: { overridden: true } });
    expect(await breaches('production')).toMatchObject({
      nodes: [
        breach(
          ...(['OVERRIDDEN', 2] as const),
          ['APPROVALS', false, '0 approvals, 1 rejection'],
          ['NO_RETRACTED_ANCESTOR', true, 'none of 1 ancestor'],
        ),
      ],
    });
  });

  test('a rollback that names its change asks as a promotion does, and its plan says what blocks it', async () => {
    const named = { ...slot, target: { event: first } };
    expect(await say('rollBackModel', { ...named, dryRun: true })).toMatchObject({
      code: 'POLICY_NOT_MET',
      items: [{ passed: false, found: '0 approvals' }, { passed: true }],
      plan: [{ blockedBy: [{ why: 'POLICY' }] }],
    });
  });

  test('the way out of an emergency is open, and what the policy would have said of it is listed as it was then', async () => {
    await say('retractDatasetVersion', { dataset: 'images@1', reason: 'It leaks.' });
    expect(await say('rollBackModel', slot)).toHaveProperty('position');
    // Whatever is said since changes nothing of it.
    await say('reinstateDatasetVersion', { dataset: 'images@1', reason: 'It does not.' });
    await say('approveModelVersion', {
      version: 'fraud@1',
      reason: 'It was good.',
      source: { system: 's', by: 'ben' },
    });
    const { nodes } = await breaches('production', ', first: 1');
    expect(nodes).toEqual([
      breach(
        ...(['ROLLED_BACK', 1] as const),
        ['APPROVALS', false, '0 approvals'],
        ['NO_RETRACTED_ANCESTOR', false, 'retracted: dataset:default/images@1'],
      ),
    ]);
  });

  test('what is told is asked by who had approved when it was told', async () => {
    const told = { ...slot, environment: 'old' };
    await say('changePromotionPolicy', {
      ...{ environment: 'old', rules: [{ rule: 'APPROVALS', notByAuthor: false }], reason: 'From now on.' },
    });
    const since = new Date(clock.now()).toISOString();
    const at = (minutes: number) => new Date(Date.parse(since) + minutes * 60_000).toISOString();
    clock.set(at(10));
    await say('promoteModel', { ...told, version: '3', occurredAt: at(1) });
    await say('approveModelVersion', { version: 'fraud@3', reason: 'I looked.' });
    await say('promoteModel', { ...told, version: '1', occurredAt: at(2) });
    await say('promoteModel', { ...told, version: '3', occurredAt: at(3) });
    expect((await breaches('old')).nodes).toEqual([breach('TOLD', 3, ['APPROVALS', false, '0 approvals'])]);
  });
});

test('a page looks at a thousand changes at most: it may be empty, and the next goes on behind it', async () => {
  await say('defineEnvironment', { name: 'imported' });
  const rules = [{ rule: 'BRANCH', branch: 'main' }];
  await say('changePromotionPolicy', { environment: 'imported', rules, reason: 'From now on.' });
  await say('recordTraining', { model: 'fraud', branch: 'wide' });
  const since = clock.now() + 1_000;
  clock.set(new Date(since + 10_000_000).toISOString());
  const commands = Array.from({ length: 1_201 }, (_, index) => ({
    promoteModel: {
      ...{ environment: 'imported', model: 'fraud', version: index === 0 ? '4' : `${1 + (index % 2)}` },
      occurredAt: new Date(since + index * 1_000).toISOString(),
    },
  }));
  for (let place = 0; place < commands.length; place += 100) {
    const { data, errors } = await service.ask<{ record: readonly { position?: string }[] }>(
      `mutation ($commands: [CommandInput!]!) { record(commands: $commands) { ... on RecordPayload { position } } }`,
      { commands: commands.slice(place, place + 100) },
    );
    expect(errors).toBeUndefined();
    last = data.record.at(-1)?.position ?? last;
  }
  const page = await breaches('imported', ', first: 5');
  expect(page).toMatchObject({ nodes: [], pageInfo: { hasNextPage: true, endCursor: expect.any(String) } });
  expect(await breaches('imported', `, first: 5, after: "${page.pageInfo.endCursor}"`)).toMatchObject({
    nodes: [breach('TOLD', 4, ['BRANCH', false, 'wide'])],
    pageInfo: { hasNextPage: false },
  });
});

describe('what came past a policy stays in the list', () => {
  const rules = [{ rule: 'BRANCH', branch: 'release' }];
  const policy = { rules, mayOverride: true, reason: 'From now on.' };
  const override = { override: true, reason: 'Nothing else answers.' };
  const missed = ['BRANCH', false, 'main'] as const;
  const hour = 3_600_000;
  const timeNow = () => new Date(clock.now()).toISOString();

  async function begin(environment: string): Promise<typeof slot> {
    await say('defineEnvironment', { name: environment });
    const at = { environment, model: 'fraud' };
    await say('promoteModel', { ...at, version: '1' });
    await say('promoteModel', { ...at, version: '2' });
    await say('changePromotionPolicy', { environment, ...policy });
    return at;
  }

  test('where a correction states it anew', async () => {
    const at = await begin('corrected');
    clock.advance(hour);
    const since = timeNow();
    await say('promoteModel', { ...at, version: '3', ...override });
    clock.advance(hour);
    const allocation = [{ version: '1', share: 10_000 }];
    await say('correctServing', { ...at, since, until: timeNow(), allocation, reason: 'It came later.' });
    expect((await breaches('corrected')).nodes).toEqual([breach('OVERRIDDEN', 3, missed), breach('TOLD', 1, missed)]);
  });

  test('where it is withdrawn, and what is withdrawn before a rollback does not hide that one', async () => {
    const at = await begin('withdrawn');
    const { event } = await say('promoteModel', { ...at, version: '3', ...override });
    await say('rollBackModel', at);
    await say('correctServing', { ...at, withdraw: [{ event: event?.eventId }], reason: 'It never came.' });
    expect((await breaches('withdrawn')).nodes).toEqual([
      breach('ROLLED_BACK', 2, missed),
      breach('OVERRIDDEN', 3, missed),
    ]);
  });

  test('where a clock that stepped back gives a rollback the time of what it takes away', async () => {
    const at = await begin('stepped');
    const start = clock.now();
    clock.advance(hour);
    await say('promoteModel', { ...at, version: '3', ...override });
    clock.set(new Date(start).toISOString());
    await say('rollBackModel', at);
    expect((await breaches('stepped')).nodes).toEqual([
      breach('ROLLED_BACK', 2, missed),
      breach('OVERRIDDEN', 3, missed),
    ]);
  });

  test('and a step that an importer takes is none that was told afterwards', async () => {
    const at = await begin('imported-steps');
    const steps = { steps: ['5%', '50%', '100%'], holdFor: '0' };
    await say('startRollout', { ...at, version: '3', ...steps, ...override });
    await say('advanceRollout', { ...at, source: { system: 'pipeline' } });
    expect((await breaches('imported-steps')).nodes.map(({ how }) => how)).toEqual(['OVERRIDDEN']);
  });
});
