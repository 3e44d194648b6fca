import { describe, expect, test } from '@jest/globals';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { modelOf } from '../../testing/model.ts';
import { begin, fraud, hour, plan, production, refused, streams, written } from '../../testing/rollout.ts';
import { knowing } from '../../testing/rules.ts';
import { defined, promoted, serving, unknown } from '../../testing/serving.ts';
import { split } from '../../testing/split.ts';

describe('a rollout that comes to an end', () => {
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

  test('that is aborted again is so already only while that serves: once something else does, or it is withdrawn, it is refused', () => {
    const promote = begin();
    promote.history.say('abortRollout', fraud, hour(2));
    expect(promote.history.say('abortRollout', fraud, hour(3))).toEqual({ alreadySaidAt: 3 });
    promote.history.say('promoteModel', { ...fraud, version: '3' }, hour(4));
    for (const named of [fraud, { ...production, rollout: promote.id }])
      expect(promote.history.say('abortRollout', named, hour(5))).toEqual(refused('ROLLOUT_OVER', 'roll back'));

    const { history } = begin();
    const end = history.nextId;
    history.say('abortRollout', fraud, hour(2));
    history.say('correctServing', { ...fraud, withdraw: [{ event: end }], reason: 'It never happened.' }, hour(3));
    for (const name of ['abortRollout', 'advanceRollout'] as const)
      expect(history.say(name, fraud, hour(4))).toEqual(refused('ROLLOUT_OVER', 'ABORTED, though something else'));
    history.say('rollBackModel', fraud, hour(5));
    expect(history.serves()).toEqual(serving(2));
  });

  test('of several models is so already only while all of them are back', () => {
    const history = new EnvironmentHistory(streams, defined, promoted(1, serving(2)), promoted(1, serving(2), 'churn'));
    const versions = [{ version: 'fraud@3' }, { version: 'churn@3' }];
    history.say('startRollout', { ...production, versions, ...plan }, hour(1));
    history.say('abortRollout', fraud, hour(2));
    expect(history.say('abortRollout', { ...production, model: 'churn' }, hour(3))).toEqual({ alreadySaidAt: 4 });
    history.say('promoteModel', { ...fraud, version: '3' }, hour(4));
    expect(history.say('abortRollout', { ...production, model: 'churn' }, hour(5))).toEqual(
      refused('ROLLOUT_OVER', ''),
    );
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
    expect(history.state.rollouts.get(id)).toEqual({ state: 'OVERTAKEN', models: 1, revision: 4 });
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

  test('keeps a shadow that it found behind all that have a share, and so its newcomer before it', () => {
    const { history } = begin(split([[2, 10_000], [4]]));
    history.say('advanceRollout', fraud, hour(2));
    history.say('advanceRollout', fraud, hour(3));
    expect(history.serves()).toEqual(split([[2, 7_500], [3, 2_500], [4]]));
  });

  test('keeps every key of its newcomer where what it replaced is corrected while it has a share', () => {
    const { history } = begin();
    history.say('advanceRollout', fraud, hour(2));
    const corrected = { ...fraud, since: '2026-04-01', until: hour(1), reason: 'So it was.' };
    history.say('correctServing', { ...corrected, allocation: [{ version: '6' }] }, hour(3));
    history.say('advanceRollout', fraud, hour(3));
    expect(history.serves()).toEqual(
      split([
        [6, 7_500],
        [3, 2_500],
      ]),
    );
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
});
