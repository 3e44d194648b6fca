import { expect, test } from '@jest/globals';
import { WrittenEvents } from './written-events.ts';

test('an event is found at its revision, and beside it those whose ids begin alike', () => {
  const written = new WrittenEvents();
  written.remember('9eb68666-0325-5485-a6be-3720af01c948', 0);
  written.remember('ffffffff-0325-5485-a6be-3720af01c948', 1);
  written.remember('9eb68666-1111-5485-a6be-3720af01c948', 2);
  written.remember('9eb68666-2222-5485-a6be-3720af01c948', 3);
  expect(written.revisionsOf('9eb68666-0325-5485-a6be-3720af01c948')).toEqual([0, 2, 3]);
  expect(written.revisionsOf('ffffffff-0325-5485-a6be-3720af01c948')).toEqual([1]);
  expect(written.revisionsOf('00000000-0325-5485-a6be-3720af01c948')).toEqual([]);
});
