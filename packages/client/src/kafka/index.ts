/** Reads what a relay writes to Kafka: every event exactly once, and what serves now. */
export { type Acceptance, type ConsumeOptions, consumeEvents, type Verdict } from './consume-events.ts';
export { type ConsumerStore, memoryStore } from './consumer-store.ts';
export { EventsMissing, KafkaUnreachable, PoisonedRecord } from './errors.ts';
export { type FollowServingOptions, followServing } from './follow-serving.ts';
export type { TopicEvent } from './read-event.ts';
export type { ServedVersion, Serving, Slot } from './read-serving.ts';
export type { Consuming } from './run-consumer.ts';
export type { RecordPlace, TopicRecord } from './topic-record.ts';
