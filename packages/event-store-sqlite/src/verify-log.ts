import { createEventVerifier, type KeptEvent, LogDamaged } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { connectReader } from './connect.ts';
import { textOfId } from './event-id.ts';
import { isSqliteError } from './sqlite-error.ts';

/** Which log to verify, and who is told how far it came. */
export interface VerifyLogOptions {
  readonly folder: string;
  /** Called after every page. */
  readonly onProgress: (position: Position, head: Position) => void;
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
}

/** A row of the log as it lies in the file; null where its stream has no name. */
interface KeptRow {
  readonly position: number;
  readonly id: Uint8Array;
  readonly stream: string | null;
  readonly revision: number;
  readonly bytes: Uint8Array;
}

const pageRows = 1000;

/**
 * Verifies a log from its first event to where it ends now, then SQLite's own structures. It reads pages, so that a
 * service may go on writing, and needs memory for the streams, not for the events.
 *
 * @throws LogUnusable where there is no log.
 */
export function verifyLog({ folder, onProgress }: VerifyLogOptions): LogVerified {
  const { database, logId } = connectReader(folder);
  try {
    const head = BigInt(readEnd(database));
    const streams = new Set<string>();
    const fault = attempt(() => {
      verifyEvents(database, { head, streams, onProgress });
      verifyFile(database);
    });
    return { logId, head, streams: streams.size, fault };
  } finally {
    database.close();
  }
}

function readEnd(database: DatabaseSyncInstance): number {
  return database.prepare('/* end */ select coalesce(max(position), 0) as position from event').get().position;
}

function attempt(verify: () => void): LogDamaged | null {
  try {
    verify();
    return null;
  } catch (error) {
    if (error instanceof LogDamaged) return error;
    throw error;
  }
}

function verifyEvents(
  database: DatabaseSyncInstance,
  { head, streams, onProgress }: { head: Position; streams: Set<string> } & Pick<VerifyLogOptions, 'onProgress'>,
): void {
  const verify = createEventVerifier();
  const statement = database.prepare(
    `/* keptEvents */ select position, event.id, stream.name as stream, revision, bytes
     from event left join stream on stream.id = event.stream where position > ? and position <= ? order by position limit ?`,
  );
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = readRows(() => statement.all(after, Number(head), pageRows), BigInt(Math.max(0, after)) + 1n);
    for (const row of rows) {
      verify(toEvent(row));
      if (row.stream !== null) streams.add(row.stream);
    }
    const last = rows.at(-1);
    if (!last) return;
    after = last.position;
    onProgress(BigInt(after), head);
  }
}

function readRows(read: () => readonly KeptRow[], next: Position): readonly KeptRow[] {
  try {
    return read();
  } catch (cause) {
    if (!isSqliteError(cause, 'corrupt')) throw cause;
    throw new LogDamaged(next, 'rows that SQLite can read from there on', cause.message, { cause });
  }
}

function toEvent({ position, id, stream, revision, bytes }: KeptRow): KeptEvent {
  return { position: BigInt(position), id: textOfId(id), stream: stream ?? 'none', revision, bytes };
}

/** Trees, indexes and constraints: a row that no index knows would be there for one question and not for another. */
function verifyFile(database: DatabaseSyncInstance): void {
  const { integrity_check: found } = database.prepare('pragma integrity_check(1)').get();
  if (found !== 'ok') throw new LogDamaged(null, 'a file that SQLite finds sound', found);
}
