import { expect, test } from '@jest/globals';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { modelOf } from '../../testing/model.ts';
import { knowing } from '../../testing/rules.ts';
import { defined, promoted, serving } from '../../testing/serving.ts';

const fraud = { environment: 'production', model: 'fraud' };
const streams = knowing({ models: { fraud: modelOf(9) } });
const hour = (count: number) => `2026-06-01T0${count}:00:00.000Z`;

test('a rollback goes to no step of a rollout, also where it names one: what was aborted stays away', () => {
  const history = new EnvironmentHistory(streams, defined, promoted(1, serving(1)), promoted(2, serving(2)));
  history.say('startRollout', { ...fraud, version: '3', steps: ['1%', '50%', '100%'], holdFor: '1h' }, hour(1));
  const step = history.nextId;
  history.say('advanceRollout', fraud, hour(2));
  history.say('abortRollout', fraud, hour(3));
  expect(history.say('rollBackModel', { ...fraud, target: { event: step } }, hour(4))).toEqual({
    rejected: 'UNKNOWN_CHANGE',
    message: expect.stringContaining('no step of a rollout'),
  });
  history.say('rollBackModel', fraud, hour(5));
  expect(history.serves()).toEqual(serving(1));
});
