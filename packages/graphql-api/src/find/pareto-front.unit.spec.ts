import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paretoFront } from './pareto-front.ts';

const score = fc.constantFrom(0, 0.5, 0.7, 0.7, 1, Number.NaN, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
const points = fc
  .integer({ min: 2, max: 4 })
  .chain((count) => fc.array(fc.array(score, { minLength: count, maxLength: count }), { maxLength: 30 }))
  .map((all) => all.map((scores, name) => ({ name, scores })));

/** NaN as what is less than everything. */
const rank = (value: number | undefined) =>
  (value === undefined || Number.isNaN(value) ? [0, 0] : [1, value]) as [number, number];
const atLeast = (one: number | undefined, other: number | undefined) => {
  const [[a, b], [c, d]] = [rank(one), rank(other)];
  return a > c || (a === c && b >= d);
};

test('exactly those are in the front that no other one beats', () => {
  fc.assert(
    fc.property(points, (all) => {
      const isBeaten = ({ scores }: (typeof all)[number]) =>
        all.some(
          (rival) =>
            scores.every((own, index) => atLeast(rival.scores[index], own)) &&
            !scores.every((own, index) => atLeast(own, rival.scores[index])),
        );
      const expected = all.filter((each) => !isBeaten(each)).map(({ name }) => name);
      expect(
        paretoFront(all)
          ?.map(({ name }) => name)
          .toSorted((a, b) => a - b),
      ).toEqual(expected);
    }),
  );
});

test('the best by the first score stands first, and equals keep their order', () => {
  const all = [
    { name: 'small', scores: [0.7, 5] },
    { name: 'first', scores: [0.9, 1] },
    { name: 'second', scores: [0.9, 1] },
    { name: 'worse', scores: [0.7, 4] },
  ];
  expect(paretoFront(all)?.map(({ name }) => name)).toEqual(['first', 'second', 'small']);
});

test('what would take too many comparisons is not begun for ever', () => {
  const all = Array.from({ length: 10_000 }, (_, index) => ({ scores: [index, -index, 0] }));
  expect(paretoFront(all)).toBeNull();
});
