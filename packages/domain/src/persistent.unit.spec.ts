import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { emptyMap, emptySorted, type Persistent, put } from './persistent.ts';

const step = fc.record({ key: fc.integer({ min: 0, max: 200 }), value: fc.option(fc.nat(), { nil: undefined }) });

function entries<Key, Value>(map: Persistent<Key, Value>): (readonly [Key, Value | undefined])[] {
  return map.keysArray().map((key) => [key, map.get(key)]);
}

describe('a persistent map', () => {
  test('holds what a plain map holds, in order, and every earlier version stays as it was', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const model = new Map<number, number>();
        let map: Persistent<number, number> = emptyMap();
        const versions = [{ map, held: entries(map) }];
        for (const { key, value } of steps) {
          if (value === undefined) model.delete(key);
          else model.set(key, value);
          map = value === undefined ? map.without(key) : put(map, key, value);
          versions.push({ map, held: entries(map) });
        }
        expect(entries(map)).toEqual([...model].sort(([left], [right]) => left - right));
        expect(map.size).toBe(model.size);
        for (const { map, held } of versions) expect(entries(map)).toEqual(held);
      }),
    );
  });

  test('finds neighbours and ranges in an order of its own', () => {
    const descending = [5, 1, 3].reduce(
      (map, key) => put(map, key, `${key}`),
      emptySorted<number, string>((left, right) => right - left),
    );
    expect(descending.keysArray()).toEqual([5, 3, 1]);
    expect(descending.maxKey()).toBe(1);
    expect(descending.nextLowerKey(2)).toBe(3);
    expect(descending.nextLowerKey(5)).toBeUndefined();
    expect(descending.getRange(4, 1, true)).toEqual([
      [3, '3'],
      [1, '1'],
    ]);
  });
});
