import { Partitioners, type PartitionMetadata } from 'kafkajs';

const choose = Partitioners.DefaultPartitioner();

/** Keys whose partitions are remembered, of a count of partitions: choosing one takes as long as writing its record down. */
const mostKnown = 10_000;

interface Topology {
  readonly places: PartitionMetadata[];
  readonly known: Map<string, number>;
}

const topologies = new Map<number, Topology>();

/** Where Kafka's own default partitioner puts a key: other producers and consumers find it there. */
export function partitionOf(key: string, partitions: number): number {
  const { places, known } = topologyOf(partitions);
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  if (known.size >= mostKnown) known.clear();
  const partition = choose({ topic: '', partitionMetadata: places, message: { key, value: null } });
  known.set(key, partition);
  return partition;
}

function topologyOf(partitions: number): Topology {
  const topology = topologies.get(partitions) ?? { places: placesOf(partitions), known: new Map() };
  topologies.set(partitions, topology);
  return topology;
}

/** The partitioner counts them, and looks at no more where there is a key. */
function placesOf(partitions: number): PartitionMetadata[] {
  return Array.from({ length: partitions }, (_, partitionId) => ({
    partitionId,
    partitionErrorCode: 0,
    leader: 0,
    replicas: [],
    isr: [],
  }));
}
