import { again, maxPageBytes, maxPageRows } from '@pedigree/event-store';
import { type KeptEvent, type LogVerified, type VerifyProgress, verifyKeptLog } from '@pedigree/event-store/verify';
import type { Position } from '@pedigree/kernel';
import { connect, isDamage, isLost, type PostgresConnection, type Session } from '@pedigree/postgres';
import { toUnusable } from './explain.ts';
import { readHead } from './head.ts';
import { placeOfLog } from './place-of-log.ts';
import { readLogId } from './schema.ts';
import { verifyStructures } from './verify-structures.ts';

/** Which log to verify, and who is told how far it came. */
export interface VerifyPostgresLogOptions extends PostgresConnection, VerifyProgress {}

/** A row of the log as it lies in the table; null where its stream has no name. */
interface KeptRow {
  readonly position: string;
  readonly id: string;
  readonly stream: string | null;
  readonly revision: string;
  readonly bytes: Buffer;
}

/** Milliseconds for a statement that reads a whole table: a day. */
const untilAllIsRead = 86_400_000;

/**
 * Verifies a log from its first event to where it ends now, then the constraints and indexes of its tables. It reads
 * pages, so that others may go on writing, needs no right but to read, and may be done on a standby. Whatever the tables
 * hold is told as a fault.
 *
 * @throws LogUnusable where there is no log, or no server that answers within the patience; the signal's reason.
 */
export async function verifyPostgresLog({
  onProgress,
  signal,
  ...connection
}: VerifyPostgresLogOptions): Promise<LogVerified> {
  const place = placeOfLog(connection);
  const closing = new AbortController();
  const connections = connect(place, 1, closing.signal);
  const slowly = connect({ ...place, limits: { ...place.limits, statement: untilAllIsRead } }, 1, closing.signal);
  const read = <Result>(work: (session: Session) => Promise<Result>) =>
    again(() => connections.use(work), { patience: place.limits.patience, until: [], isWorthIt: isLost });
  try {
    const logId = await read((session) => readLogId(session, place));
    const log = {
      logId,
      readEnd: () => read(async (session) => (await readHead(session)).position),
      readPage: (after: Position, head: Position) => read((session) => readKept(session, after, head)),
      verifyStructures: () => slowly.use((session) => verifyStructures(session, place)),
      isDamage,
    };
    return await verifyKeptLog(log, { onProgress, ...(signal ? { signal } : {}) });
  } catch (error) {
    throw signal?.aborted ? error : toUnusable(error, place);
  } finally {
    closing.abort();
    await Promise.all([connections.close(), slowly.close()]);
  }
}

async function readKept(session: Session, after: Position, head: Position): Promise<KeptEvent[]> {
  const { rows } = await session.query<KeptRow>({
    name: 'keptEvents',
    text: `/* keptEvents */ select position, id, (select name from stream where stream.id = sized.stream) as stream, revision, bytes
           from (
             select *, sum(length(bytes)) over (order by position) - length(bytes) as before
             from (
               select position, id, stream, revision, bytes from event
               where position > $1 and position <= $2 order by position limit $3
             ) as page
           ) as sized where before < $4 order by position`,
    values: [after, head, maxPageRows, maxPageBytes],
  });
  return rows.map(({ position, id, stream, revision, bytes }) => ({
    position: BigInt(position),
    id,
    stream: stream ?? 'none',
    revision: Number(revision),
    bytes,
  }));
}
