import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type AskedItem, itemsOf, toOutcome } from './outcome.ts';

const rules: readonly AskedItem['rule'][] = [
  { rule: 'APPROVALS', count: 1, notByAuthor: true },
  { rule: 'SERVED_IN', environment: 'qa', share: 1, seconds: 60 },
  { rule: 'BRANCH', branch: 'main' },
];
const views = [
  { view: 'models', position: 'abcdefghij234567.9' },
  { view: 'serving', position: 'abcdefghij234567.9' },
];
const changes = ['a', 'b', 'c', 'd'].map((model) => ({ model }));

const basisOf = (rule: AskedItem['rule']['rule'], model: string, revisions: readonly number[]): AskedItem['basis'] => [
  ...revisions.map((revision) => ({ stream: `model-default/${model}`, revision })),
  ...views.filter(({ view }) => rule !== 'APPROVALS' && view === (rule === 'SERVED_IN' ? 'serving' : 'models')),
];

const versions = fc
  .subarray(
    changes.flatMap(({ model }) => [1, 2].map((number) => ({ model, number }))),
    { minLength: 1 },
  )
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map(({ model, number }) =>
        fc.tuple(
          ...rules.map((rule) =>
            fc.tuple(fc.boolean(), fc.constantFrom('one', 'two'), fc.subarray([3, 4])).map(
              ([passed, found, revisions]): AskedItem => ({
                ...{ model, number, rule, passed, found },
                basis: basisOf(rule.rule, model, revisions),
              }),
            ),
          ),
        ),
      ),
    ),
  )
  .map((each) => each.flat());

test('an outcome, which says once what versions have in common, tells every item again', () => {
  fc.assert(
    fc.property(versions, (items) => {
      const outcome = toOutcome(
        { policy: 4, rules, items, views },
        changes.map(({ model }) => model),
      );
      expect(itemsOf(outcome, changes, { namespace: 'default' })).toEqual(items);
    }),
  );
});

test('ten rules asked of a thousand versions that have as much in common take less than 40 bytes a version', () => {
  const ten = Array.from({ length: 10 }, (): AskedItem['rule'] => ({ rule: 'BRANCH', branch: 'main' }));
  const models = Array.from({ length: 1_000 }, (_, index) => `payments-risk-model-${index}`);
  const items = models.flatMap((model) =>
    ten.map((rule): AskedItem => ({ model, number: 1, rule, passed: true, found: 'main', basis: [] })),
  );
  const outcome = toOutcome({ policy: 4, rules: ten, items, views }, models);
  expect(JSON.stringify(outcome).length).toBeLessThan(40 * models.length);
});
