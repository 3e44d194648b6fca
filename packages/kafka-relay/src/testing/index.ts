export { fetchKafka, hasKafka } from './fetch-kafka.ts';
export { foldedServing } from './folded-serving.ts';
export { readTopic, type TestRecord } from './read-topic.ts';
export { type SilentBroker, startSilentBroker } from './silent-broker.ts';
export {
  type GatedKafka,
  type KafkaNode,
  keepKafkaClasses,
  type PrivateKafka,
  type SecuredKafka,
  startBroker,
  startGatedKafka,
  startKafkaCluster,
  startSecuredBroker,
} from './start-kafka.ts';
export type { Network } from './start-network.ts';
export {
  configureTopic,
  describeTopic,
  makeTopic,
  moveLeader,
  type TestPartition,
  type TestTopic,
  untilInSync,
} from './topics.ts';
