/** What an append expects of its stream: its last revision, that it has no event, that it has some, or nothing. */
export type Expected = bigint | 'no_stream' | 'stream_exists' | 'any';

/** A stream as the server's index knows it. */
export interface IndexedStream {
  /** The id of each event, by its revision; deleting a stream keeps them. */
  readonly ids: readonly string[];
  readonly state: 'live' | 'soft-deleted' | 'tombstoned';
}

/** What the server makes of an append. `last` and `actual` are revisions, -1 where there is no event. */
export type CommitCheck =
  | { readonly kind: 'append'; readonly first: number }
  | { readonly kind: 'idempotent'; readonly last: number }
  | { readonly kind: 'wrong-version'; readonly actual: number }
  | { readonly kind: 'deleted' };

/**
 * EventStoreDB's idempotency rules, as `IndexWriter.CheckCommit` has them, with a memory of ids that never
 * evicts. An append at the last revision is written even where an id of it is stored: ids are not unique.
 */
export function checkCommit(stream: IndexedStream, expected: Expected, ids: readonly string[]): CommitCheck {
  if (stream.state === 'tombstoned') return { kind: 'deleted' };
  const last = stream.ids.length - 1;
  if (expected === 'any') return checkAny(stream, ids);
  if (expected === 'stream_exists') return checkExists(stream, ids);
  const behind = expected === 'no_stream' ? -1 : Number(expected);
  if (behind === last) return ids.length === 0 ? { kind: 'idempotent', last } : { kind: 'append', first: last + 1 };
  const isRecreated = expected === 'no_stream' && stream.state === 'soft-deleted';
  if (isRecreated && ids.length > 0 && stream.ids[0] !== ids[0]) return { kind: 'append', first: last + 1 };
  const isRepeated = ids.length > 0 && ids.every((id, index) => stream.ids[behind + 1 + index] === id);
  return isRepeated ? { kind: 'idempotent', last: behind + ids.length } : { kind: 'wrong-version', actual: last };
}

function checkExists(stream: IndexedStream, ids: readonly string[]): CommitCheck {
  if (stream.state === 'soft-deleted') return { kind: 'deleted' };
  return stream.ids.length === 0 ? { kind: 'wrong-version', actual: -1 } : checkAny(stream, ids);
}

function checkAny(stream: IndexedStream, ids: readonly string[]): CommitCheck {
  const last = stream.ids.length - 1;
  const revisions = ids.map((id) => stream.ids.lastIndexOf(id));
  if (revisions[0] === -1) return { kind: 'append', first: last + 1 };
  if (revisions.includes(-1)) return { kind: 'wrong-version', actual: last };
  return { kind: 'idempotent', last: revisions.at(-1) ?? last };
}
