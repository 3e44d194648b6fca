/** A record as it is written. Without a value it is a tombstone: compaction forgets its key. */
export interface TopicRecord {
  readonly key: string;
  readonly value: Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record of a topic, wherever its key belongs. */
export interface KeyedRecord extends TopicRecord {
  readonly topic: string;
}

/**
 * What a relay does to Kafka while it leads: all that the rest of this package knows of a client library.
 *
 * After a failure what was sent may have been written or not, and nothing more is sent, or committed, by this object: whoever
 * wants to go on leads anew, and begins behind the checkpoints that stand.
 */
export interface Topics extends PartitionWriter {
  /**
   * Writes records in one transaction: who reads committed records sees all of them or none. One call at a time.
   *
   * @throws Overtaken where another relay leads: nothing is visible. RecordTooLarge. KafkaUnreachable: they may be visible.
   */
  commit(records: readonly KeyedRecord[]): Promise<void>;
}

/** Who writes to partitions. After any failure it is of no more use. */
export interface PartitionWriter {
  /**
   * Writes records to one partition, in order, and resolves when all in-sync replicas have them. One call a partition at a
   * time; calls for several partitions may be under way together.
   *
   * @throws Overtaken where another relay may lead by now: nothing was sent. RecordTooLarge where the broker refuses a
   * record for its size. KafkaUnreachable.
   */
  send(topic: string, partition: number, records: readonly TopicRecord[]): Promise<void>;
}

/** A record as it is read. */
export interface ReadRecord {
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string;
  readonly value: Uint8Array | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a topic has to be. */
export interface WantedTopic {
  readonly name: string;
  readonly cleanup: 'delete' | 'compact';
  /** How many it is made with; one that is there keeps its own. */
  readonly partitions: number;
}

/** A Kafka cluster, and what a relay asks of it. */
export interface KafkaCluster {
  /**
   * Makes a topic, or holds the one that is there against what is wanted, and answers with its number of partitions.
   *
   * @throws TopicUnfit where it has another `cleanup.policy`, or fewer replicas in sync than a write needs.
   */
  ensureTopic(wanted: WantedTopic): Promise<{ readonly partitions: number; readonly warnings: readonly string[] }>;
  /** The last record of each partition that holds one. */
  lastRecords(topic: string): Promise<readonly ReadRecord[]>;
  /** Every committed record from the beginning up to what stood at the end when it was asked, in order a partition. */
  readTopic(topic: string, options: { readonly signal: AbortSignal }): AsyncIterable<readonly ReadRecord[]>;
  /**
   * Writes to a topic that no relay writes, as a backfill does: who writes needs not lead, and never is Overtaken.
   *
   * @throws KafkaUnreachable
   */
  openWriter(): Promise<PartitionWriter & { close(): Promise<void> }>;
  /**
   * Waits until this relay leads all that share its checkpoints. One leads at a time; who is paused or cut off is followed
   * by another within seconds, and what it does when it wakes is refused.
   *
   * @throws the reason of `signal` when it aborts; KafkaUnreachable.
   */
  lead(signal: AbortSignal, steps?: LeadSteps): Promise<Leadership>;
  close(): Promise<void>;
}

/** Who is told how far a relay has come on its way to lead. */
export interface LeadSteps {
  /** Kafka has it among those that share the checkpoints, where it may be that another leads. */
  readonly onJoined: () => void;
  /** It was given the lead: no other is waited for, and what follows is Kafka's answers alone. */
  readonly onGiven: () => void;
}

/** What a relay has while it leads. */
export interface Leadership {
  readonly topics: Topics;
  /** The checkpoints as they stood when it began: the latest value of each key. */
  readonly checkpoints: ReadonlyMap<string, Uint8Array>;
  /** Aborts when it leads no more, with the reason. */
  readonly lost: AbortSignal;
  /** Lets another lead. */
  resign(): Promise<void>;
}
