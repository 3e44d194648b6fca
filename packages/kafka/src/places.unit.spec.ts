import { describe, expect, test } from '@jest/globals';
import { Places } from './places.ts';
import { turned } from './turned.ts';

function placesOf(...bounds: Parameters<Places['begin']>[0]) {
  let complete = 0;
  const places = new Places(() => {
    complete += 1;
  });
  places.begin(bounds);
  return { places, complete: () => complete };
}

const [first, second] = [
  { partition: 0, from: 5n, to: 9n },
  { partition: 1, from: 0n, to: 2n },
];

test('a topic is complete, once, when each partition was read to where it ended at the beginning', () => {
  const { places, complete } = placesOf(first, second, { partition: 2, from: 4n, to: 4n });
  expect(places.of([0, 1, 2])).toEqual(
    new Map([
      [0, 5n],
      [1, 0n],
      [2, 4n],
    ]),
  );
  expect(places.take(new Map([[0, { next: 9n, stable: 12n }]]), 0)).toBe(true);
  expect(places.take(new Map([[1, { next: 1n, stable: 2n }]]), 1)).toBe(true);
  expect(complete()).toBe(0);
  places.take(new Map([[1, { next: 3n, stable: 3n }]]), 1);
  places.take(new Map([[0, { next: 12n, stable: 12n }]]), 0);
  expect(complete()).toBe(1);
});

test('a topic that holds nothing is complete at once', () => {
  expect(placesOf({ ...first, from: 9n }).complete()).toBe(1);
});

test('what compaction took is not waited for, and what is not committed yet is', () => {
  const { places, complete } = placesOf(first);
  for (let asked = 0; asked < 9; asked++) expect(places.take(new Map([[0, { next: 5n, stable: 8n }]]), 0)).toBe(false);
  expect(complete()).toBe(0);
  places.take(new Map([[0, { next: 5n, stable: 9n }]]), 0);
  expect(complete()).toBe(1);
});

test('another session goes on, but from the beginning where the topic was made anew or has lost what came next', () => {
  const { places, complete } = placesOf(first, second);
  places.take(new Map([[0, { next: 8n, stable: 9n }]]), 0);
  places.take(new Map([[1, { next: 2n, stable: 2n }]]), 1);
  places.begin([first, second]);
  expect(places.of([0, 1])).toEqual(
    new Map([
      [0, 8n],
      [1, 2n],
    ]),
  );
  places.begin([
    { ...first, from: 10n, to: 12n },
    { ...second, to: 1n },
  ]);
  expect(places.of([0, 1])).toEqual(
    new Map([
      [0, 10n],
      [1, 0n],
    ]),
  );
  places.take(new Map([[0, { next: 12n, stable: 12n }]]), 0);
  expect(complete()).toBe(1);
});

describe('an answer that one partition fills', () => {
  const filledUpTo = (next: bigint) =>
    new Map([
      [0, { next, stable: 9n }],
      [1, { next: 0n, stable: 2n }],
    ]);

  test('says nothing of those behind it: the topic is complete when they were read too', () => {
    const { places, complete } = placesOf(first, second);
    for (const next of [6n, 7n, 8n, 9n]) places.take(filledUpTo(next), 0);
    expect(complete()).toBe(0);
    places.take(new Map([[1, { next: 2n, stable: 2n }]]), 1);
    expect(complete()).toBe(1);
  });

  test('says that nothing is left of the one that was asked for first, however busy the others are', () => {
    const { places, complete } = placesOf({ ...first, to: 6n }, second);
    for (const next of [6n, 7n, 8n]) {
      expect(complete()).toBe(0);
      places.take(filledUpTo(next), 1);
    }
    expect(complete()).toBe(1);
  });

  test('does not come first twice: each partition is asked for first in its turn', () => {
    const orders = [[0, 1, 2]];
    for (let asked = 0; asked < 3; asked++) orders.push([...turned(orders.at(-1) ?? [])]);
    expect(orders).toEqual([
      [0, 1, 2],
      [1, 2, 0],
      [2, 0, 1],
      [0, 1, 2],
    ]);
    expect(turned([])).toEqual([]);
  });
});
