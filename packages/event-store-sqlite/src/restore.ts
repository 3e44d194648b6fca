import { type EventStore, type Head, type InTurn, StoreClosed, untilClosed } from '@pedigree/event-store';
import type { Chunk } from './messages.ts';
import type { WriterThread } from './writer-thread.ts';

/** What a restore needs of the store around it. */
interface RestoreOptions {
  readonly thread: WriterThread;
  readonly onCommit: (head: Head) => void;
  /** A store that closes does not wait for a restore. */
  readonly closing: AbortSignal;
  readonly inTurn: InTurn;
}

const maxChunkBytes = 1_000_000;

/** One transaction in the writer, filled chunk by chunk; appends wait until it is over. */
export function createRestore({ thread, onCommit, closing, inTurn }: RestoreOptions): EventStore['restore'] {
  async function write(events: AsyncIterable<Uint8Array>): Promise<void> {
    let gathered: Uint8Array[] = [];
    let size = 0;
    let written: Promise<unknown> = Promise.resolve();
    /** One chunk is written while the next is read. */
    const send = async () => {
      await written;
      const chunk = joinChunk(gathered, size);
      gathered = [];
      size = 0;
      written = thread.ask({ kind: 'restore', chunk }, [chunk.bytes.buffer]);
      // Its failure is told by the next await.
      written.catch(() => {});
    };
    for await (const bytes of untilClosed(events, closing)) {
      gathered.push(bytes);
      size += bytes.length;
      if (size >= maxChunkBytes) await send();
    }
    await send();
    await written;
  }

  return (events) =>
    inTurn(async () => {
      await thread.ask({ kind: 'beginRestore' });
      try {
        await write(events);
      } catch (error) {
        await thread.ask({ kind: 'abandonRestore' });
        throw error;
      }
      const answer = await thread.ask({ kind: 'commitRestore' });
      if (answer.kind !== 'restored') throw new StoreClosed(`required: what was restored; came: ${answer.kind}`);
      onCommit(answer.head);
      return { restored: answer.restored };
    });
}

function joinChunk(events: readonly Uint8Array[], size: number): Chunk {
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const event of events) {
    bytes.set(event, offset);
    offset += event.length;
  }
  return { bytes, lengths: events.map(({ length }) => length) };
}
