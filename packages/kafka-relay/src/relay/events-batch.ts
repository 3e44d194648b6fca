import type { StoredEvent } from '@pedigree/event-store';
import type { Envelope, Position } from '@pedigree/kernel';
import { RecordTooLarge } from '../errors.ts';
import type { PartitionWriter, TopicRecord } from '../topics.ts';
import type { ToEventRecord } from './cloud-event.ts';
import { partitionOf } from './partition.ts';
import type { TopicBook } from './topic-book.ts';

/** Events of one partition, as they are sent. */
interface PartitionBatch {
  readonly topic: string;
  readonly partition: number;
  readonly events: Envelope[];
  readonly records: TopicRecord[];
}

/** An event that the broker refuses for its size. */
export class EventRefused extends Error {
  override readonly name = 'EventRefused';
  readonly position: Position;

  constructor({ position, id, stream, revision }: Envelope, cause: RecordTooLarge) {
    super(`event ${id}, revision ${revision} of ${stream}: ${cause.message}`, { cause });
    this.position = position;
  }
}

/** Where events go, and what is written there: of each partition one batch, in the order of the log. */
export async function batchEvents(
  events: readonly StoredEvent[],
  topics: Pick<TopicBook, 'open'>,
  toRecord: ToEventRecord,
): Promise<readonly PartitionBatch[]> {
  const batches = new Map<string, PartitionBatch>();
  const opened = new Map<string, Awaited<ReturnType<TopicBook['open']>>>();
  for (const event of events) {
    const { namespace } = event.envelope;
    const target = opened.get(namespace) ?? (await topics.open(namespace));
    opened.set(namespace, target);
    const { topic, partitions } = target;
    const record = toRecord(event);
    const partition = partitionOf(record.key, partitions);
    const place = `${topic} ${partition}`;
    const batch = batches.get(place) ?? { topic, partition, events: [], records: [] };
    batch.events.push(event.envelope);
    batch.records.push(record);
    batches.set(place, batch);
  }
  return [...batches.values()];
}

/**
 * Sends the batches side by side and resolves when all stand in Kafka; where one fails, not before the others have ended.
 *
 * @throws EventRefused, and what the first that failed threw.
 */
export async function sendBatches(writer: PartitionWriter, batches: readonly PartitionBatch[]): Promise<void> {
  const sent = await Promise.allSettled(
    batches.map(({ topic, partition, records }) => writer.send(topic, partition, records)),
  );
  for (const [index, outcome] of sent.entries()) {
    if (outcome.status === 'rejected') throw refusalOf(outcome.reason, batches[index]?.events ?? []);
  }
}

function refusalOf(error: unknown, events: readonly Envelope[]): unknown {
  const event = error instanceof RecordTooLarge && error.index !== null ? events[error.index] : undefined;
  return error instanceof RecordTooLarge && event ? new EventRefused(event, error) : error;
}
