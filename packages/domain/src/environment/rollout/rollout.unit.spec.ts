import { describe, expect, test } from '@jest/globals';
import type { Allocation } from '@pedigree/schema/events';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { modelOf } from '../../testing/model.ts';
import { knowing } from '../../testing/rules.ts';
import { defined, promoted, serving, unknown } from '../../testing/serving.ts';
import { split } from '../../testing/split.ts';

const production = { environment: 'production' };
const fraud = { ...production, model: 'fraud' };
const plan = { steps: ['SHADOW', '1%', '25%', '100%'], holdFor: '1h' };
const streams = knowing({ models: { fraud: modelOf(9), churn: modelOf(9) } });
const hour = (count: number) => `2026-06-01T${String(count).padStart(2, '0')}:00:00.000Z`;

function begin(before: Allocation = serving(2), more: object = {}) {
  const history = new EnvironmentHistory(streams, defined, promoted(1, before));
  const id = history.nextId;
  const outcome = history.say('startRollout', { ...fraud, version: '3', ...plan, ...more }, hour(1));
  return { history, id, outcome };
}

const refused = (code: string, came: string) => ({
  rejected: code,
  message: expect.stringMatching(new RegExp(`required: .+; came: .*${came}`, 's')),
});
const written = (type: string, data: Record<string, unknown> = {}) => [
  expect.objectContaining({ type, data: expect.objectContaining(data) }),
];

describe('a rollout', () => {
  test('brings its newcomer step by step, and ends with the last', () => {
    const { history, id, outcome } = begin();
    expect(outcome).toEqual(
      written('RolloutStarted', {
        plan: {
          versions: [{ model: 'fraud', number: 3 }],
          steps: ['SHADOW', 100, 2_500, 10_000],
          holdFor: 3_600,
          automatic: false,
        },
      }),
    );
    expect(history.serves()).toEqual(split([[2, 10_000], [3]]));
    expect(history.say('advanceRollout', fraud, hour(2))).toEqual(written('RolloutAdvanced', { rollout: id, step: 1 }));
    expect(history.serves()).toEqual(
      split([
        [2, 9_900],
        [3, 100],
      ]),
    );
    history.say('advanceRollout', fraud, hour(3));
    expect(history.serves()).toEqual(
      split([
        [2, 7_500],
        [3, 2_500],
      ]),
    );
    expect(history.say('advanceRollout', { ...production, rollout: id }, hour(4))).toEqual(
      written('RolloutCompleted', { rollout: id }),
    );
    expect(history.serves()).toEqual(serving(3));
    expect(history.say('advanceRollout', fraud, hour(9))).toEqual(refused('ROLLOUT_OVER', 'COMPLETED'));
    expect(history.say('abortRollout', fraud, hour(9))).toEqual(refused('ROLLOUT_OVER', 'COMPLETED'));
  });

  test('scales down what served before it, in its order, with its shadows and its salt', () => {
    const { history } = begin(split([[4, 3_333], [2, 6_666], [1, 1], [7]], 'pepper'), { steps: ['10%', '100%'] });
    expect(history.serves()).toEqual(split([[4, 2_999], [2, 6_000], [1, 1], [3, 1_000], [7]], 'pepper'));
    history.say('abortRollout', fraud, hour(2));
    expect(history.serves()).toEqual(split([[4, 3_333], [2, 6_666], [1, 1], [7]], 'pepper'));
  });

  test('keeps the salt that it was started with, also the slot’s own name', () => {
    const { history } = begin(
      split(
        [
          [4, 5_000],
          [2, 5_000],
        ],
        'pepper',
      ),
      { steps: ['10%', '50%', '100%'], salt: '' },
    );
    history.say('advanceRollout', fraud, hour(2));
    expect(history.serves()).toEqual(
      split([
        [4, 2_500],
        [2, 2_500],
        [3, 5_000],
      ]),
    );
  });

  test('needs something whose traffic it shares', () => {
    expect(begin(serving(3), { steps: ['1%', '100%'] }).outcome).toEqual(
      refused('NOTHING_TO_REPLACE', 'only version 3'),
    );
    const history = new EnvironmentHistory(streams, defined);
    expect(history.say('startRollout', { ...fraud, version: '3', ...plan }, hour(1))).toEqual(
      refused('NOTHING_TO_REPLACE', 'UNKNOWN, at SHADOW'),
    );
  });

  test('is not advanced before its step has held, unless it is forced', () => {
    const { history } = begin();
    expect(history.say('advanceRollout', fraud, '2026-06-01T01:59:59.999Z')).toEqual(
      refused('HELD_TOO_SHORT', '3599 s'),
    );
    expect(history.say('advanceRollout', { ...fraud, to: '25%' }, hour(2))).toEqual(
      refused('HELD_TOO_SHORT', '1% left out'),
    );
    expect(history.say('advanceRollout', { ...fraud, force: true, to: '25%', reason: 'why' }, hour(1))).toEqual(
      written('RolloutAdvanced', { step: 2, forced: true }),
    );
    expect(history.say('advanceRollout', { ...fraud, force: true, reason: 'why' }, hour(2))).toEqual([
      expect.objectContaining({ type: 'RolloutCompleted', data: expect.not.objectContaining({ forced: true }) }),
    ]);
  });

  test('says of a step that it is at it already, and refuses one that is behind it or none', () => {
    const { history } = begin();
    history.say('advanceRollout', fraud, hour(2));
    expect(history.say('advanceRollout', { ...fraud, to: '1%' }, hour(3))).toEqual({ alreadySaidAt: 3 });
    for (const to of ['shadow', '7%'])
      expect(history.say('advanceRollout', { ...fraud, to }, hour(3))).toEqual(
        refused('INVALID_INPUT', to.toUpperCase()),
      );
  });

  test('stays where it is while it is paused, and its step holds anew from when it goes on', () => {
    const { history, id } = begin();
    expect(history.say('pauseRollout', fraud, hour(2))).toEqual(written('RolloutPaused', { rollout: id, changes: [] }));
    expect(history.say('pauseRollout', fraud, hour(3))).toEqual({ alreadySaidAt: 3 });
    expect(history.say('advanceRollout', { ...fraud, force: true, reason: 'why' }, hour(5))).toEqual(
      refused('ROLLOUT_PAUSED', hour(2)),
    );
    expect(history.say('resumeRollout', fraud, hour(5))).toEqual(written('RolloutResumed', { rollout: id }));
    expect(history.say('resumeRollout', fraud, hour(5))).toEqual({ alreadySaidAt: 4 });
    expect(history.say('advanceRollout', fraud, '2026-06-01T05:59:00.000Z')).toEqual(
      refused('HELD_TOO_SHORT', '3540 s'),
    );
    expect(history.say('advanceRollout', fraud, hour(6))).toEqual(written('RolloutAdvanced', { step: 1 }));
  });

  test('that is aborted leaves serving as it was before, and is no target of a rollback', () => {
    const { history, id } = begin(
      split([
        [1, 4_000],
        [2, 6_000],
      ]),
    );
    history.say('advanceRollout', fraud, hour(2));
    history.say('advanceRollout', fraud, hour(3));
    expect(history.say('abortRollout', fraud, hour(4))).toEqual(
      written('RolloutAborted', {
        rollout: id,
        changes: [expect.not.objectContaining({ returnsTo: expect.anything() })],
      }),
    );
    expect(history.serves()).toEqual(
      split([
        [1, 4_000],
        [2, 6_000],
      ]),
    );
    expect(history.say('abortRollout', fraud, hour(5))).toEqual({ alreadySaidAt: 5 });
    expect(history.say('rollBackModel', fraud, hour(5))).toEqual(refused('NOTHING_TO_ROLL_BACK_TO', ''));
  });

  test('is rolled back to what served before it, whatever its steps; once it is complete, it is a target itself', () => {
    const { history } = begin();
    history.say('advanceRollout', fraud, hour(2));
    history.say('rollBackModel', fraud, hour(3));
    expect(history.serves()).toEqual(serving(2));
    expect(history.say('advanceRollout', fraud, hour(5))).toEqual(refused('ROLLOUT_OVERTAKEN', ''));
    const { history: other } = begin(serving(2), { steps: ['SHADOW', '100%'] });
    other.say('advanceRollout', fraud, hour(2));
    other.say('promoteModel', { ...fraud, version: '4' }, hour(3));
    other.say('rollBackModel', fraud, hour(4));
    expect(other.serves()).toEqual(serving(3));
    other.say('rollBackModel', fraud, hour(5));
    expect(other.serves()).toEqual(serving(2));
  });

  test('is overtaken by whatever else is stated, until that is withdrawn', () => {
    const { history, id } = begin();
    const promotion = history.nextId;
    history.say('promoteModel', { ...fraud, version: '4' }, hour(2));
    for (const name of ['advanceRollout', 'pauseRollout', 'resumeRollout', 'abortRollout'] as const)
      expect(history.say(name, fraud, hour(3))).toEqual(refused('ROLLOUT_OVERTAKEN', id));
    history.say(
      'correctServing',
      { ...fraud, withdraw: [{ event: promotion }], reason: 'It never happened.' },
      hour(4),
    );
    expect(history.say('advanceRollout', fraud, hour(4))).toEqual(written('RolloutAdvanced', { step: 1 }));
  });

  test('is over for good once another begins in its place; two at once are refused', () => {
    const { history, id } = begin();
    const again = { ...fraud, version: '5', ...plan };
    expect(history.say('startRollout', again, hour(2))).toEqual(refused('ROLLOUT_RUNNING', id));
    history.say('promoteModel', { ...fraud, version: '4' }, hour(2));
    expect(history.say('startRollout', again, hour(3))).toEqual(written('RolloutStarted'));
    expect(history.state.rollouts.get(id)).toEqual({ state: 'OVERTAKEN', revision: 4 });
    expect(history.say('abortRollout', { ...production, rollout: id }, hour(4))).toEqual(
      refused('ROLLOUT_OVERTAKEN', id),
    );
  });

  test('goes on from what is known of the past now: a correction of what it replaced is what an abort returns to', () => {
    const { history } = begin();
    const corrected = {
      ...fraud,
      since: '2026-04-01',
      until: hour(1),
      allocation: [{ version: '6' }],
      reason: 'So it was.',
    };
    history.say('correctServing', corrected, hour(2));
    history.say('advanceRollout', fraud, hour(2));
    expect(history.serves()).toEqual(
      split([
        [6, 9_900],
        [3, 100],
      ]),
    );
    history.streams = knowing({ models: { fraud: modelOf(9, 6) } });
    history.say('abortRollout', fraud, hour(3));
    expect(history.serves()).toEqual(serving(6));
  });

  test('returns to no retracted version that does not serve, nor to what nobody knows', () => {
    const { history } = begin();
    const corrected = { ...fraud, since: '2026-04-01', until: hour(1), reason: 'So it was.' };
    history.say('correctServing', { ...corrected, allocation: [{ version: '6' }] }, hour(2));
    history.streams = knowing({ models: { fraud: modelOf(9, 6) } });
    expect(history.say('abortRollout', fraud, hour(3))).toEqual(refused('VERSION_RETRACTED', 'fraud@6'));
    expect(history.say('advanceRollout', fraud, hour(3))).toEqual(refused('VERSION_RETRACTED', 'fraud@6'));
    history.say('correctServing', { ...corrected, state: unknown.state }, hour(4));
    expect(history.say('abortRollout', fraud, hour(4))).toEqual(refused('NOTHING_TO_ROLL_BACK_TO', 'nothing'));
  });

  test('brings no version that is retracted', () => {
    const { history } = begin();
    history.streams = knowing({ models: { fraud: modelOf(9, 3) } });
    expect(history.say('advanceRollout', fraud, hour(2))).toEqual(refused('VERSION_RETRACTED', 'fraud@3'));
    expect(history.say('abortRollout', fraud, hour(2))).toEqual(written('RolloutAborted'));
    expect(history.say('startRollout', { ...fraud, version: '3', ...plan }, hour(3))).toEqual(
      refused('VERSION_RETRACTED', 'fraud@3'),
    );
  });

  test('of several models moves them in one event, and returns each to its own', () => {
    const history = new EnvironmentHistory(streams, defined, promoted(1, serving(1)), promoted(3, serving(2), 'churn'));
    const versions = [{ version: 'fraud@3' }, { model: 'churn', version: '4' }];
    history.say('startRollout', { ...production, versions, ...plan, steps: ['5%', '100%'] }, hour(1));
    expect([history.serves(), history.serves('churn')]).toEqual([
      split([
        [1, 9_500],
        [3, 500],
      ]),
      split([
        [2, 9_500],
        [4, 500],
      ]),
    ]);
    expect(history.say('abortRollout', { ...production, model: 'churn' }, hour(2))).toEqual(
      written('RolloutAborted', {
        changes: ['fraud', 'churn'].map((model) => expect.objectContaining({ model, from: hour(2) })),
      }),
    );
    expect([history.serves(), history.serves('churn')]).toEqual([serving(1), serving(2)]);
  });

  test('is aborted by a guard that a reported value passes, and by no other', () => {
    const guards = [{ metric: 'error rate', atMost: 0.02 }];
    const { history } = begin(serving(2), { guards });
    const report = '00000000-0000-5000-8000-000000000000';
    const guard = { report, model: 'fraud', metric: 'error rate', value: 0.01 };
    for (const other of [guard, { ...guard, metric: 'latency', value: 9 }, { ...guard, model: 'churn', value: 1 }])
      expect(history.say('abortRollout', { ...fraud, guard: other }, hour(2))).toEqual(refused('INVALID_INPUT', ''));
    expect(history.say('abortRollout', { ...fraud, guard: { ...guard, value: 'NaN' } }, hour(2))).toEqual(
      written('RolloutAborted', { guard: { ...guard, value: 'NaN' } }),
    );
  });

  test('that nobody began is unknown', () => {
    const history = new EnvironmentHistory(streams, defined, promoted(1, serving(1)));
    const rollout = '00000000-0000-5000-8000-000000000000';
    expect(history.say('advanceRollout', fraud, hour(1))).toEqual(
      refused('UNKNOWN_REFERENCE', 'none of model:default/fraud'),
    );
    expect(history.say('abortRollout', { ...production, rollout }, hour(1))).toEqual(
      refused('UNKNOWN_REFERENCE', rollout),
    );
    const other = { ...production, model: 'team/fraud' };
    expect(history.say('pauseRollout', other, hour(1))).toEqual(refused('UNKNOWN_REFERENCE', 'team/fraud'));
  });
});
