import { describe, expect, test } from '@jest/globals';
import { isRejection } from '@pedigree/kernel';
import type { PedigreeEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import { type CommandName, commandCatalogue, isCommandName } from './catalogue.ts';
import type { Outcome } from './outcome.ts';
import { placeOf, statementsLike } from './testing/dataset-statements.ts';
import { live, readEvents, withEvents } from './testing/live.ts';
import { Clock, createLog, createProcess, wordOf } from './testing/process.ts';
import { randomHistories } from './testing/random-commands.ts';

const numRuns = 100;

/** Events that bring versions to serve, when they are acts. */
const promoting = new Set(['ModelPromoted', 'ModelRolledBack', 'EnvironmentRestored']);
/** Events that bring the newcomers of a rollout to serve; what served before shares the rest, whatever became of it. */
const rollingOut = new Set(['RolloutStarted', 'RolloutAdvanced', 'RolloutCompleted']);

function property(look: Parameters<typeof live>[1], maxLength = 40) {
  return fc.assert(
    fc.asyncProperty(randomHistories(maxLength), (history) => live(history, look)),
    { numRuns },
  );
}

describe('over random histories', () => {
  const accepted = new Map<CommandName, number>();
  const words = new Map<string, number>();

  test('decide never throws, evolve takes what it emits, and a refusal or a repeat writes nothing', async () => {
    await property(async ({ command, outcome, before, after }) => {
      const word = wordOf(outcome);
      words.set(word, (words.get(word) ?? 0) + 1);
      if (word === 'written') accepted.set(command.name, (accepted.get(command.name) ?? 0) + 1);
      expect(after.length - before.length).toBe(word === 'written' ? 1 : 0);
      if (isRejection(outcome)) return;
      expect(after.find(({ id }) => id === outcome.event.id)).toEqual(outcome.event);
    }, 120);
  });

  test('every command is accepted in some of them, and refused for many reasons', () => {
    expect(
      Object.keys(commandCatalogue).filter((name) => isCommandName(name) && (accepted.get(name) ?? 0) < 3),
    ).toEqual([]);
    const expected = ['UNKNOWN_REFERENCE', 'INVALID_SHARES', 'VERSION_RETRACTED', 'LABEL_TAKEN', 'ALREADY_LABELLED'];
    const others = [
      'ALIAS_MOVED',
      'NOTHING_TO_ROLL_BACK_TO',
      'NOTHING_TO_RETIRE',
      'UNKNOWN_CHANGE',
      'COMMAND_ID_REUSED',
      'REVISION_CHANGED',
    ];
    const rest = ['NOT_RETRACTED', 'NOT_DEPRECATED', 'NOT_JUDGED', 'REASON_REQUIRED', 'repeated'];
    const ofRollouts = [
      'NOTHING_TO_REPLACE',
      'ROLLOUT_RUNNING',
      'ROLLOUT_OVER',
      'ROLLOUT_OVERTAKEN',
      'ROLLOUT_PAUSED',
      'HELD_TOO_SHORT',
    ];
    expect([...expected, ...others, ...rest, ...ofRollouts].filter((word) => !words.has(word))).toEqual([]);
  });

  test('version numbers are dense and never reused', async () => {
    await property(async ({ after }) => {
      const numbers = new Map<string, number[]>();
      for (const event of after) {
        if (event.type !== 'DatasetVersioned' && event.type !== 'ModelTrained') continue;
        numbers.set(event.stream, [...(numbers.get(event.stream) ?? []), event.data.number]);
      }
      for (const each of numbers.values()) expect(each).toEqual(each.map((_, index) => index + 1));
    });
  });

  test('a version is sighted where that says an earlier time, a lesser commit of one time, another origin or size, or the past is known now, and else it was said already', async () => {
    let sighted = 0;
    let said = 0;
    await property(async ({ command, input, outcome, before, after, clock }) => {
      if (command.name !== 'recordDatasetSighting' || input.commandId !== undefined || isRejection(outcome)) return;
      const event = after.find(({ id }) => id === outcome.event.id);
      if (!event) throw new Error('required: the event of an accepted command in the log; came: none');
      const { repeated } = outcome;
      const statements = statementsLike(event, before);
      if (repeated) said++;
      else sighted++;
      expect(statements.filter((each) => placeOf(each) < placeOf(event))).toEqual([]);
      expect(statements.some((each) => placeOf(each) === placeOf(event))).toBe(repeated);
      const asked = input.occurredAt === undefined ? clock : new Date(String(input.occurredAt)).toISOString();
      const isPastKnown = input.pastUnknown !== true;
      expect(placeOf(event) <= `${isPastKnown ? 0 : 1} ${asked} none`).toBe(true);
    });
    expect(Math.min(sighted, said)).toBeGreaterThan(5);
  });

  test('live shares are integers from 1 that sum to 10,000, and each version serves once', async () => {
    await property(async ({ after }) => {
      const last = after.at(-1);
      if (!last || !('changes' in last.data)) return;
      for (const { allocation } of last.data.changes) {
        if (allocation.state !== 'SERVING') continue;
        const live = allocation.versions.flatMap((version) => ('share' in version ? [version.share] : []));
        expect(live.reduce((sum, share) => sum + share, 0)).toBe(10_000);
        expect(live.every((share) => Number.isInteger(share) && share >= 1)).toBe(true);
        expect(new Set(allocation.versions.map(({ number }) => number)).size).toBe(allocation.versions.length);
      }
    });
  });

  test('by an act a retracted version is never promoted, nor brought by a step of a rollout, and what is promoted was trained', async () => {
    let brought = 0;
    await property(async ({ input, after, outcome }) => {
      const event = after.at(-1);
      if (isRejection(outcome) || outcome.repeated || !event || !('changes' in event.data)) return;
      const retracted = new Set<string>();
      const trained = new Set<string>();
      for (const each of after) {
        const nameOf = (number: number) => `${each.stream}@${number}`;
        if (each.type === 'ModelTrained') trained.add(nameOf(each.data.number));
        if (each.type === 'ModelVersionRetracted') retracted.add(nameOf(each.data.number));
        if (each.type === 'ModelVersionReinstated') retracted.delete(nameOf(each.data.number));
      }
      const isAct = input.occurredAt === undefined && promoting.has(event.type);
      for (const { model, allocation } of event.data.changes) {
        const numbers = allocation.state === 'SERVING' ? allocation.versions.map(({ number }) => number) : [];
        const served = numbers.map((number) => `model-default/${model}@${number}`);
        expect(served.filter((version) => !trained.has(version))).toEqual([]);
        if (isAct) expect(served.filter((version) => retracted.has(version))).toEqual([]);
      }
      const newcomers = newcomersOf(event, after).map(({ model, number }) => `model-default/${model}@${number}`);
      expect(newcomers.filter((version) => retracted.has(version))).toEqual([]);
      brought += newcomers.length;
    }, 100);
    expect(brought).toBeGreaterThan(5);
  });

  test('a command twice writes once, and is answered with the same event', async () => {
    let repeats = 0;
    await property(async ({ command, input, outcome, after, clock }, { process, log }) => {
      if (isRejection(outcome) || outcome.repeated) return;
      const { commandId } = outcome.event;
      const again = { ...input, commandId };
      const repeated = await process.execute(command.name, again);
      if (isRejection(repeated)) throw new Error(`${clock}: ${repeated.message}`);
      expect(repeated).toEqual({ ...outcome, repeated: true });
      expect(await readEvents(log)).toEqual(after);
      repeats++;
    }, 20);
    expect(repeats).toBeGreaterThan(numRuns);
  });

  test('a plan is what execute then does, in this process and in one that reads the log anew', async () => {
    const clock = new Clock();
    await fc.assert(
      fc.asyncProperty(randomHistories(15), async (history) => {
        const log = createLog(clock);
        const process = createProcess(log, { clock });
        for (const { name, input: raw, clockStep } of history) {
          clock.now += clockStep;
          const input = { commandId: `id-${clock.now}`, ...Object(withEvents(raw, await readEvents(log))) };
          const plans = [await process.plan(name, input), await createProcess(log, { clock }).plan(name, input)];
          const done = await process.execute(name, input);
          for (const plan of plans) expect(essence(plan)).toEqual(essence(done));
        }
      }),
      { numRuns },
    );
  });

  test('many at once, in two processes on one log, come out as one order of them would', async () => {
    await fc.assert(
      fc.asyncProperty(randomHistories(30), async (history) => {
        const clock = new Clock();
        const log = createLog(clock);
        const processes = [createProcess(log, { clock }), createProcess(log, { clock })];
        const outcomes = await Promise.all(
          history.map(({ name, input }, index) => processes[index % 2]?.execute(name, Object(withEvents(input, [])))),
        );
        const stored = await readEvents(log);
        const written = outcomes.filter((outcome) => outcome && wordOf(outcome) === 'written');
        expect(written).toHaveLength(stored.length);
        for (const stream of new Set(stored.map(({ stream }) => stream))) {
          const revisions = stored.filter((event) => event.stream === stream).map(({ revision }) => revision);
          expect(revisions).toEqual([...revisions.keys()]);
        }
        const numbers = stored.flatMap((event) =>
          event.type === 'ModelTrained' ? [`${event.stream} ${event.data.number}`] : [],
        );
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
      { numRuns: 50 },
    );
  });
});

/** The newcomers that an event brings, if it is a step of a rollout. */
function newcomersOf({ id, type, data }: PedigreeEvent, log: readonly PedigreeEvent[]) {
  if (!rollingOut.has(type)) return [];
  const begun = 'rollout' in data ? data.rollout : id;
  const start = log.find((each) => each.id === begun);
  return start?.type === 'RolloutStarted' ? start.data.plan.versions : [];
}

/** What a plan and its execution have in common. */
function essence(outcome: Outcome): unknown {
  if (isRejection(outcome)) return { rejected: outcome.rejected, message: outcome.message };
  const { id, type, data, revision, occurredAt, basis, evidence, actor } = outcome.event;
  return { id, type, data, revision, occurredAt, basis, evidence, actor, repeated: outcome.repeated };
}
