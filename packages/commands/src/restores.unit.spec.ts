import { expect, test } from '@jest/globals';
import { isRejection } from '@pedigree/kernel';
import type { Allocation, PedigreeEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import type { Accepted } from './outcome.ts';
import { live } from './testing/live.ts';
import { randomHistories } from './testing/random-commands.ts';

const stream = (name: unknown) => `environment-default/${name}`;
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
  const { to, knownAt, changes } = last.data;
  const known = own.filter(({ position }) => position <= BigInt(knownAt));
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
    fc.asyncProperty(randomHistories(60), (history) =>
      live(history, async ({ command, input, outcome, after }) => {
        if (command.name !== 'restoreEnvironment') return;
        if (isRejection(outcome)) refused.add(outcome.rejected);
        else if (!outcome.repeated) restored += expectRestored(input.environment, after);
      }),
    ),
    { numRuns: 150 },
  );
  expect(restored).toBeGreaterThan(50);
  expect([...refused]).toEqual(expect.arrayContaining(['NOTHING_TO_RESTORE', 'RESTORE_BLOCKED', 'UNKNOWN_REFERENCE']));
});

test('the plan of a restore or a rollback tells each change that is then made, and what it returns to', async () => {
  let told = 0;
  const planned = new Set(['rollBackModel', 'rollBackModels', 'rollBackEnvironment', 'restoreEnvironment']);
  await fc.assert(
    fc.asyncProperty(randomHistories(60), (history) => {
      let plan: Accepted['plan'];
      return live(history, async ({ command, outcome, after }, { process }) => {
        const event = after.at(-1);
        if (plan && planned.has(command.name) && !isRejection(outcome) && !outcome.repeated) {
          if (!event || !('changes' in event.data)) throw new Error('required: a serving event; came: another');
          const { changes } = event.data;
          expect(plan.map(({ model, to }) => ({ model, to }))).toEqual(
            changes.map(({ model, allocation }) => ({ model, to: allocation })),
          );
          expect(plan.flatMap(({ blockedBy }) => blockedBy)).toEqual([]);
          told += changes.length;
        }
        const next = history[history.indexOf(command) + 1];
        const outlook = next && (await process.plan(next.name, next.input));
        plan = outlook?.plan;
      });
    }),
    { numRuns: 50 },
  );
  expect(told).toBeGreaterThan(20);
});
