import type { StoredEvent } from '@pedigree/event-store';
import type { Envelope, Position } from '@pedigree/kernel';
import type { PartitionWriter } from '../topics.ts';
import { watchBacklog } from './backlog.ts';
import type { ToEventRecord } from './cloud-event.ts';
import { batchEvents, sendBatches } from './events-batch.ts';
import type { Keeper } from './keeper.ts';
import type { TopicBook } from './topic-book.ts';

/** What tells events is made of. */
export interface TellEventsOptions {
  /** The events to tell, page by page; asked for once. */
  readonly read: (signal: AbortSignal) => AsyncIterable<readonly StoredEvent[]>;
  readonly writer: PartitionWriter;
  readonly topics: TopicBook;
  readonly toRecord: ToEventRecord;
  readonly keeper: Pick<Keeper, 'keep' | 'hasten' | 'settle'>;
  /** An event that was refused for its size: what comes before it is kept before it is tried again. */
  readonly refused: Position | null;
  /** Told after each batch that stands in Kafka. */
  readonly onTold: (last: Envelope, count: number) => void;
  /** Ends it, behind the batch that is under way. */
  readonly signal: AbortSignal;
}

/**
 * Tells every event, in the order of the log, until `signal` aborts or the log is closed. The next page is read and encoded
 * while the last is being sent.
 *
 * @throws what the first send or read that failed threw.
 */
export async function tellEvents(options: TellEventsOptions): Promise<void> {
  const { read, topics, toRecord, refused, signal } = options;
  const failed = new AbortController();
  const endsBacklog = watchBacklog();
  let sending = Promise.resolve();
  try {
    for await (const page of read(AbortSignal.any([signal, failed.signal]))) {
      const isEnd = endsBacklog(page);
      for (const events of cutAt(page, refused)) {
        const batches = await batchEvents(events, topics, toRecord);
        await sending;
        if (signal.aborted) return;
        if (isAt(events, refused)) await options.keeper.settle();
        sending = sendBatches(options.writer, batches).then(() => told(options, events, isEnd));
        sending.catch(() => failed.abort());
      }
    }
  } finally {
    // Where something else failed, this batch is still waited for: nothing is under way when the next session begins.
    await sending.catch(() => {});
  }
  await sending;
}

function told({ keeper, onTold }: TellEventsOptions, events: readonly StoredEvent[], isEnd: boolean): void {
  const last = events.at(-1)?.envelope;
  if (!last) return;
  onTold(last, events.length);
  void keeper.keep(last);
  if (isEnd) void keeper.hasten();
}

/** The page in parts, of which the event at that position is one, if it is in it. */
function cutAt(page: readonly StoredEvent[], position: Position | null): readonly (readonly StoredEvent[])[] {
  const place = page.findIndex(({ envelope }) => envelope.position === position);
  if (place < 0) return [page];
  return [page.slice(0, place), page.slice(place, place + 1), page.slice(place + 1)].filter(({ length }) => length > 0);
}

function isAt(events: readonly StoredEvent[], position: Position | null): boolean {
  return position !== null && events[0]?.envelope.position === position;
}
