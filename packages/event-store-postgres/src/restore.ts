import {
  createRestoreReader,
  type EventStore,
  type Head,
  type InTurn,
  LogNotEmpty,
  NotRestorable,
  StoreClosed,
} from '@pedigree/event-store';
import { type Connections, isDataException, isPostgresError, type Session } from '@pedigree/postgres';
import { lockHead } from './head.ts';
import { insertEvents, type NewEvent, type NewStream } from './insert-events.ts';

const maxChunkBytes = 1_000_000;

/** What a restore needs of the store around it. */
interface RestoreOptions {
  readonly connections: Connections;
  readonly logId: string;
  /** A store that closes does not wait for a restore. */
  readonly closing: AbortSignal;
  readonly inTurn: InTurn;
}

/** One transaction, filled chunk by chunk; appends of all processes wait until it is over. */
export function createRestore({ connections, logId, closing, inTurn }: RestoreOptions): EventStore['restore'] {
  return (events) =>
    inTurn(() =>
      connections.use(async (session) => {
        await session.query('begin; set local idle_in_transaction_session_timeout to 0');
        const head = await lockHead(session);
        if (head.position !== 0n) throw new LogNotEmpty(`required: an empty log; came: one of ${head.position} events`);
        const chunks = new ChunkWriter(session, logId);
        for await (const bytes of events) {
          if (closing.aborted) {
            throw new StoreClosed('required: an open store until all is restored; came: one that closes');
          }
          await chunks.add(bytes);
        }
        await chunks.write();
        await session.query('commit');
        return { restored: Number(chunks.head.position) };
      }),
    );
}

class ChunkWriter {
  head: Head = { position: 0n, recordedAt: null };
  readonly #session: Session;
  readonly #logId: string;
  readonly #read = createRestoreReader();
  readonly #streamIds = new Map<string, bigint>();
  #streams: NewStream[] = [];
  #events: NewEvent[] = [];
  #size = 0;
  #recordedAt = '';

  constructor(session: Session, logId: string) {
    this.#session = session;
    this.#logId = logId;
  }

  async add(bytes: Uint8Array): Promise<void> {
    const { id, stream: name, revision, recordedAt } = this.#read(bytes);
    const position = this.head.position + BigInt(this.#events.length) + 1n;
    let stream = this.#streamIds.get(name);
    if (stream === undefined) {
      stream = position;
      this.#streamIds.set(name, stream);
      this.#streams.push({ id: stream, name });
    }
    this.#events.push({ stream, revision, id, bytes });
    this.#recordedAt = recordedAt;
    this.#size += bytes.length;
    if (this.#size >= maxChunkBytes) await this.write();
  }

  async write(): Promise<void> {
    if (this.#events.length === 0) return;
    const recordedAt = this.#recordedAt;
    const position = this.head.position + BigInt(this.#events.length);
    try {
      await insertEvents(this.#session, {
        logId: this.#logId,
        before: this.head,
        recordedAt,
        streams: this.#streams,
        events: this.#events,
      });
    } catch (cause) {
      if (!isPostgresError(cause, 'uniqueViolation') && !isDataException(cause)) throw cause;
      const came = cause.detail ?? cause.message;
      const which = `events ${this.head.position + 1n} to ${position}`;
      throw new NotRestorable(`${which}: required: ids of their own, and names without NUL; came: ${came}`, { cause });
    }
    this.head = { position, recordedAt };
    this.#streams = [];
    this.#events = [];
    this.#size = 0;
  }
}
