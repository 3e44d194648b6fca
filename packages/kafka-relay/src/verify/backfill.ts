import { again, type EventReader, type StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { KafkaUnreachable, TopicUnfit } from '../errors.ts';
import { eventRecordsOf } from '../relay/cloud-event.ts';
import { batchEvents, sendBatches } from '../relay/events-batch.ts';
import type { KafkaSettings } from '../settings.ts';
import type { KafkaCluster } from '../topics.ts';
import { readLog } from './read-log.ts';

/** What is filled, and from where. */
export interface Backfill {
  readonly reader: EventReader;
  readonly cluster: KafkaCluster;
  readonly settings: Pick<KafkaSettings, 'mode' | 'partitions' | 'events' | 'serving' | 'checkpoints'>;
  /** A topic of its own: made where it is not there yet. */
  readonly topic: string;
  /** The events behind this position are written, up to where the log ends now. */
  readonly after: Position;
  /** Only counts what it would write. */
  readonly dryRun: boolean;
  readonly signal: AbortSignal;
  readonly onProgress: (done: Backfilled) => void;
}

/** How far a backfill came. */
export interface Backfilled {
  readonly topic: string;
  readonly events: number;
  /** Of the last event written; where it began, if there was none. */
  readonly position: Position;
}

/** Milliseconds for which a page that Kafka does not take is tried again. */
const patience = 60_000;

/**
 * Writes events into a topic of its own, as the relay writes them into its.
 *
 * @throws TopicUnfit where the topic holds records, or is one of the relay's; the reason of `signal`; KafkaUnreachable; EventRefused.
 */
export async function backfill(given: Backfill): Promise<Backfilled> {
  const { reader, dryRun, signal, onProgress } = given;
  holdApart(given);
  const head = await reader.head();
  const topic = dryRun ? null : await openTopic(given);
  let done: Backfilled = { topic: given.topic, events: 0, position: given.after };
  let writing = Promise.resolve();
  try {
    for await (const page of readLog({ reader, signal, after: given.after, upTo: head.position })) {
      await writing;
      writing = writePatiently(topic, page, signal);
      done = { ...done, events: done.events + page.length, position: page.at(-1)?.envelope.position ?? done.position };
      onProgress(done);
    }
    await writing;
  } finally {
    await writing.catch(() => {});
    await topic?.close();
  }
  return done;
}

async function writePatiently(
  topic: NewTopic | null,
  page: readonly StoredEvent[],
  signal: AbortSignal,
): Promise<void> {
  if (!topic) return;
  await again(() => topic.write(page), {
    patience,
    until: [signal],
    isWorthIt: (error) => error instanceof KafkaUnreachable,
  });
}

function holdApart({ topic, settings }: Backfill): void {
  const taken = [settings.events, settings.serving, settings.checkpoints].find((name) => name === topic);
  if (taken === undefined) return;
  throw new TopicUnfit(`required: a topic of its own; came: ${topic}, which the relay writes`);
}

/** A topic that was empty when it was opened. */
interface NewTopic {
  readonly write: (page: readonly StoredEvent[]) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A page that failed is written again by another producer: its events may stand there twice, and consumers drop repeats. */
async function openTopic({ cluster, reader, settings, topic }: Backfill): Promise<NewTopic> {
  const { partitions } = await cluster.ensureTopic({ name: topic, cleanup: 'delete', partitions: settings.partitions });
  const [record] = await cluster.lastRecords(topic);
  if (record) {
    throw new TopicUnfit(
      `topic ${topic}: required: one without records; came: one that ends at offset ${record.offset}`,
    );
  }
  const toRecord = eventRecordsOf(reader.logId, settings.mode);
  const topics = { open: async () => ({ topic, partitions }) };
  let writer: Awaited<ReturnType<KafkaCluster['openWriter']>> | null = null;
  const close = async () => {
    const spent = writer;
    writer = null;
    await spent?.close();
  };
  return {
    async write(page) {
      writer ??= await cluster.openWriter();
      try {
        await sendBatches(writer, await batchEvents(page, topics, toRecord));
      } catch (error) {
        await close().catch(() => {});
        throw error;
      }
    },
    close,
  };
}
