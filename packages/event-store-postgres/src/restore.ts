import {
  AppendFailed,
  again,
  type EventStore,
  type Head,
  type InTurn,
  LogNotEmpty,
  OutcomeUnknown,
  untilClosed,
} from '@pedigree/event-store';
import { type Connections, isLost, isServerError, type Place, type Session, wordsOf } from '@pedigree/postgres';
import { AnswerLost } from './errors.ts';
import { explain } from './explain.ts';
import { lockHead } from './head.ts';
import { commits } from './write-batch.ts';
import { ChunkWriter } from './write-restore.ts';

/** What a restore needs of the store around it. */
interface RestoreOptions {
  readonly place: Place;
  readonly connections: Connections;
  readonly logId: string;
  /** A store that closes does not wait for a restore. */
  readonly closing: AbortSignal;
  readonly inTurn: InTurn;
}

type Restored = Awaited<ReturnType<EventStore['restore']>>;

/** One transaction, filled chunk by chunk; appends of all processes wait until it is over. */
export function createRestore({ place, connections, logId, closing, inTurn }: RestoreOptions): EventStore['restore'] {
  async function restore(events: AsyncIterable<Uint8Array>): Promise<Restored> {
    let transaction = '';
    let restored = 0;
    try {
      return await connections.use(async (session) => {
        const begun = await begin(session);
        transaction = begun.transaction;
        restored = await write(session, begun.head, events);
        await commits(session.query('commit'));
        return { restored };
      });
    } catch (cause) {
      if (cause instanceof AnswerLost) return settle(transaction, restored, cause);
      if (!isLost(cause) && !isServerError(cause)) throw cause;
      throw new AppendFailed(`${explain(cause, place, 'a log that takes events')}; nothing was restored`, { cause });
    }
  }

  async function write(session: Session, head: Head, events: AsyncIterable<Uint8Array>): Promise<number> {
    const chunks = new ChunkWriter(session, logId, head);
    for await (const bytes of untilClosed(events, closing)) {
      await chunks.add(bytes);
    }
    await chunks.write();
    return Number(chunks.head.position);
  }

  /** PostgreSQL remembers what became of a transaction; its end is waited for by the row that it holds. */
  async function settle(transaction: string, restored: number, lost: AnswerLost): Promise<Restored> {
    const ask = () =>
      connections.use(async (session) => {
        await session.query('begin');
        const { position } = await lockHead(session);
        const status = await readStatus(session, transaction);
        await session.query('commit');
        if (status === null)
          throw new Error(`required: a server that remembers transaction ${transaction}; came: none`);
        return status === 'committed' && position >= restored;
      });
    const isWritten = await again(ask, { patience: place.limits.patience, until: [closing], isWorthIt: isLost }).catch(
      (cause: unknown) => {
        throw new OutcomeUnknown(
          `required: an answer to COMMIT from ${place.name}; came: ${wordsOf(cause)}; all is restored or nothing: the log tells`,
          { cause },
        );
      },
    );
    if (isWritten) return { restored };
    throw new AppendFailed(`${lost.message}; nothing was restored, and it may be done again`, { cause: lost });
  }

  return (events) => inTurn(() => restore(events));
}

/** Holds the log's row, and says which transaction this is. Whoever restores may take long to read what is restored. */
async function begin(session: Session): Promise<{ readonly head: Head; readonly transaction: string }> {
  await session.query('begin; set local idle_in_transaction_session_timeout to 0');
  const head = await lockHead(session);
  if (head.position !== 0n) throw new LogNotEmpty(`required: an empty log; came: one of ${head.position} events`);
  const { rows } = await session.query<{ readonly id: string }>(
    '/* transactionId */ select pg_current_xact_id()::text as id',
  );
  return { head, transaction: rows[0]?.id ?? '' };
}

async function readStatus(session: Session, transaction: string): Promise<string | null> {
  const { rows } = await session.query<{ readonly status: string | null }>(
    '/* transactionStatus */ select pg_xact_status($1::xid8) as status',
    [transaction],
  );
  return rows[0]?.status ?? null;
}
