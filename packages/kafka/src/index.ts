/** Topics of Kafka, read from any place without a consumer group; and kafkajs as everything here uses it. */
import './no-past-timers.ts';

export { brokersFrom } from './brokers-from.ts';
export { clusterOf } from './cluster-of.ts';
export type { CommittedRecord, FetchedPage } from './committed-records.ts';
export { fetchPartitions } from './fetch-partitions.ts';
export { followTopic } from './follow-topic.ts';
export { type PartitionBounds, readBounds } from './read-bounds.ts';
