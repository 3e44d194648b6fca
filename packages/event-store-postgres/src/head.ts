import type { Head } from '@pedigree/event-store';
import { type Instant, toInstant, toMilliseconds } from '@pedigree/kernel';
import type { Session } from '@pedigree/postgres';

/** The log's one row that counts. */
interface HeadRow {
  readonly head: string;
  readonly recordedAt: string | null;
}

/** Reads the end of the log. */
export async function readHead(session: Session): Promise<Head> {
  const { rows } = await session.query<HeadRow>('/* head */ select head, recorded_at as "recordedAt" from log');
  return toHead(rows);
}

/** A time to settle, and the time now, which is settled with it: the next questions about what has passed write nothing. */
export interface Settling {
  readonly time: Instant;
  readonly now: Instant;
}

/**
 * Reads the end of the log once nothing can be recorded up to that time any more: what is under way is waited for, and what
 * was stamped and is not begun yet finds the log's row changed, and is stamped anew. Where the row says a later time,
 * whatever is under way holds that, too, and nothing is written.
 */
export async function settleHead(session: Session, { time, now }: Settling): Promise<Head> {
  const head = await readHead(session);
  if (head.recordedAt !== null && head.recordedAt > time) return head;
  const { rows } = await session.query<HeadRow>(
    `/* settle */ update log set recorded_at = $1 where recorded_at is null or recorded_at collate "C" <= $2
     returning head, recorded_at as "recordedAt"`,
    [toInstant(toMilliseconds(now > time ? now : time) + 1), time],
  );
  return rows.length > 0 ? toHead(rows) : readHead(session);
}

/** Reads the end of the log inside a transaction, and keeps everyone else from moving it until that ends. */
export async function lockHead(session: Session): Promise<Head> {
  const { rows } = await session.query<HeadRow>(
    '/* lockHead */ select head, recorded_at as "recordedAt" from log for update',
  );
  return toHead(rows);
}

function toHead([row]: readonly HeadRow[]): Head {
  if (!row) throw new RangeError('required: the row of the table log; came: none');
  return { position: BigInt(row.head), recordedAt: row.recordedAt };
}
