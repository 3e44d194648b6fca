import type { StoredEvent } from '@pedigree/event-store';
import type { ServingReader } from '../relay.ts';
import type { KeyedRecord } from '../topics.ts';
import { watchBacklog } from './backlog.ts';
import type { Keeper } from './keeper.ts';
import { readServingRecords, type ServingRecord } from './serving-record.ts';
import type { TopicBook } from './topic-book.ts';
import { touchedSlots } from './touched-slots.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Milliseconds before what the views did not answer is asked again: at first, and at most. */
const delays = { first: 50, longest: 1000 };

/** What tells what serves is made of. */
export interface TellServingOptions {
  readonly logId: string;
  /** The events of which is told what they touch, page by page; asked for once. */
  readonly read: (signal: AbortSignal) => AsyncIterable<readonly StoredEvent[]>;
  readonly serving: ServingReader;
  readonly topics: TopicBook;
  readonly keeper: Pick<Keeper, 'keep' | 'hasten'>;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told what the views fail with, and null when they answer again: nothing else waits for them. */
  readonly onTrouble: (error: unknown) => void;
  readonly signal: AbortSignal;
}

/**
 * Tells what serves in each slot that an event touches, until `signal` aborts or the log is closed. Views that do not
 * answer are asked again and again.
 *
 * @throws what reading the log, or opening a topic, failed with.
 */
export async function tellServing(options: TellServingOptions): Promise<void> {
  const { read, keeper, signal } = options;
  const endsBacklog = watchBacklog();
  for await (const page of read(signal)) {
    const found = await readPatiently(options, page);
    const last = page.at(-1)?.envelope;
    if (!last || !found) return;
    await keeper.keep(last, await Promise.all(found.map((each) => addressed(each, options.topics))));
    if (endsBacklog(page)) void keeper.hasten();
  }
}

async function addressed({ namespace, record }: ServingRecord, topics: TopicBook): Promise<KeyedRecord> {
  return { ...record, topic: (await topics.open(namespace)).topic };
}

/** Null where it was ended before the views answered. */
async function readPatiently(
  options: TellServingOptions,
  page: readonly StoredEvent[],
): Promise<readonly ServingRecord[] | null> {
  const { logId, serving, wait, onTrouble, signal } = options;
  for (let delay = delays.first; ; delay = Math.min(2 * delay, delays.longest)) {
    try {
      const records = await unlessAborted(readServingRecords(touchedSlots(page).values(), serving, logId), signal);
      onTrouble(null);
      return records;
    } catch (error) {
      if (signal.aborted) return null;
      onTrouble(error);
      await wait(delay, signal).catch(() => {});
    }
  }
}
