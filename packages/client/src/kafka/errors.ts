import type { KafkaConfig } from 'kafkajs';
import { type RecordPlace, type TopicRecord, tellPlace } from './topic-record.ts';

/** A record that cannot be read, or whose event could not be processed: `cause` says why. */
export class PoisonedRecord extends Error {
  override readonly name = 'PoisonedRecord';
  readonly record: TopicRecord;
  /** The event's id; null where the record does not tell one. */
  readonly id: string | null;

  constructor(record: TopicRecord, id: string | null, cause: unknown) {
    const what = id === null ? 'a record that can be read' : `event ${id} to be processed`;
    const came = cause instanceof Error ? cause.message : String(cause);
    super(`required: ${what}, ${tellPlace(record)}; came: ${came}`, { cause });
    this.record = record;
    this.id = id;
  }
}

/**
 * Events of a stream are missing before the one that came: the topic does not hold them, or the consumer's store has lost
 * them again.
 */
export class EventsMissing extends Error {
  override readonly name = 'EventsMissing';
  readonly place: RecordPlace;
  readonly stream: string;
  /** The revision that would be the next, and the one that came. */
  readonly required: number;
  readonly came: number;

  constructor(place: RecordPlace, stream: string, required: number, came: number) {
    super(`required: revision ${required} of ${stream}; came: revision ${came}, ${tellPlace(place)}`);
    this.place = place;
    this.stream = stream;
    this.required = required;
    this.came = came;
  }
}

/** Kafka did not answer, or not with what was asked for: `cause` is what its client library says. */
export class KafkaUnreachable extends Error {
  override readonly name = 'KafkaUnreachable';

  constructor(brokers: KafkaConfig['brokers'], topics: readonly string[], cause: Error) {
    const where = Array.isArray(brokers) ? `Kafka at ${brokers.join(', ')}` : 'Kafka';
    super(`required: ${where} with ${topics.join(', ')}; came: ${cause.message}`, { cause });
  }
}
