import { expect, test } from '@jest/globals';
import fc from 'fast-check';
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

test('of many events each is found where it stands, and none where it does not', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(0, 1, 7, 8, 2 ** 31, 2 ** 32 - 1), { maxLength: 200 }), (beginnings) => {
      const written = new WrittenEvents();
      const ids = beginnings.map(
        (beginning) => `${beginning.toString(16).padStart(8, '0')}-0325-5485-a6be-3720af01c948`,
      );
      for (const [revision, id] of ids.entries()) written.remember(id, revision);
      for (const id of new Set([...ids, '00000003-0325-5485-a6be-3720af01c948'])) {
        const expected = ids.flatMap((other, revision) => (other === id ? [revision] : []));
        expect(written.revisionsOf(id)).toEqual(expected);
      }
    }),
  );
});
