import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { KafkaUnreachable, Overtaken, RecordTooLarge, TopicUnfit } from '../errors.ts';
import { partitionOf } from '../relay/partition.ts';
import type {
  KafkaCluster,
  KeyedRecord,
  Leadership,
  LeadSteps,
  ReadRecord,
  TopicRecord,
  WantedTopic,
} from '../topics.ts';

/** What becomes of a write: it fails before anything or behind everything is written, or in the middle of it. */
export type Fault = 'before' | 'half' | 'after';

/** What a test may say of the cluster. */
export interface MemoryClusterOptions {
  readonly checkpoints: string;
  /** Asked at each write what becomes of it; null is that all goes well. */
  readonly fault?: (write: 'send' | 'commit') => Fault | null;
  /** What who was given the lead waits for before it leads; it leads not where that fails. */
  readonly open?: () => Promise<void>;
  /** Bytes of a value that a topic takes. */
  readonly largest?: (topic: string) => number;
}

interface MemoryTopic {
  readonly cleanup: WantedTopic['cleanup'];
  readonly partitions: ReadRecord[][];
}

/** Kafka in memory, with one leader at a time, and what can go wrong. Connections share it as relays share a cluster. */
export class MemoryCluster {
  readonly #options: MemoryClusterOptions;
  readonly topics = new Map<string, MemoryTopic>();
  /** What was done that a relay may not do. */
  readonly offences: string[] = [];
  #epoch = 0;
  #leader: { readonly epoch: number; readonly lost: AbortController } | null = null;

  constructor(options: MemoryClusterOptions) {
    this.#options = options;
    this.make({ name: options.checkpoints, cleanup: 'compact', partitions: 1 });
  }

  make({ name, cleanup, partitions }: WantedTopic): void {
    this.topics.set(name, { cleanup, partitions: Array.from({ length: partitions }, () => []) });
  }

  /** All records of a topic, in order a partition. */
  records(topic: string): readonly ReadRecord[] {
    return this.topics.get(topic)?.partitions.flat() ?? [];
  }

  /** The latest value of each key, as compaction leaves them. */
  latest(topic: string): ReadonlyMap<string, Uint8Array> {
    const values = new Map<string, Uint8Array>();
    for (const { key, value } of this.records(topic)) {
      if (value) values.set(key, value);
      else values.delete(key);
    }
    return values;
  }

  /** Lets another lead. `told`: who led learns it; else it only meets it at the next write, as one that was paused. */
  depose({ told }: { readonly told: boolean }): void {
    const leader = this.#leader;
    this.#leader = null;
    if (told) leader?.lost.abort(new Overtaken('another relay leads'));
  }

  connect(): KafkaCluster {
    return {
      ensureTopic: async (wanted) => {
        if (!this.topics.has(wanted.name)) this.make(wanted);
        const topic = this.#topic(wanted.name);
        if (topic.cleanup !== wanted.cleanup) throw new TopicUnfit(`${wanted.name}: required: ${wanted.cleanup}`);
        return { partitions: topic.partitions.length, warnings: [] };
      },
      lastRecords: async (topic) => this.#topic(topic).partitions.flatMap((records) => records.slice(-1)),
      readTopic: (topic) => pagesOf(this.#topic(topic).partitions),
      openWriter: async () => ({ ...this.#writer(() => true), close: async () => {} }),
      lead: (signal, steps) => {
        steps?.onJoined();
        return this.#lead(signal, steps);
      },
      close: async () => {},
    };
  }

  async #lead(signal: AbortSignal, steps: LeadSteps | undefined): Promise<Leadership> {
    while (this.#leader !== null) {
      signal.throwIfAborted();
      await pause(1);
    }
    signal.throwIfAborted();
    const epoch = ++this.#epoch;
    const lost = new AbortController();
    this.#leader = { epoch, lost };
    const leads = () => this.#leader?.epoch === epoch;
    const resign = async () => {
      if (leads()) this.#leader = null;
    };
    steps?.onGiven();
    try {
      await this.#options.open?.();
    } catch (error) {
      await resign();
      throw error;
    }
    return {
      topics: this.#writer(leads),
      checkpoints: new Map(this.latest(this.#options.checkpoints)),
      lost: lost.signal,
      resign,
    };
  }

  #writer(leads: () => boolean) {
    const spent = new Set<string>();
    const underWay = new Set<string>();
    const write = async (what: 'send' | 'commit', places: readonly string[], put: (half: boolean) => void) => {
      if (spent.has(what)) this.offences.push(`a ${what} after a failure`);
      if (places.some((place) => underWay.has(place))) this.offences.push(`two at a time: ${places}`);
      if (!leads()) throw new Overtaken('another relay leads');
      for (const place of places) underWay.add(place);
      try {
        const fault = this.#options.fault?.(what) ?? null;
        await turn();
        // Who is overtaken meanwhile still writes the batch that is under way, but no transaction.
        if (what === 'commit' && !leads()) throw new Overtaken('another relay leads');
        if (fault !== 'before' && !(fault === 'half' && what === 'commit')) put(fault === 'half');
        if (fault !== null) throw new KafkaUnreachable(`no answer to a ${what} (${fault})`);
        await turn();
      } catch (error) {
        spent.add(what);
        throw error;
      } finally {
        for (const place of places) underWay.delete(place);
      }
    };
    return {
      send: (topic: string, partition: number, records: readonly TopicRecord[]) =>
        write('send', [`${topic} ${partition}`], (half) => this.#put(topic, partition, records, half)),
      commit: (records: readonly KeyedRecord[]) => write('commit', ['transaction'], () => this.#putAll(records)),
    };
  }

  #putAll(records: readonly KeyedRecord[]): void {
    for (const { topic, ...record } of records) {
      this.#put(topic, partitionOf(record.key, this.#topic(topic).partitions.length), [record], false);
    }
  }

  #put(topic: string, partition: number, records: readonly TopicRecord[], half: boolean): void {
    const stored = this.#topic(topic).partitions[partition];
    if (!stored) throw new RangeError(`required: a partition of ${topic}; came: ${partition}`);
    const largest = this.#options.largest?.(topic) ?? Number.POSITIVE_INFINITY;
    for (const [index, record] of records.slice(0, half ? records.length >> 1 : undefined).entries()) {
      const size = record.value?.length ?? 0;
      if (size > largest) throw new RecordTooLarge(`required: ${largest} bytes at most; came: ${size}`, index);
      stored.push({ ...record, partition, offset: BigInt(stored.length) });
    }
  }

  #topic(name: string): MemoryTopic {
    const topic = this.topics.get(name);
    if (!topic) throw new TopicUnfit(`required: topic ${name}; came: none`);
    return topic;
  }
}

async function* pagesOf(partitions: readonly (readonly ReadRecord[])[]): AsyncGenerator<readonly ReadRecord[]> {
  for (const records of partitions.map((one) => [...one])) {
    for (let first = 0; first < records.length; first += 100) yield records.slice(first, first + 100);
  }
}
