import { maxPageBytes, maxPageRows } from '@pedigree/event-store';
import {
  type KeptEvent,
  LogDamaged,
  type LogVerified,
  type VerifyProgress,
  verifyKeptLog,
} from '@pedigree/event-store/verify';
import type { Position } from '@pedigree/kernel';
import { isSqliteError } from '@pedigree/sqlite';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { connectReader } from './connect.ts';
import { textOfId } from './event-id.ts';
import { findOtherTable } from './schema.ts';

/** Which log to verify, and who is told how far it came. */
export interface VerifyLogOptions extends VerifyProgress {
  readonly folder: string;
}

/** A row of the log as it lies in the file, whose integers may be any; null where its stream has no name. */
interface KeptRow {
  readonly position: bigint;
  readonly id: Uint8Array;
  readonly stream: string | null;
  readonly revision: bigint;
  readonly bytes: Uint8Array;
}

/**
 * Verifies a log from its first event to where it ends now, then SQLite's own structures. It reads pages, so that a
 * service may go on writing. Whatever the file holds is told as a fault.
 *
 * @throws LogUnusable where there is no log, or another holds it; the signal's reason.
 */
export async function verifyLog({ folder, ...progress }: VerifyLogOptions): Promise<LogVerified> {
  const { database, logId, requireWhole } = connectReader(folder);
  const log = {
    logId,
    readEnd: () => readEnd(database),
    readPage: (after: Position, head: Position) => readKept(database, after, head),
    verifyStructures: () => verifyFile(database),
    isDamage: (error: unknown) => !isSqliteError(error, 'busy'),
  };
  try {
    const verified = await verifyKeptLog(log, progress);
    requireWhole();
    return verified;
  } finally {
    database.close();
  }
}

function readEnd(database: DatabaseSyncInstance): Position {
  const statement = database.prepare('/* end */ select coalesce(max(position), 0) as position from event');
  statement.setReadBigInts(true);
  return statement.get().position;
}

/** Row by row, so that what comes before one that cannot be read is verified first. */
function* readKept(database: DatabaseSyncInstance, after: Position, head: Position): Iterable<KeptEvent> {
  const statement = database.prepare(
    `/* keptEvents */ select position, event.id, stream.name as stream, revision, bytes
     from event left join stream on stream.id = event.stream where position > ? and position <= ? order by position limit ?`,
  );
  statement.setReadBigInts(true);
  const rows: Iterable<KeptRow> = statement.iterate(after, head, maxPageRows);
  let size = 0;
  for (const row of rows) {
    yield toEvent(row);
    size += row.bytes.length;
    if (size >= maxPageBytes) return;
  }
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
