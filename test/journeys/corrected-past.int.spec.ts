import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

interface Asked {
  readonly serving: {
    readonly state: string;
    readonly allocation: readonly { readonly version: { readonly number: number }; readonly share: number }[];
    readonly since: string | null;
    readonly until: string | null;
    readonly asOf: { readonly position: string; readonly recordedAt: string };
  };
}

const question = `query ($knownAt: KnownAt) { serving(environment: "production", model: "fraud", at: "2026-05-25", knownAt: $knownAt) {
  state allocation { version { number } share } since until asOf { position recordedAt } } }`;

/** In May v3 is promoted; in June it is learned that v2 had served since the 20th. */
const title = 'what served on 25 May, as it was known in May and as it is known in June';

describe(`on SQLite, ${title}`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-journey-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  tell((name) => `sqlite:${join(folder, name)}`);
});

describeOnPostgres(`on PostgreSQL, ${title}`, (postgres) => {
  tell((name) => `${postgres.url}?schema=${name}`);
});

/** Tells the story on a log, and on another that the first one moves to. */
function tell(storeOf: (name: string) => string): void {
  const clock = createManualClock('2026-05-01T09:00:00Z');
  let service: OwnService;
  let inMay: Asked['serving'];
  let inJune: Asked['serving'];

  async function say(mutation: string, input: Readonly<Record<string, unknown>>): Promise<void> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await service.ask<{ result: { position?: string; message?: string } }>(
      `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) { ... on ${type}Payload { position } ... on Rejection { message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    expect(data.result).toEqual({ position: expect.any(String) });
  }

  async function asked(knownAt?: string): Promise<Asked['serving']> {
    const { data, errors } = await service.ask<Asked>(question, { knownAt });
    expect(errors).toBeUndefined();
    return data.serving;
  }

  beforeAll(async () => {
    service = await startOwnService({ clock: clock.now, store: storeOf('first') });
    await say('registerModel', { name: 'fraud' });
    for (let version = 1; version <= 3; version++) await say('recordTraining', { model: 'fraud' });
    await say('defineEnvironment', { name: 'production', rank: 3, production: true });
    clock.set('2026-05-10T09:00:00Z');
    await say('promoteModel', { environment: 'production', model: 'fraud', version: '2' });
    clock.set('2026-05-18T09:00:00Z');
    await say('promoteModel', {
      environment: 'production',
      model: 'fraud',
      version: '3',
      reason: 'better on every slice',
    });
    clock.set('2026-06-03T09:00:00Z');
    await say('correctServing', {
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
      asOf: { position: expect.stringMatching(/\.7$/), recordedAt: '2026-05-18T09:00:00.000Z' },
    });
  });

  test('in June it is v2, from the 20th to the first', () => {
    expect(inJune).toEqual({
      state: 'SERVING',
      allocation: [{ version: { number: 2 }, share: 10_000 }],
      since: '2026-05-20T00:00:00.000Z',
      until: '2026-06-01T00:00:00.000Z',
      asOf: { position: expect.stringMatching(/\.8$/), recordedAt: '2026-06-03T09:00:00.000Z' },
    });
  });

  test('a position answers as the time did, and both answers stay while more is recorded', async () => {
    clock.set('2026-07-01T09:00:00Z');
    await say('retireModel', { environment: 'production', model: 'fraud' });
    expect(await asked(inMay.asOf.position)).toEqual(inMay);
    expect(await asked('2026-05-31')).toEqual(inMay);
    expect(await asked(inJune.asOf.position)).toEqual(inJune);
  });

  test('both answers stay after the views are built again', async () => {
    await service.remove();
    expect(run(['rebuild', '--store', storeOf('first')]).status).toBe(0);
    service = await startOwnService({ clock: clock.now, store: storeOf('first') });
    expect(await asked(inMay.asOf.position)).toEqual(inMay);
    expect(await asked(inJune.asOf.position)).toEqual(inJune);
  });

  test('both answers stay after an export and an import, under the new log’s own positions', async () => {
    const exported = run(['log', 'export', '--store', storeOf('first')]);
    expect(exported.status).toBe(0);
    await service.remove();
    expect(run(['log', 'import', '--store', storeOf('moved')], exported.stdout).status).toBe(0);
    service = await startOwnService({ clock: clock.now, store: storeOf('moved') });
    const moved = await asked('2026-05-31');
    const [logId, number] = moved.asOf.position.split('.');
    expect(logId).not.toBe(inMay.asOf.position.split('.')[0]);
    expect(moved).toEqual({ ...inMay, asOf: { ...inMay.asOf, position: `${logId}.7` } });
    expect(number).toBe('7');
    expect(await asked(`${logId}.8`)).toEqual({ ...inJune, asOf: { ...inJune.asOf, position: `${logId}.8` } });
  });
}

const main = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');

function run(words: readonly string[], input = '') {
  return spawnSync(process.execPath, [main, ...words], { input, encoding: 'utf8' });
}
