import type { KafkaMessage } from 'kafkajs';

/** Where a record stands in Kafka; the offset in decimals. */
export interface RecordPlace {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
}

/** A record as it was read. */
export interface TopicRecord extends RecordPlace, Pick<KafkaMessage, 'key' | 'value' | 'headers'> {}

/** Names a place as an error tells it. */
export function tellPlace({ topic, partition, offset }: RecordPlace): string {
  return `${topic}[${partition}] at offset ${offset}`;
}

/** The text of a header, null where there is none. */
export function headerOf({ headers }: TopicRecord, name: string): string | null {
  const header = headers?.[name];
  const first = Array.isArray(header) ? header[0] : header;
  return first === undefined ? null : first.toString();
}
