import { describe, expect, test } from '@jest/globals';
import type { Allocation, ModelEvent } from '@pedigree/schema/events';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { approved, modelOf, rejected, retracted } from '../../testing/model.ts';
import { fraud, hour, production, refused, written } from '../../testing/rollout.ts';
import { knowing } from '../../testing/rules.ts';
import { day, defined, promoted, serving } from '../../testing/serving.ts';
import type { Given } from '../../testing/specify.ts';
import { split } from '../../testing/split.ts';

const reason = { reason: 'So it was.' };
const approvals = { rule: 'APPROVALS', count: 1 };

function said(...words: readonly Given<ModelEvent>[]) {
  return knowing({ models: { fraud: [...modelOf(4), approved(2, 'bob'), ...words] } });
}

/** A rollout of version 2 under a policy of approvals, at the first hour. */
function begin({ before = serving(1), steps = ['5%', '50%', '100%'], mayOverride = false } = {}) {
  const history = new EnvironmentHistory(said(), defined, promoted(1, before));
  history.say('changePromotionPolicy', { ...production, rules: [approvals], mayOverride, ...reason }, hour(0));
  history.say('startRollout', { ...fraud, version: '2', steps, holdFor: '0s' }, hour(1));
  return history;
}

/** What the rollout replaced is said to have been version 3. */
function correct(history: EnvironmentHistory, allocation: readonly object[] = [{ version: '3' }]) {
  history.say('correctServing', { ...fraud, since: day(1), until: hour(1), allocation, ...reason }, hour(2));
}

describe('what a correction put beneath a rollout', () => {
  test('comes to serve by a step or an abort only where the policy is met, which the event then says', () => {
    for (const end of ['advanceRollout', 'abortRollout'] as const) {
      const history = begin();
      history.streams = said(rejected(3, 'bob'));
      correct(history);
      expect(history.say(end, fraud, hour(3))).toMatchObject({ rejected: 'POLICY_NOT_MET' });
      history.streams = said(retracted(3), approved(3, 'bob'));
      expect(history.say(end, fraud, hour(3))).toEqual(refused('VERSION_RETRACTED', 'fraud@3'));
      history.streams = said(approved(3, 'bob'));
      expect(history.say(end, fraud, hour(3))).toMatchObject([
        { data: { policy: { versions: [{ change: 0, number: 3 }], items: [{ passed: true }] } } },
      ]);
    }
  });

  test('is forced through by a step where the policy may be passed over, which the event then says', () => {
    const force = { ...fraud, force: true, ...reason };
    const strict = begin();
    correct(strict);
    expect(strict.say('advanceRollout', force, hour(3))).toMatchObject({ rejected: 'POLICY_NOT_MET' });
    const lax = begin({ mayOverride: true });
    correct(lax);
    expect(lax.say('advanceRollout', force, hour(3))).toEqual(
      written('RolloutAdvanced', { forced: true, policy: expect.objectContaining({ overridden: true }) }),
    );
  });

  test('is asked for where it was a shadow, as one that never answered', () => {
    const before: Allocation = {
      state: 'SERVING',
      versions: [
        { number: 1, share: 10_000 },
        { number: 3, shadow: true },
      ],
    };
    for (const end of ['advanceRollout', 'abortRollout'] as const) {
      const history = begin({ before });
      history.streams = said(retracted(3));
      correct(history);
      expect(history.say(end, fraud, hour(3))).toEqual(refused('VERSION_RETRACTED', 'fraud@3'));
    }
  });

  test('is asked for where it is the newcomer, which an abort would bring sooner than a step', () => {
    const history = begin({ steps: ['SHADOW', '50%', '100%'] });
    history.streams = said(rejected(2, 'eve'));
    correct(history, [{ version: '2' }]);
    expect(history.say('abortRollout', fraud, hour(3))).toMatchObject({ rejected: 'POLICY_NOT_MET' });
  });

  test('keeps no rollout from its end, which brings the newcomer alone', () => {
    const history = begin({ steps: ['5%', '100%'] });
    correct(history);
    expect(history.say('advanceRollout', fraud, hour(3))).toEqual(written('RolloutCompleted'));
    expect(history.serves()).toEqual(serving(2));
  });
});

test('what a rollout did replace serves again whatever is said of it meanwhile, even what its last step left out', () => {
  const before = split([
    [3, 100],
    [1, 9_900],
  ]);
  const history = begin({ before, steps: ['5%', '99.5%', '100%'] });
  history.say('advanceRollout', fraud, hour(2));
  expect(history.serves()).toEqual(
    split([
      [1, 50],
      [2, 9_950],
    ]),
  );
  history.streams = said(retracted(3), rejected(1, 'eve'));
  expect(history.say('abortRollout', fraud, hour(3))).toEqual(written('RolloutAborted'));
  expect(history.serves()).toEqual(before);
});
