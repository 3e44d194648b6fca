import type { EventReader } from '@pedigree/event-store';
import { TopicUnfit } from '../errors.ts';
import type { KafkaCluster } from '../topics.ts';
import type { Checkpoint, Told } from './checkpoint.ts';
import { holdAgainstLog } from './in-log.ts';
import { topicOf } from './topic-name.ts';

/** The topics of a pattern, as a session meets them. */
export interface TopicBook {
  /** The topic of a namespace and how many partitions it has: made, or held against what is required and the log, when it is first met. */
  readonly open: (namespace: string) => Promise<{ readonly topic: string; readonly partitions: number }>;
  /** How many partitions each topic has, as far as they were ever met. */
  readonly partitions: () => Readonly<Record<string, number>>;
}

/** What a book is made of. */
export interface TopicBookOptions {
  readonly cluster: KafkaCluster;
  readonly reader: EventReader;
  readonly told: Told;
  readonly pattern: string;
  /** How many partitions a topic is made with. */
  readonly partitions: number;
  readonly checkpoint: Checkpoint | null;
  readonly onWarning: (text: string) => void;
}

const cleanup = { events: 'delete', serving: 'compact' } as const;

/** Opens a book: nothing is asked of Kafka yet. */
export function createTopicBook(options: TopicBookOptions): TopicBook {
  const counts: Record<string, number> = { ...options.checkpoint?.partitions };
  const opened = new Map<string, Promise<number>>();
  return {
    async open(namespace) {
      const topic = topicOf(options.pattern, namespace);
      const opening = opened.get(topic) ?? openTopic(options, topic);
      opened.set(topic, opening);
      const partitions = await opening;
      counts[topic] = partitions;
      return { topic, partitions };
    },
    partitions: () => counts,
  };
}

/** @throws TopicUnfit */
async function openTopic(options: TopicBookOptions, name: string): Promise<number> {
  const { cluster, reader, told, checkpoint, onWarning } = options;
  const wanted = { name, cleanup: cleanup[told], partitions: options.partitions };
  const { partitions, warnings } = await cluster.ensureTopic(wanted);
  for (const warning of warnings) onWarning(warning);
  holdPartitions(name, checkpoint?.partitions[name] ?? partitions, partitions);
  for (const last of await cluster.lastRecords(name)) await holdAgainstLog(reader, told, name, last);
  return partitions;
}

/** In a topic that grew a key would go elsewhere, and what follows of it could be read before what came first. */
function holdPartitions(topic: string, required: number, came: number): void {
  if (required === came) return;
  throw new TopicUnfit(
    `topic ${topic}: required: ${required} partitions, as when it was begun, so that each key stays where it is; came: ` +
      `${came}. Set the relay to a new topic of ${came} partitions, which is filled from the beginning.`,
  );
}
