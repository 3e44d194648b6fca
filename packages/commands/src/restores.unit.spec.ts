import { expect, test } from '@jest/globals';
import { isRejection } from '@pedigree/kernel';
import { type Allocation, type PedigreeEvent, readEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import { live, readEvents, withEvents } from './testing/live.ts';
import { Clock, createLog, createProcess } from './testing/process.ts';
import { historiesOfRestores, randomHistories } from './testing/random-commands.ts';

const stream = (name: unknown) => `environment-default/${name}`;
const explaining = new Set<string>([
  'promoteModels',
  'rollBackModel',
  'rollBackModels',
  'rollBackEnvironment',
  'restoreEnvironment',
]);

const unknown: Allocation = { state: 'UNKNOWN' };

/** What served of each model, by rule 6 of semantics.md §4 and nothing else: the last of the standing changes by then. */
function servingAt(events: readonly PedigreeEvent[], at?: string): Map<string, Allocation> {
  const changes = events.flatMap(({ id, data }) =>
    'changes' in data ? data.changes.map((change) => ({ event: id, ...change })) : [],
  );
  const withdrawn = events.flatMap(({ data }) => ('changes' in data ? data.withdraws : []));
  const serving = new Map(changes.map(({ model }) => [model, unknown]));
  const latest = new Map<string, string>();
  for (const { event, model, from, allocation } of changes) {
    const isWithdrawn = withdrawn.some((each) => each.event === event && each.model === model && each.from === from);
    if (isWithdrawn || (at !== undefined && from > at) || from < (latest.get(model) ?? '')) continue;
    latest.set(model, from);
    serving.set(model, allocation);
  }
  return serving;
}

function expectRestored(environment: unknown, after: readonly PedigreeEvent[]): number {
  const own = after.filter((event) => event.stream === stream(environment));
  const last = own.at(-1);
  if (last?.type !== 'EnvironmentRestored') throw new Error(`required: a restore; came: ${last?.type}`);
  const { to, knownRevision = last.revision - 1, changes } = last.data;
  const known = own.filter(({ revision }) => revision <= knownRevision);
  const then = servingAt(known, to);
  for (const [model, now] of servingAt(own)) {
    const wanted = then.get(model) ?? unknown;
    if (wanted.state === 'UNKNOWN') expect(now.state).not.toBe('SERVING');
    else expect(now).toEqual(wanted);
  }
  const before = servingAt(own.slice(0, -1));
  for (const { model, allocation } of changes) expect(allocation).not.toEqual(before.get(model));
  return changes.length;
}

test('right after a restore, what serves is what served then as it was known, and only what differs is changed', async () => {
  let restored = 0;
  const refused = new Set<string>();
  await fc.assert(
    fc.asyncProperty(historiesOfRestores(60), (history) =>
      live(history, async ({ command, input, outcome, after }) => {
        if (command.name !== 'restoreEnvironment') return;
        if (isRejection(outcome)) refused.add(outcome.rejected);
        else if (!outcome.repeated) restored += expectRestored(input.environment, after);
      }),
    ),
    { numRuns: 100 },
  );
  expect(restored).toBeGreaterThan(15);
  expect([...refused]).toEqual(expect.arrayContaining(['NOTHING_TO_RESTORE', 'RESTORE_BLOCKED', 'UNKNOWN_REFERENCE']));
});

test('the plan of a restore or a rollback tells each change that is then made, and blocks none that is', async () => {
  let told = 0;
  await fc.assert(
    fc.asyncProperty(randomHistories(60), async (history) => {
      const clock = new Clock();
      const log = createLog(clock);
      const { plan, execute } = createProcess(log, { clock });
      for (const { name, input: raw, clockStep } of history) {
        clock.now += clockStep;
        const input = Object(withEvents(raw, await readEvents(log)));
        const planned = explaining.has(name) ? await plan(name, input) : undefined;
        const outcome = await execute(name, input);
        if (!planned?.plan) continue;
        if (isRejection(outcome)) {
          expect(planned.plan.flatMap(({ blockedBy }) => blockedBy)).not.toEqual([]);
          continue;
        }
        const { data } = readEvent({ ...outcome.event, recordedAt: '', position: 0n });
        const changes = 'changes' in data ? data.changes : [];
        expect(planned.plan.map(({ model, to, blockedBy }) => ({ model, to, blockedBy }))).toEqual(
          changes.map(({ model, allocation }) => ({ model, to: allocation, blockedBy: [] })),
        );
        told += changes.length;
      }
    }),
    { numRuns: 60 },
  );
  expect(told).toBeGreaterThan(20);
});
