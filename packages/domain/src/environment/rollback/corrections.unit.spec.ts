import { describe, test } from '@jest/globals';
import { modelOf } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { change, corrected, defined, promoted, rolledBack, serving } from '../../testing/serving.ts';
import { specify } from '../../testing/specify.ts';

const retracted = 7;
const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(9, retracted) } }));
const slot = { environment: 'production', model: 'fraud' };
const [v1, v2, v3, v9] = [serving(1), serving(2), serving(3), serving(9)];
const two = [defined, promoted(1, v1), promoted(2, v2)];
const three = [...two, promoted(3, v3)];
const to = (revision: number, from: number) => ({ target: change(revision, from) });

describe('a rollback over corrections', () => {
  test('to a change that is on the stack no more is pushed', () => {
    const again = [...two, rolledBack(3, v1, change(1, 1)), rolledBack(4, v2, change(2, 2))];
    given(...again)
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
    given(...again, promoted(5, v3))
      .when('rollBackModel', slot)
      .thenData(to(4, 4));
  });

  test('to a change that was withdrawn since is pushed', () => {
    given(...three, rolledBack(4, v2, change(2, 2)), corrected({ withdraws: [change(2, 2)] }))
      .when('rollBackModel', slot)
      .thenData(to(3, 3));
  });

  test('finds the change that stands for the one it returned to', () => {
    const restated = corrected({
      states: [
        [2, v9],
        [3, v2, change(2, 2)],
      ],
      withdraws: [change(2, 2)],
    });
    given(defined, promoted(1, v1), promoted(2, v2), promoted(4, v3), rolledBack(5, v2, change(2, 2)), restated)
      .when('rollBackModel', slot)
      .thenData(to(5, 2));
  });

  test('finds it also through a restatement of a restatement', () => {
    const restated = corrected({
      states: [
        [2, v9],
        [3, v2, change(2, 2)],
      ],
      withdraws: [change(2, 2)],
    });
    const again = corrected({
      states: [
        [3, serving(8)],
        [4, v2, change(5, 3)],
      ],
      withdraws: [change(5, 3)],
    });
    given(defined, promoted(1, v1), promoted(2, v2), promoted(5, v3), rolledBack(6, v2, change(2, 2)), restated, again)
      .when('rollBackModel', slot)
      .thenData(to(6, 3));
  });

  test('that is restated itself still returns to where it did', () => {
    const restated = corrected({
      states: [
        [3, v9],
        [5, v1, change(3, 4)],
      ],
      withdraws: [change(3, 4)],
    });
    given(...two, rolledBack(4, v1, change(1, 1)), restated, promoted(6, v3))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('returns to what a correction stated in between', () => {
    const restated = corrected({
      states: [
        [2, v9],
        [3, v1, change(1, 1)],
      ],
    });
    given(defined, promoted(1, v1), promoted(4, v2), restated).when('rollBackModel', slot).thenData(to(3, 3));
    given(defined, promoted(1, v1), promoted(4, v1), restated).when('rollBackModel', slot).thenData(to(3, 2));
  });
});
