import { expect, test } from '@jest/globals';
import { registered, trained } from '../testing/model.ts';
import { modelRules } from '../testing/rules.ts';
import { fold } from '../testing/specify.ts';

const commit = 'c'.repeat(40);

test('however many versions a commit has, one more copies none of them', () => {
  const training = (number: number) => trained(number, { recipe: { code: { commit } } });
  const one = fold(modelRules, [registered, training(1)]);
  const two = fold({ ...modelRules, initial: one }, [training(2)]);
  expect(two.numbers.get(`git:${commit}`)).toEqual({ number: 2, before: { number: 1, before: null } });
  expect(two.numbers.get(`git:${commit}`)?.before).toBe(one.numbers.get(`git:${commit}`));
});
