import { describe, expect, test } from '@jest/globals';
import type { EnvironmentEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import { type CommandDefinition, isFaulty } from '../../define-command.ts';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { begin, fraud, hour, plan, production, streams } from '../../testing/rollout.ts';
import { environmentRules } from '../../testing/rules.ts';
import { change, day, defined, promoted, serving } from '../../testing/serving.ts';
import { decidedId, givenId } from '../../testing/specify.ts';
import { said, split } from '../../testing/split.ts';
import type { Explain } from '../explained.ts';
import type { PlannedChange } from '../planned-change.ts';
import type { EnvironmentState } from '../state.ts';
import { rolloutCommands } from './commands.ts';
import { explainRollouts } from './explain.ts';

const { startRollout, advanceRollout, abortRollout } = rolloutCommands;

/** What the plan of a command tells there. */
function planned<Command>(
  { state, streams: known }: EnvironmentHistory,
  { read }: CommandDefinition<Command>,
  explain: Explain<Command, EnvironmentEvent, EnvironmentState>,
  input: object,
  clock: string,
): readonly PlannedChange[] {
  const asked = read(input);
  if (isFaulty(asked)) throw new Error(asked.faults.join());
  const eventId = decidedId(environmentRules.stream);
  return explain(asked.command, state, known, {
    kind: 'act',
    clock,
    eventId,
    actor: 'someone',
    recordedBy: null,
  }).explain();
}

const toStart = (history: EnvironmentHistory, input: object, at: string) =>
  planned(history, startRollout, explainRollouts.startRollout, input, at);
const toAdvance = (history: EnvironmentHistory, input: object, at: string) =>
  planned(history, advanceRollout, explainRollouts.advanceRollout, input, at);
const toAbort = (history: EnvironmentHistory, input: object, at: string) =>
  planned(history, abortRollout, explainRollouts.abortRollout, input, at);

const line = { namespace: 'default', model: 'fraud', returnsTo: null, passedOver: [], blockedBy: [] };
const canary = (share: number) =>
  split([
    [2, 10_000 - share],
    [3, share],
  ]);

describe('the plan of a rollout', () => {
  test('tells what would serve at its first step, and why, model by model', () => {
    const history = new EnvironmentHistory(streams, defined, promoted(1, serving(2)), promoted(1, serving(4), 'churn'));
    const versions = [{ version: 'fraud@3' }, { version: 'churn@5' }];
    const input = { ...production, versions, ...plan, steps: ['1%', '100%'] };
    const why = 'the first step, 1%';
    expect(toStart(history, input, hour(1))).toEqual([
      { ...line, from: serving(2), to: canary(100), why },
      {
        ...line,
        model: 'churn',
        from: serving(4),
        to: split([
          [4, 9_900],
          [5, 100],
        ]),
        why,
      },
    ]);
  });

  test('tells which step an advance goes to, and the last as such', () => {
    const { history } = begin();
    history.say('advanceRollout', fraud, hour(2));
    expect(toAdvance(history, fraud, hour(3))).toEqual([
      { ...line, from: canary(100), to: canary(2_500), why: 'the step to 25%' },
    ]);
    const last = { ...fraud, to: '100%', force: true, reason: 'It is urgent.' };
    expect(toAdvance(history, last, hour(3))).toEqual([
      { ...line, from: canary(100), to: serving(3), why: 'the last step' },
    ]);
  });

  test('tells to which change an abort returns, where it stands and where a correction took it away', () => {
    const why = 'what served before the rollout';
    const { history } = begin();
    history.say('advanceRollout', fraud, hour(2));
    const planOfAbort = { ...line, from: canary(100), why };
    expect(toAbort(history, fraud, hour(3))).toEqual([{ ...planOfAbort, to: serving(2), returnsTo: change(1, 1) }]);
    const corrected = givenId(environmentRules.stream, history.facts.length);
    const other = { ...said([[6, 10_000]]), since: day(1), until: hour(1), reason: 'So it was.' };
    history.say('correctServing', other, hour(3));
    expect(toAbort(history, fraud, hour(4))).toEqual([
      { ...planOfAbort, to: serving(6), returnsTo: { event: corrected, from: day(1) } },
    ]);
  });

  test('is empty where the command is refused, or says what is so already', () => {
    const { history } = begin();
    expect(toAdvance(history, fraud, hour(1))).toEqual([]);
    expect(toAdvance(history, { ...fraud, to: 'SHADOW' }, hour(2))).toEqual([]);
    history.say('abortRollout', fraud, hour(2));
    expect(toAbort(history, fraud, hour(3))).toEqual([]);
  });
});

const shares = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 4 });
const acts = fc.array(fc.constantFrom('advance', 'advance', 'advance', 'abort', 'correct'), { maxLength: 8 });

test('whatever the steps are and is corrected beneath them, what serves after is what the plan told', () => {
  const seen = { advance: 0, abort: 0, correct: 0 };
  fc.assert(
    fc.property(shares, fc.integer({ min: 1, max: 9_999 }), acts, (steps, share, script) => {
      const before = split([
        [1, share],
        [2, 10_000 - share],
      ]);
      const history = new EnvironmentHistory(streams, defined, promoted(1, before));
      const percent = [...steps.sort((left, right) => left - right), 10_000].map((each) => `${each / 100}%`);
      const input = { ...fraud, version: '3', steps: percent, holdFor: '0' };
      const [started] = toStart(history, input, hour(1));
      history.say('startRollout', input, hour(1));
      expect(started).toMatchObject({ from: before, to: history.serves() });
      for (const [index, act] of script.entries()) {
        const at = hour(index + 2);
        if (act === 'correct') {
          const anew = {
            ...said([[(index % 3) + 4, 10_000]]),
            since: day(1),
            until: hour(1),
            reason: 'So it was.',
          };
          if (Array.isArray(history.say('correctServing', anew, at))) seen.correct++;
          continue;
        }
        const served = history.serves();
        const told = act === 'advance' ? toAdvance(history, fraud, at) : toAbort(history, fraud, at);
        const decision = history.say(act === 'advance' ? 'advanceRollout' : 'abortRollout', fraud, at);
        expect(told).toHaveLength(Array.isArray(decision) ? 1 : 0);
        for (const each of told) expect(each).toMatchObject({ from: served, to: history.serves() });
        seen[act] += told.length;
      }
    }),
    { numRuns: 200 },
  );
  for (const [act, count] of Object.entries(seen)) expect([act, count > 20]).toEqual([act, true]);
});
