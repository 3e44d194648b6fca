import { setTimeout as pause } from 'node:timers/promises';
import { brokersFrom } from '@pedigree/kafka';
import { type Consumer, type EachBatchPayload, Kafka, type KafkaConfig, logLevel } from 'kafkajs';
import { KafkaUnreachable } from './errors.ts';

/** How Kafka is reached, by whom, and until when. */
export interface Consuming {
  /** Brokers, TLS (`ssl`) and SASL, as kafkajs takes them. */
  readonly kafka: KafkaConfig;
  /** The consumer group: its members share the partitions of the topics. */
  readonly group: string;
  /** Ends it in peace when aborted: what is being processed is finished. */
  readonly signal?: AbortSignal | undefined;
  /** Told whenever Kafka does not answer, or refuses: it is tried again, every five seconds at least, until it works. */
  readonly onTrouble: (fault: KafkaUnreachable) => void;
}

/** What a consumer does with what it reads. */
export interface ConsumerRun extends Consuming {
  readonly topics: readonly string[];
  /** Where to begin in a partition that this member was given. */
  readonly startOf: (topic: string, partition: number) => Promise<number>;
  /** Takes records of one partition. What it throws, other than what kafkajs threw, ends the run. */
  readonly onBatch: (payload: EachBatchPayload, seek: (offset: number) => void) => Promise<void>;
}

/** How a session with Kafka ended. */
type Ended = 'aborted' | { readonly lost: Error } | { readonly fault: unknown };

const firstDelay = 100;
const longestDelay = 5_000;

/** kafkajs tries again for some seconds; then the session ends and another begins, which is where all trouble is told. */
const retry = { retries: 5, initialRetryTime: 200, maxRetryTime: 1_000, restartOnFailure: async () => false };

/**
 * Reads topics as a member of a group, committed records only, across every loss of Kafka, until the signal aborts. No more
 * is read ahead than one answer of each broker (10 MiB), while the last is being processed.
 *
 * @throws what `onBatch` or `startOf` throws.
 */
export async function runConsumer(run: ConsumerRun): Promise<void> {
  let delay = firstDelay;
  for (let sessions = 0; !run.signal?.aborted; sessions++) {
    const kafka = { ...run.kafka, brokers: brokersFrom(run.kafka.brokers, sessions) };
    const ended = await runSession({ ...run, kafka }, () => {
      delay = firstDelay;
    });
    if (ended === 'aborted') return;
    if ('fault' in ended) throw ended.fault;
    run.onTrouble(new KafkaUnreachable(run.kafka.brokers, run.topics, ended.lost));
    await pause(delay, undefined, run.signal && { signal: run.signal }).catch(() => undefined);
    delay = Math.min(delay * 2, longestDelay);
  }
}

async function runSession(run: ConsumerRun, onJoined: () => void): Promise<Ended> {
  // A client of its own: kafkajs keeps the offsets of a group in it, for all of its consumers.
  const kafka = new Kafka({ logLevel: logLevel.NOTHING, requestTimeout: 5_000, ...run.kafka, retry });
  const consumer = kafka.consumer({
    groupId: run.group,
    // Without it a consumer waits for five seconds before it ends.
    maxWaitTimeInMs: 200,
    sessionTimeout: 10_000,
    // Five minutes, unless told otherwise: a partition that is led by none of the brokers that it then knows is not read meanwhile.
    metadataMaxAge: 5_000,
    allowAutoTopicCreation: false,
    retry,
  });
  const listening = new AbortController();
  let started: Promise<void> = Promise.resolve();
  const ended = await new Promise<Ended>((end) => {
    run.signal?.addEventListener('abort', () => end('aborted'), { signal: listening.signal });
    consumer.on(consumer.events.CRASH, ({ payload }) => end({ lost: payload.error }));
    consumer.on(consumer.events.GROUP_JOIN, onJoined);
    started = start({ consumer, run, end }).catch((lost) => end({ lost }));
  });
  listening.abort();
  // A consumer that is stopped while it joins its group would go on after that.
  await started;
  // What is broken has nothing left to let go of.
  await consumer.disconnect().catch(() => undefined);
  return ended;
}

interface Session {
  readonly consumer: Consumer;
  readonly run: ConsumerRun;
  readonly end: (ended: Ended) => void;
}

async function start({ consumer, run, end }: Session): Promise<void> {
  const { startOf, topics, signal } = run;
  const starts = seekWhenGiven({ consumer, startOf, end });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  if (signal?.aborted) return;
  await consumer.run({
    autoCommit: false,
    eachBatchAutoResolve: false,
    async eachBatch(payload) {
      const { topic, partition } = payload.batch;
      await starts.get(`${topic}/${partition}`);
      const seek = (offset: number) => consumer.seek({ topic, partition, offset: String(offset) });
      try {
        await whileBeating(payload, () => run.onBatch(payload, seek));
      } catch (fault) {
        // kafkajs knows what to do about its own: the group is shared out anew, or the connection was lost.
        if (isOfKafkajs(fault)) throw fault;
        end({ fault });
      }
    },
  });
}

/** Places this member where `startOf` says, in each partition that it is given: by partition, what resolves when it is done. */
function seekWhenGiven({
  consumer,
  startOf,
  end,
}: Pick<Session, 'consumer' | 'end'> & Pick<ConsumerRun, 'startOf'>): ReadonlyMap<string, Promise<void>> {
  const starts = new Map<string, Promise<void>>();
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    for (const [topic, partitions] of Object.entries(payload.memberAssignment)) {
      for (const partition of partitions) {
        const seeking = startOf(topic, partition).then(
          (offset) => consumer.seek({ topic, partition, offset: String(offset) }),
          (fault) => end({ fault }),
        );
        starts.set(`${topic}/${partition}`, seeking);
      }
    }
  });
  return starts;
}

/** A member that is not heard of for ten seconds loses its partitions, however long its work takes. */
async function whileBeating(payload: EachBatchPayload, work: () => Promise<void>): Promise<void> {
  // That the group is shared out anew meanwhile is told by the next beat that is waited for.
  const beating = setInterval(() => payload.heartbeat().catch(() => undefined), 2_000);
  try {
    await work();
  } finally {
    clearInterval(beating);
  }
}

function isOfKafkajs(fault: unknown): boolean {
  return fault instanceof Error && fault.name.startsWith('KafkaJS');
}
