import { setTimeout as pause } from 'node:timers/promises';
import type { Admin } from 'kafkajs';
import { asAdmin, quietClient } from './admin.ts';

/** kafkajs's `ConfigResourceTypes.TOPIC`, a name by which an ES module cannot import it. */
const topicResource = 2;

/** A partition, and who has it. */
export interface TestPartition {
  readonly partition: number;
  /** `node.id` of who leads; -1 where nobody does. */
  readonly leader: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
}

/** A topic as its brokers tell it. */
export interface TestTopic {
  /** In order of their numbers. */
  readonly partitions: readonly TestPartition[];
  readonly config: ReadonlyMap<string, string>;
}

/** For tests: makes a topic, and resolves when each of its partitions has a leader. */
export function makeTopic(
  brokers: readonly string[],
  topic: string,
  options: {
    readonly partitions: number;
    /** By default as many as the brokers give. */
    readonly replicas?: number;
    readonly config?: Readonly<Record<string, string>>;
  },
): Promise<void> {
  const { partitions: numPartitions, replicas: replicationFactor = -1, config = {} } = options;
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
  const wanted = { topic, numPartitions, replicationFactor, configEntries };
  return asAdmin(quietClient(brokers), async (admin) => {
    // kafkajs takes a leader that is not chosen yet for a topic that is not there.
    await admin.createTopics({ topics: [wanted], waitForLeaders: false });
    const isLed = (partitions: readonly TestPartition[]) =>
      partitions.length === numPartitions && partitions.every(({ leader }) => leader >= 0);
    await untilPartitions(admin, topic, isLed);
  });
}

/** For tests: a topic as its brokers tell it. */
export function describeTopic(brokers: readonly string[], topic: string): Promise<TestTopic> {
  return asAdmin(quietClient(brokers), async (admin) => {
    const { resources } = await admin.describeConfigs({
      includeSynonyms: false,
      resources: [{ type: topicResource, name: topic }],
    });
    const entries = resources.flatMap(({ configEntries }) => configEntries);
    return {
      partitions: await partitionsOf(admin, topic),
      config: new Map(entries.map(({ configName, configValue }) => [configName, configValue])),
    };
  });
}

/** For tests: gives a topic another configuration, in place of all that it had of its own; brokers see it within a moment. */
export function configureTopic(
  brokers: readonly string[],
  topic: string,
  config: Readonly<Record<string, string>>,
): Promise<void> {
  const configEntries = Object.entries(config).map(([name, value]) => ({ name, value }));
  const resources = [{ type: topicResource, name: topic, configEntries }];
  return asAdmin(quietClient(brokers), async (admin) => {
    await admin.alterConfigs({ validateOnly: false, resources });
  });
}

/**
 * For tests: takes a partition from its leader, and gives it to the other replicas, or where there is none to another broker.
 *
 * @returns who leads it then.
 */
export function moveLeader(brokers: readonly string[], topic: string, partition: number): Promise<number> {
  return asAdmin(quietClient(brokers), async (admin) => {
    const former = ofNumber(await partitionsOf(admin, topic), partition);
    const everyone = (await admin.describeCluster()).brokers.map(({ nodeId }) => nodeId);
    const others = (ids: readonly number[]) => ids.filter((id) => id !== former.leader);
    const replicas = former.replicas.length > 1 ? others(former.replicas) : others(everyone).slice(0, 1);
    const partitionAssignment = [{ partition, replicas }];
    await admin.alterPartitionReassignments({ topics: [{ topic, partitionAssignment }] });
    const isMoved = (partitions: readonly TestPartition[]) => replicas.includes(ofNumber(partitions, partition).leader);
    return ofNumber(await untilPartitions(admin, topic, isMoved), partition).leader;
  });
}

/** For tests: waits until every replica of every topic, Kafka's own too, has all that its leader has: any node may fail then. */
export function untilInSync(brokers: readonly string[]): Promise<void> {
  return asAdmin(quietClient(brokers), async (admin) => {
    for (;;) {
      const { topics } = await admin.fetchTopicMetadata();
      const partitions = topics.flatMap(({ partitions }) => partitions);
      if (partitions.every(({ leader, isr, replicas }) => leader >= 0 && isr.length === replicas.length)) return;
      await pause(100);
    }
  });
}

async function partitionsOf(admin: Admin, topic: string): Promise<readonly TestPartition[]> {
  const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
  return topics
    .flatMap(({ partitions }) => partitions)
    .map(({ partitionId, leader, replicas, isr }) => ({ partition: partitionId, leader, replicas, isr }))
    .sort((left, right) => left.partition - right.partition);
}

async function untilPartitions(
  admin: Admin,
  topic: string,
  isSo: (partitions: readonly TestPartition[]) => boolean,
): Promise<readonly TestPartition[]> {
  for (;;) {
    // A broker that has not heard of the topic says that there is none.
    const partitions = await partitionsOf(admin, topic).catch(() => []);
    if (isSo(partitions)) return partitions;
    await pause(50);
  }
}

function ofNumber(partitions: readonly TestPartition[], wanted: number): TestPartition {
  const found = partitions.find(({ partition }) => partition === wanted);
  if (!found) throw new Error(`required: partition ${wanted}; came: a topic of ${partitions.length}`);
  return found;
}
