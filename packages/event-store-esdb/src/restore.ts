import {
  AppendFailed,
  again,
  createRestoreReader,
  type EventStore,
  type InTurn,
  LogNotEmpty,
  maxAppendBytes,
  maxAppendEvents,
  NotRestorable,
  OutcomeUnknown,
  type RestoredEvent,
  untilClosed,
} from '@pedigree/event-store';
import { isLost, isRefused } from './esdb-error.ts';
import { explain } from './explain.ts';
import { prefixOf } from './log.ts';
import type { Session } from './session.ts';
import { writeAppend } from './write-append.ts';

/** What a restore needs of the store around it. */
interface RestoreOptions {
  readonly session: Session;
  /** Makes the name of a generation that is not there. */
  readonly newGeneration: () => string;
  /** A store that closes does not wait for a restore. */
  readonly closing: AbortSignal;
  readonly inTurn: InTurn;
}

/**
 * Writes the events into a generation of their own, where nobody looks, and then begins the log in it. What a restore that
 * breaks off leaves behind stays where nobody looks.
 */
export function createRestore({ session, newGeneration, closing, inTurn }: RestoreOptions): EventStore['restore'] {
  const { place, log } = session;
  const attempts = { patience: place.limits.patience, until: [closing], isWorthIt: isLost };

  async function requireEmpty(): Promise<void> {
    const prefix = await again(() => log.prefix(), attempts).catch((cause: unknown) => {
      throw new AppendFailed(explain(cause, place, 'a log that can be read'), { cause });
    });
    if (prefix !== null) throw notEmpty();
  }

  async function beginIn(generation: string): Promise<void> {
    const begun = await again(() => log.begin(generation), attempts).catch((cause: unknown) => {
      const Failure = isRefused(cause) ? AppendFailed : OutcomeUnknown;
      throw new Failure(explain(cause, place, 'a log that can be begun'), { cause });
    });
    if (begun !== prefixOf(place, generation)) throw notEmpty();
  }

  return (events) =>
    inTurn(async () => {
      await requireEmpty();
      const generation = newGeneration();
      const chunks = new ChunkWriter(session, prefixOf(place, generation), closing);
      for await (const bytes of untilClosed(events, closing)) {
        await chunks.add(bytes);
      }
      await chunks.write();
      if (chunks.count > 0) await beginIn(generation);
      return { restored: chunks.count };
    });
}

function notEmpty(): LogNotEmpty {
  return new LogNotEmpty('required: an empty log that nobody has begun to write; came: one that is begun');
}

/** Events that follow each other in one stream go together; what is in another stream waits for them: that is the order. */
class ChunkWriter {
  count = 0;
  readonly #session: Session;
  readonly #prefix: string;
  readonly #closing: AbortSignal;
  readonly #read = createRestoreReader();
  readonly #ids = new Set<string>();
  #chunk: { readonly event: RestoredEvent; readonly bytes: Uint8Array }[] = [];
  #size = 0;

  constructor(session: Session, prefix: string, closing: AbortSignal) {
    this.#session = session;
    this.#prefix = prefix;
    this.#closing = closing;
  }

  async add(bytes: Uint8Array): Promise<void> {
    const event = this.#read(bytes);
    this.count++;
    if (this.#ids.has(event.id)) {
      throw new NotRestorable(`event ${this.count}: required: an id of its own; came: ${event.id}`);
    }
    this.#ids.add(event.id);
    const isOther = this.#chunk[0] !== undefined && this.#chunk[0].event.stream !== event.stream;
    const isFull = this.#chunk.length >= maxAppendEvents || this.#size + bytes.length > maxAppendBytes;
    if (isOther || isFull) await this.write();
    this.#chunk.push({ event, bytes: bytes.slice() });
    this.#size += bytes.length;
  }

  async write(): Promise<void> {
    const [first] = this.#chunk;
    if (!first) return;
    const events = this.#chunk.map(({ event: { id }, bytes }) => ({ id, bytes }));
    const append = { name: this.#prefix + first.event.stream, expected: first.event.revision - 1, events };
    try {
      const said = await writeAppend({ ...this.#session, closing: this.#closing }, append);
      if (said !== 'written') {
        throw new AppendFailed(
          `required: a stream that ends at revision ${append.expected}; came: one that ends at ${said.actual}, ${append.name}`,
        );
      }
    } catch (cause) {
      // Whatever became of it: nobody can see it.
      throw new AppendFailed(`${String(cause)}; nothing was restored, restore again`, { cause });
    }
    this.#chunk = [];
    this.#size = 0;
  }
}
