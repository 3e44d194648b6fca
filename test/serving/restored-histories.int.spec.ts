import { describe, expect, test } from '@jest/globals';
import { createCommands, type FindKnownAt } from '@pedigree/commands';
import { createMemoryStore, type StoredEvent } from '@pedigree/event-store';
import { type Actor, decode, isRejection, toInstant, toMilliseconds } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import { everything } from '@pedigree/views';
import type { ProjectedViews } from '@pedigree/views/testing';
import fc from 'fast-check';
import { openTwoViews } from '../harness/two-views.ts';
import { commandSteps, type Tally, writeCommandedHistory } from './commanded-history.ts';
import { beginning, environments } from './history.ts';

const histories = Math.max(100, Number(process.env.PEDIGREE_TEST_HISTORIES ?? 0));
const { full, begin } = openTwoViews();
const logId = 'aaaaaaaaaaaaaaaa';
const caller: Actor = { id: 'ada', kind: 'PERSON', means: 'CLAIMED' };
const now = beginning + 200;

/** By how many milliseconds the clock is ahead that stamps each event, in turn: it is that of any of several processes. */
const skews = fc.array(fc.nat(20), { minLength: 2, maxLength: 7 });
const questions = fc.array(fc.record({ to: fc.nat(40), known: fc.integer({ min: 20, max: 120 }) }), {
  minLength: 6,
  maxLength: 6,
});

/** The log as several processes would have stamped it: of times that do not rise with the positions. */
function stampAnew(log: readonly StoredEvent[], ahead: readonly number[]): StoredEvent[] {
  return log.map(({ envelope, bytes }, index) => {
    const time = toMilliseconds(envelope.recordedAt) + (ahead[index % ahead.length] ?? 0);
    const before = JSON.stringify({ recordedAt: envelope.recordedAt }).slice(1, -1);
    const text = Buffer.from(bytes).toString('utf8');
    const stamped = Buffer.from(text.replace(before, JSON.stringify({ recordedAt: toInstant(time) }).slice(1, -1)));
    return { envelope: decode(stamped, envelope.position), bytes: stamped };
  });
}

/** What serves of every model, by the views; as known at a time, or in the end. */
async function servedBy(views: ProjectedViews, environment: string, to: string | null, knownAt?: string) {
  const asOf = knownAt === undefined ? await views.asOf() : await views.asOfTime(knownAt);
  const found = await views.servingOfEnvironment(everything, { namespace: 'default', name: environment }, to, asOf);
  return new Map(found.map(({ model, allocation }): [string, Allocation] => [model, allocation]));
}

/** From what to what each model has to change, by two answers of views: nothing serves where nobody knows what did. */
function differing(then: ReadonlyMap<string, Allocation>, standing: ReadonlyMap<string, Allocation>) {
  return [...standing].flatMap(([model, from]) => {
    const said = then.get(model) ?? { state: 'UNKNOWN' };
    const to: Allocation = said.state === 'UNKNOWN' ? { state: 'NOTHING' } : said;
    const isLeft = said.state === 'UNKNOWN' && from.state !== 'SERVING';
    return isLeft || JSON.stringify(to) === JSON.stringify(from) ? [] : [{ model, from, to }];
  });
}

describe('over random histories, in logs that several clocks stamped', () => {
  test(
    `the plan of a restore lists what the views say differs between the two moments, in ${histories} histories`,
    async () => {
      const seen = { changes: 0, nothing: 0, behindAnotherClock: 0 };
      await fc.assert(
        fc.asyncProperty(commandSteps, skews, questions, async (script, ahead, asked) => {
          const tally: Tally = new Map();
          const log = stampAnew((await writeCommandedHistory(script, tally)).events, ahead);
          begin(log);
          const plan = planningOn(log, (time) => full.asOfTime(time));
          const withoutViews = planningOn(log);
          for (const environment of environments) {
            const standing = await servedBy(full, environment, null);
            for (const { to: offset, known } of asked) {
              const to = toInstant(beginning + offset);
              const knownAt = known > 100 ? undefined : toInstant(beginning + known);
              const expected = differing(await servedBy(full, environment, to, knownAt), standing);
              const input = { environment, to, ...(knownAt !== undefined && { knownAt }) };
              const outcome = await plan(input);
              expect(await withoutViews(input)).toEqual(outcome);
              const planned = outcome.plan?.map(({ model, from, to: wanted }) => ({ model, from, to: wanted })) ?? [];
              if (isRejection(outcome) && outcome.rejected === 'NOTHING_KNOWN_THEN') seen.nothing++;
              else expect(planned).toEqual(expected);
              if (planned.length === 0 && expected.length > 0) {
                // Where nothing at all is known of that time, nothing is retired: it is refused.
                expect(await isAnythingKnown(environment, to, knownAt)).toBe(false);
              }
              seen.changes += planned.length;
              if (knownAt !== undefined && isBehindAnotherClock(log, environment, knownAt)) seen.behindAnotherClock++;
            }
          }
        }),
        { numRuns: histories },
      );
      for (const count of Object.values(seen)) expect(count).toBeGreaterThan(histories / 10);
    },
    120_000 + histories * 600,
  );
});

function planningOn(log: readonly StoredEvent[], findKnownAt?: FindKnownAt) {
  const store = createMemoryStore({ logId, clock: () => toInstant(now), log: [...log] });
  const commands = createCommands({
    store,
    clock: () => now,
    newId: () => 'plan',
    ...(findKnownAt && { findKnownAt }),
  });
  return (input: object) => commands.plan({ command: 'restoreEnvironment', input, caller });
}

async function isAnythingKnown(environment: string, to: string, knownAt: string | undefined): Promise<boolean> {
  const served = await servedBy(full, environment, to, knownAt);
  return [...served.values()].some(({ state }) => state !== 'UNKNOWN');
}

/** Whether an event of the environment was stamped in time, and lies behind one of another stream that was not. */
function isBehindAnotherClock(log: readonly StoredEvent[], environment: string, knownAt: string): boolean {
  const first = log.findIndex(({ envelope }) => envelope.recordedAt > knownAt);
  const stream = `environment-default/${environment}`;
  const ofStream = log.filter(({ envelope }) => envelope.stream === stream);
  const firstOfStream = ofStream.find(({ envelope }) => envelope.recordedAt > knownAt);
  const end = firstOfStream ? log.indexOf(firstOfStream) : log.length;
  return first >= 0 && log.slice(first, end).some(({ envelope }) => envelope.stream === stream);
}
