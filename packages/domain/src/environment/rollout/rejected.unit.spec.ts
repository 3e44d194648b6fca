import { expect, test } from '@jest/globals';
import type { ModelEvent } from '@pedigree/schema/events';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { approvalWithdrawn, approved, modelOf, rejected } from '../../testing/model.ts';
import { knowing } from '../../testing/rules.ts';
import { defined, promoted, serving } from '../../testing/serving.ts';
import type { Given } from '../../testing/specify.ts';

const fraud = { environment: 'production', model: 'fraud' };
const hour = (count: number) => `2026-06-01T0${count}:00:00.000Z`;
const held = { rejected: 'POLICY_NOT_MET', message: expect.stringContaining('came: model:default/fraud@3') };

/** A rollout of version 3, of which these words hold as it goes on, under a policy that was stated behind its start. */
function advanceUnder(rules: readonly object[], mayOverride: boolean, words: readonly Given<ModelEvent>[], more = {}) {
  const streams = knowing({ models: { fraud: [...modelOf(3), ...words] } });
  const history = new EnvironmentHistory(streams, defined, promoted(1, serving(2)));
  history.say('startRollout', { ...fraud, version: '3', steps: ['1%', '50%', '100%'], holdFor: '1h' }, hour(1));
  history.say(
    'changePromotionPolicy',
    { environment: 'production', rules, mayOverride, reason: 'From now on.' },
    hour(2),
  );
  return history.say('advanceRollout', { ...fraud, ...more }, hour(3));
}

const approvals = { rule: 'APPROVALS', count: 1 };
const force = { force: true, reason: 'It was settled by telephone.' };

test('a rejection holds a rollout where it is while the policy asks for approvals, and one withdrawn lets it go on', () => {
  const advanced = [
    expect.objectContaining({ type: 'RolloutAdvanced', data: expect.not.objectContaining({ forced: true }) }),
  ];
  const words = [approved(3, 'ann'), rejected(3, 'ben', 'production')];
  expect(advanceUnder([approvals], false, words)).toMatchObject(held);
  expect(advanceUnder([approvals], true, words)).toMatchObject(held);
  expect(advanceUnder([approvals], false, [...words, approvalWithdrawn(3, 'ben', 'production')])).toEqual(advanced);
  expect(advanceUnder([approvals], false, [rejected(3, 'ben', 'qa'), rejected(2, 'ben')])).toEqual(advanced);
  expect(advanceUnder([{ rule: 'DIGESTS_PRESENT' }], false, words)).toEqual(advanced);
});

test('it is passed over by force where the policy may be, and the event says so', () => {
  const words = [rejected(3, 'ben')];
  expect(advanceUnder([approvals], false, words, force)).toMatchObject(held);
  expect(advanceUnder([approvals], true, words, force)).toMatchObject([
    {
      data: {
        forced: true,
        policy: {
          policy: 3,
          overridden: true,
          versions: [{ change: 0, number: 3 }],
          rules: [{ rule: 'APPROVALS' }],
          items: [{ rule: 0, passed: false, found: '0 approvals, 1 rejection' }],
        },
      },
    },
  ]);
  const ofMany = [{ rule: 'DIGESTS_PRESENT' }, approvals];
  expect(advanceUnder(ofMany, true, words, force)).toMatchObject([
    { data: { policy: { rules: [{ rule: 'APPROVALS' }], overridden: true } } },
  ]);
});
