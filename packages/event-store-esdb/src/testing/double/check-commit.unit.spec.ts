import { expect, test } from '@jest/globals';
import { type CommitCheck, checkCommit, type Expected, type IndexedStream } from './check-commit.ts';

const appended = (first: number): CommitCheck => ({ kind: 'append', first });
const repeated = (last: number): CommitCheck => ({ kind: 'idempotent', last });
const wrong = (actual: number): CommitCheck => ({ kind: 'wrong-version', actual });

/** One letter an event: the stream, what is expected, what is appended, what comes of it. */
const rows: readonly [state: IndexedStream['state'], stream: string, Expected, append: string, CommitCheck][] = [
  ['live', '', 'any', 'a', appended(0)],
  ['live', 'abc', 'any', 'd', appended(3)],
  ['live', 'abc', 'any', 'ab', repeated(1)],
  ['live', 'abc', 'any', 'cd', wrong(2)],
  ['live', 'abc', 'any', 'dc', appended(3)],
  ['live', '', 'stream_exists', 'a', wrong(-1)],
  ['live', 'abc', 'stream_exists', 'd', appended(3)],
  ['live', 'abc', 'stream_exists', 'bc', repeated(2)],
  ['live', 'abc', 'stream_exists', 'cd', wrong(2)],
  ['soft-deleted', 'abc', 'stream_exists', 'd', { kind: 'deleted' }],
  ['live', '', 'no_stream', 'a', appended(0)],
  ['live', 'abc', 'no_stream', 'ab', repeated(1)],
  ['live', 'abc', 'no_stream', 'x', wrong(2)],
  ['live', 'abc', 0n, 'bc', repeated(2)],
  ['live', 'abc', 0n, 'xc', wrong(2)],
  ['live', 'abc', 0n, 'bx', wrong(2)],
  ['live', 'abc', 0n, 'bcd', wrong(2)],
  ['live', 'abc', 2n, 'd', appended(3)],
  ['live', 'abc', 2n, 'a', appended(3)],
  ['live', 'abc', 3n, 'd', wrong(2)],
  ['live', 'abc', 5n, 'd', wrong(2)],
  ['live', 'abc', 5n, '', wrong(2)],
  ['soft-deleted', 'abc', 'no_stream', 'x', appended(3)],
  ['soft-deleted', 'abc', 'no_stream', 'ab', repeated(1)],
  ['soft-deleted', 'abc', 'no_stream', 'ax', wrong(2)],
  ['soft-deleted', 'abc', 2n, 'd', appended(3)],
  ['tombstoned', 'abc', 'any', 'd', { kind: 'deleted' }],
  ['tombstoned', 'abc', 'no_stream', 'a', { kind: 'deleted' }],
  ['tombstoned', 'abc', 2n, 'd', { kind: 'deleted' }],
  ['live', 'abc', 'any', '', repeated(2)],
  ['live', 'abc', 2n, '', repeated(2)],
  ['live', 'abc', 0n, '', wrong(2)],
];

test.each(rows)('a %s stream "%s" that is expected at %s answers an append of "%s" by the rules', (...row) => {
  const [state, stream, expected, append, answer] = row;
  expect(checkCommit({ ids: [...stream], state }, expected, [...append])).toEqual(answer);
});
