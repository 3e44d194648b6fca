import { type Cluster, type Kafka, PartitionAssigners } from 'kafkajs';

/**
 * The object that speaks to brokers, connected to nothing yet. kafkajs hands it to who assigns the partitions of a group, and
 * to nobody else. This group never runs: nothing is joined, waited for or left behind.
 *
 * @param metadataMaxAge milliseconds for which it is believed who leads a partition.
 */
export function clusterOf(client: Kafka, metadataMaxAge: number): Cluster {
  const handed: Cluster[] = [];
  client.consumer({
    groupId: 'none',
    allowAutoTopicCreation: false,
    metadataMaxAge,
    partitionAssigners: [
      (parts) => {
        handed.push(parts.cluster);
        return PartitionAssigners.roundRobin(parts);
      },
    ],
  });
  const [cluster] = handed;
  if (!cluster) throw new Error('required: a kafkajs that hands its cluster to an assigner; came: one that does not');
  return cluster;
}
