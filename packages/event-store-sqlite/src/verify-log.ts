import { createEventVerifier, type KeptEvent, LogDamaged, maxPageBytes, maxPageRows } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { connectReader } from './connect.ts';
import { textOfId } from './event-id.ts';
import { findOtherTable } from './schema.ts';
import { isSqliteError } from './sqlite-error.ts';

/** Which log to verify, and who is told how far it came. */
export interface VerifyLogOptions {
  readonly folder: string;
  /** Called after every page. */
  readonly onProgress: (position: Position, head: Position) => void;
  /** Ends it, with its reason, after a page. */
  readonly signal?: AbortSignal;
}

/** What was verified of a log. */
export interface LogVerified {
  readonly logId: string;
  /** Where the log ended when this began: so far it was verified. */
  readonly head: Position;
  /** Streams met. */
  readonly streams: number;
  /** The first fault, null where there is none. */
  readonly fault: LogDamaged | null;
  /** The first event that a newer Pedigree wrote: its payload was not verified. Null where there is none. */
  readonly newer: Position | null;
}

/** A row of the log as it lies in the file, whose integers may be any; null where its stream has no name. */
interface KeptRow {
  readonly position: bigint;
  readonly id: Uint8Array;
  readonly stream: string | null;
  readonly revision: bigint;
  readonly bytes: Uint8Array;
}

/** What is known so far. */
interface Found {
  head: Position;
  newer: Position | null;
  readonly streams: Set<string>;
}

/** Less than every integer that SQLite keeps but one. */
const beforeAll = -(2n ** 63n);

/**
 * Verifies a log from its first event to where it ends now, then SQLite's own structures. It reads pages, so that a
 * service may go on writing, and needs memory for the streams, not for the events. Whatever the file holds is told as a
 * fault.
 *
 * @throws LogUnusable where there is no log, or another holds it; the signal's reason.
 */
export async function verifyLog(options: VerifyLogOptions): Promise<LogVerified> {
  const { database, logId } = connectReader(options.folder);
  const found: Found = { head: 0n, newer: null, streams: new Set() };
  try {
    const fault = await verifyAll(database, found, options);
    return { logId, head: found.head, streams: found.streams.size, newer: found.newer, fault };
  } finally {
    database.close();
  }
}

async function verifyAll(
  database: DatabaseSyncInstance,
  found: Found,
  { onProgress, signal }: VerifyLogOptions,
): Promise<LogDamaged | null> {
  let after = beforeAll;
  const next = () => (after < 0n ? 1n : after + 1n);
  try {
    found.head = readEnd(database);
    const verifyPage = prepareVerifyPage(database, found);
    for (let last = verifyPage(after); last !== null; last = verifyPage(after)) {
      after = last;
      onProgress(after, found.head);
      await new Promise(setImmediate);
      if (signal?.aborted) break;
    }
    if (!signal?.aborted) verifyFile(database);
  } catch (cause) {
    if (cause instanceof LogDamaged) return cause;
    if (isSqliteError(cause, 'busy')) throw cause;
    return new LogDamaged(next(), 'rows that can be read from there on', told(cause), { cause });
  }
  signal?.throwIfAborted();
  return null;
}

function readEnd(database: DatabaseSyncInstance): Position {
  const statement = database.prepare('/* end */ select coalesce(max(position), 0) as position from event');
  statement.setReadBigInts(true);
  return statement.get().position;
}

/** Verifies a page behind a position, and answers its last, or null where there is nothing more. */
function prepareVerifyPage(database: DatabaseSyncInstance, found: Found): (after: Position) => Position | null {
  const verify = createEventVerifier();
  const statement = database.prepare(
    `/* keptEvents */ select position, event.id, stream.name as stream, revision, bytes
     from event left join stream on stream.id = event.stream where position > ? and position <= ? order by position limit ?`,
  );
  statement.setReadBigInts(true);
  return (after) => {
    const rows: Iterable<KeptRow> = statement.iterate(after, found.head, maxPageRows);
    let last: Position | null = null;
    let size = 0;
    for (const row of rows) {
      if (verify(toEvent(row)) === 'newer') found.newer ??= row.position;
      if (row.stream !== null) found.streams.add(row.stream);
      last = row.position;
      size += row.bytes.length;
      if (size >= maxPageBytes) break;
    }
    return last;
  };
}

function toEvent({ position, id, stream, revision, bytes }: KeptRow): KeptEvent {
  return { position, id: textOfId(id), stream: stream ?? 'none', revision: Number(revision), bytes };
}

/**
 * Trees, indexes and constraints: a row that no index knows would be there for one question and not for another. With
 * the constraint on ids no command wrote twice.
 */
function verifyFile(database: DatabaseSyncInstance): void {
  const other = findOtherTable(database);
  if (other) throw new LogDamaged(null, `the table ${other.name} with all its constraints`, 'another, or none');
  const { integrity_check: came } = database.prepare('pragma integrity_check(1)').get();
  if (came !== 'ok') throw new LogDamaged(null, 'a file that SQLite finds sound', came);
}

function told(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
