import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

const main = resolve(import.meta.dirname, '../../services/standalone/dist/main.js');
const limits = { positionWaitMilliseconds: 200 };
const clock = createManualClock('2026-05-01T12:00:00Z');
let service: OwnService;
/** Of each command, by what was said of it. */
const positions = new Map<string, string>();

async function say(mutation: string, input: Readonly<Record<string, unknown>>, called = mutation): Promise<void> {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const { data } = await service.ask<{ result: { position: string } }>(
    `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
      ... on ${type}Payload { position } ... on Rejection { message } } }`,
    { input },
  );
  expect(data.result).toEqual({ position: expect.any(String) });
  positions.set(called, data.result.position);
}

const promote = (version: string, called: string) =>
  say('promoteModel', { environment: 'production', model: 'fraud', version }, called);

interface Serving {
  readonly allocation: readonly { readonly version: { readonly number: number } }[];
  readonly asOf: { readonly position: string; readonly recordedAt: string };
}

/** Asks which version serves, as known at a time or position, and what was answered to that. */
async function serving(knownAt?: string) {
  const { data, errors } = await service.ask<{ serving: Serving }>(
    `query ($knownAt: KnownAt) { serving(environment: "production", model: "fraud", knownAt: $knownAt) {
      allocation { version { number } } asOf { position recordedAt } } }`,
    { knownAt },
    { 'pedigree-min-position': [...positions.values()].at(-1) ?? '' },
  );
  if (errors) return errors.map(({ extensions }) => extensions?.code);
  return [data.serving.allocation[0]?.version.number, data.serving.asOf.position, data.serving.asOf.recordedAt];
}

/** What version, of which command, recorded when on that day. */
const told = (version: number, called: string, time: string) => [
  version,
  positions.get(called),
  `2026-05-01T${time}:00.000Z`,
];

/** What the time and both positions of before the step are answered. */
async function expectPastAsItWas(): Promise<void> {
  expect(await serving('2026-05-01T12:10:00Z')).toEqual(told(1, 'at noon', '12:00'));
  expect(await serving(positions.get('at noon'))).toEqual(told(1, 'at noon', '12:00'));
  expect(await serving(positions.get('at half past'))).toEqual(told(2, 'at half past', '12:30'));
}

beforeAll(async () => {
  service = await startOwnService({ clock: clock.now, limits });
  await say('registerModel', { name: 'fraud' });
  await say('defineEnvironment', { name: 'production' });
  for (const version of ['1', '2', '3']) await say('recordTraining', { model: 'fraud' }, `version ${version}`);
  await promote('1', 'at noon');
  clock.set('2026-05-01T12:30:00Z');
  await promote('2', 'at half past');
});
afterAll(() => service.remove());

test('a clock that steps back an hour changes no answer, and what is said then is known from the last log time on', async () => {
  clock.set('2026-05-01T11:30:00Z');
  await expectPastAsItWas();
  await promote('3', 'stepped back');
  await expectPastAsItWas();
  expect(await serving()).toEqual(told(3, 'stepped back', '12:30'));
  // More may still be recorded at that time: nobody knows yet what will have been known at it.
  expect(await serving('2026-05-01T12:30:00Z')).toEqual(['POSITION_NOT_REACHED']);
});

test('a service that is started with such a clock goes on at the last log time', async () => {
  await service.stop();
  clock.set('2026-05-01T11:40:00Z');
  service = await startOwnService({ clock: clock.now, limits, folder: service.folder });
  await expectPastAsItWas();
  await promote('1', 'after the start');
  expect(await serving()).toEqual(told(1, 'after the start', '12:30'));
  expect(await serving(positions.get('stepped back'))).toEqual(told(3, 'stepped back', '12:30'));
});

test('once the clock is ahead again, the last log time has passed and time goes on', async () => {
  clock.set('2026-05-01T12:40:00Z');
  expect(await serving('2026-05-01T12:30:00Z')).toEqual(told(1, 'after the start', '12:30'));
  await promote('2', 'caught up');
  expect(await serving()).toEqual(told(2, 'caught up', '12:40'));
  expect(await serving('2026-05-01T12:30:00Z')).toEqual(told(1, 'after the start', '12:30'));
  await expectPastAsItWas();
});

test('log time never steps back in that log, and it is sound', () => {
  const run = (...words: readonly string[]) =>
    spawnSync(process.execPath, [main, ...words, '--data', service.folder], { encoding: 'utf8' });
  const lines = run('log', 'export').stdout.trim().split('\n');
  const times = lines.map((line): string => JSON.parse(line).recordedAt);
  expect(times).toEqual(times.toSorted());
  expect(times.slice(-5)).toEqual(
    ['12:00', '12:30', '12:30', '12:30', '12:40'].map((of) => `2026-05-01T${of}:00.000Z`),
  );
  const checked = run('check');
  expect([checked.status, checked.stdout]).toEqual([0, expect.not.stringContaining('BAD')]);
});
