import { expect, test } from '@jest/globals';
import { casesOf } from './how-many.ts';

test('the doors together are sent 20,000 malformed cases at least, or as many as are asked for', () => {
  const doors = ['body', 'connection', 'document', 'socket', 'stream', 'line', 'file'] as const;
  const sent = doors.reduce((sum, door) => sum + casesOf(door), 0);
  expect(sent).toBeGreaterThanOrEqual(Number(process.env.PEDIGREE_TEST_FUZZ ?? 20_000));
});
