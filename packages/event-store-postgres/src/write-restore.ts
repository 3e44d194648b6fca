import { createRestoreReader, type Head, NotRestorable } from '@pedigree/event-store';
import { isDataException, isPostgresError, type Session } from '@pedigree/postgres';
import { insertEvents, type NewEvent, type NewStream } from './insert-events.ts';

const maxChunkBytes = 1_000_000;

/** Writes the events of another log into an empty one, a chunk a statement, inside an open transaction. */
export class ChunkWriter {
  /** Where the log ends now. */
  head: Head;
  readonly #session: Session;
  readonly #logId: string;
  readonly #read = createRestoreReader();
  readonly #streamIds = new Map<string, bigint>();
  #streams: NewStream[] = [];
  #events: NewEvent[] = [];
  #size = 0;
  #recordedAt = '';

  /** `head` is that of the log's row, which is locked: a time may be settled in an empty log. */
  constructor(session: Session, logId: string, head: Head) {
    this.head = head;
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
    let isWritten = false;
    try {
      isWritten = await insertEvents(this.#session, {
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
    if (!isWritten)
      throw new Error(`required: a log that ends at ${this.head.position}, as it was locked; came: another`);
    this.head = { position, recordedAt };
    this.#streams = [];
    this.#events = [];
    this.#size = 0;
  }
}
