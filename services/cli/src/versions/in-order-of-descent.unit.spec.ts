import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { inOrderOfDescent } from './in-order-of-descent.ts';

const order = (...told: readonly (readonly [id: string, ...parents: readonly string[]])[]) =>
  inOrderOfDescent(told.map(([id, ...parents]) => ({ id, parents }))).map(({ id }) => id);

describe('the order of descent', () => {
  test('is the one in which things came, where that has each before its parents', () => {
    expect(order(['3', '1'], ['2', '1'], ['1'])).toEqual(['3', '2', '1']);
  });

  test('puts one that was told before its child behind it', () => {
    expect(order(['3'], ['2', '3'], ['1', '2'])).toEqual(['1', '2', '3']);
  });

  test('has every thing of a circle once', () => {
    expect(order(['2', '1'], ['1', '2'], ['3', '3'])).toEqual(['1', '2', '3']);
  });

  test('has each before its parents, however they were told', () => {
    const told = fc.integer({ min: 1, max: 15 }).chain((count) =>
      fc.tuple(
        fc.shuffledSubarray(
          Array.from({ length: count }, (_, index) => index),
          { minLength: count },
        ),
        fc.array(fc.uniqueArray(fc.nat({ max: count }), { maxLength: 3 }), { minLength: count, maxLength: count }),
      ),
    );
    fc.assert(
      fc.property(told, ([numbers, parents]) => {
        const things = numbers.map((number) => ({
          id: `${number}`,
          parents: (parents[number] ?? []).filter((parent) => parent > number).map(String),
        }));
        const ordered = inOrderOfDescent(things);
        expect(new Set(ordered)).toEqual(new Set(things));
        expect(ordered).toHaveLength(things.length);
        const placeOf = (id: string) => ordered.findIndex((each) => each.id === id);
        for (const { id, parents: own } of ordered) {
          for (const parent of own) if (placeOf(parent) >= 0) expect(placeOf(id)).toBeLessThan(placeOf(parent));
        }
      }),
    );
  });
});
