import { expect, test } from '@jest/globals';
import { canonicalJson } from '@pedigree/kernel';
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
const changes = Array.from({ length: 12 }, (_, index) => ({ model: `m${index}` }));

const basisOf = (rule: AskedItem['rule']['rule'], model: string, revisions: readonly number[]): AskedItem['basis'] => [
  ...revisions.map((revision) => ({ stream: `model-default/${model}`, revision })),
  ...views.filter(({ view }) => rule !== 'APPROVALS' && view === (rule === 'SERVED_IN' ? 'serving' : 'models')),
];

/** Alike of many, or each its own within the same words; a character may take two places. */
const founds = fc.oneof(
  fc.constantFrom('one', 'two'),
  fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => `the last at 𠀀${text}😀 of them`),
);

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
            fc.tuple(fc.boolean(), founds, fc.subarray([3, 4])).map(
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
  const told = { alike: 0, inColumns: 0 };
  fc.assert(
    fc.property(versions, (items) => {
      const outcome = toOutcome(
        { policy: 4, rules, items, views },
        changes.map(({ model }) => model),
      );
      expect(itemsOf(outcome, changes, { namespace: 'default' })).toEqual(items);
      const model = 'm3';
      expect(itemsOf(outcome, changes, { namespace: 'default', model })).toEqual(
        items.filter((item) => item.model === model),
      );
      expect(() => canonicalJson(outcome)).not.toThrow();
      told[outcome.columns ? 'inColumns' : 'alike']++;
    }),
  );
  expect(Math.min(...Object.values(told))).toBeGreaterThan(0);
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

test('ten rules that find something else of each of a thousand versions take less than 120 bytes a version', () => {
  const models = Array.from({ length: 1_000 }, (_, index) => `payments-risk-model-${index}`);
  const metric = { rule: 'METRIC', metric: 'auc', atLeast: 0.5 } as const;
  const ten: AskedItem['rule'][] = [
    { rule: 'APPROVALS', count: 2, notByAuthor: true },
    { rule: 'EVALUATED_WITHIN', days: 30 },
    { rule: 'SERVED_IN', environment: 'qa', share: 100, seconds: 3_600 },
    { rule: 'NO_RETRACTED_ANCESTOR' },
    ...Array.from({ length: 6 }, () => metric),
  ];
  const foundOf = (rule: number, index: number) =>
    [
      `${index % 7} approvals`,
      `the last at 2026-05-${10 + (index % 20)}T0${index % 9}:12:${10 + (index % 49)}.${100 + (index % 899)}Z`,
      `${1 + (index % 30)}d${index % 24}h${index % 60}m with that share`,
      `none of ${index + 3} ancestors`,
    ][rule] ?? `${((index * 7_919 + rule) % 10_000) / 10_000}`;
  const items = models.flatMap((model, index) =>
    ten.map((rule, place): AskedItem => {
      const basis = place === 0 ? [{ stream: `model-default/${model}`, revision: index % 90 }] : [];
      return { model, number: 1, rule, passed: index % 17 > 0, found: foundOf(place, index), basis };
    }),
  );
  const outcome = toOutcome({ policy: 4, rules: ten, items, views }, models);
  expect(outcome.columns).toHaveLength(10);
  expect(JSON.stringify(outcome).length).toBeLessThan(120 * models.length);
});
