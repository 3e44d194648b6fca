import { expect, test } from '@jest/globals';
import { KnownEvents } from './known-events.ts';

test('each of ten thousand events is met once, then again, and no other is', () => {
  const known = new KnownEvents();
  const bytes = (number: number) => Buffer.from(`event ${number}`);
  const numbers = Array.from({ length: 10_000 }, (_, number) => number);
  for (const number of numbers) known.add(bytes(number));
  known.seal();
  const even = numbers.filter((number) => number % 2 === 0);
  expect(new Set(even.map((number) => known.meet(bytes(number))))).toEqual(new Set(['first']));
  expect([known.meet(bytes(4)), known.meet(bytes(5)), known.meet(bytes(10_000))]).toEqual([
    'again',
    'first',
    'unknown',
  ]);
  expect([known.unmet, known.wasMet(bytes(4)), known.wasMet(bytes(7)), known.wasMet(bytes(-1))]).toEqual([
    4_999,
    true,
    false,
    false,
  ]);
});
