import { describe, expect, test } from '@jest/globals';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { modelOf } from '../../testing/model.ts';
import { begin, fraud, hour, plan, production, refused, streams, written } from '../../testing/rollout.ts';
import { knowing } from '../../testing/rules.ts';
import { defined, promoted, serving } from '../../testing/serving.ts';
import { split } from '../../testing/split.ts';

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

  test('begins with no less for its newcomer than that has', () => {
    const half = split([
      [1, 5_000],
      [3, 5_000],
    ]);
    for (const first of ['SHADOW', '49.99%'])
      expect(begin(half, { steps: [first, '100%'] }).outcome).toEqual(refused('INVALID_INPUT', first));
    expect(begin(half, { steps: ['50%', '100%'] }).outcome).toEqual(written('RolloutStarted'));
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
    expect(history.say('pauseRollout', fraud, hour(2))).toEqual(
      written('RolloutPaused', { rollout: id, changes: [], models: ['fraud'] }),
    );
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
