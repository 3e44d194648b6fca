import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster, Kafka } from 'kafkajs';
import { clusterOf } from './cluster-of.ts';
import type { CommittedRecord, FetchedPage } from './committed-records.ts';
import { fetchPartitions } from './fetch-partitions.ts';
import { OwnFault, telling, throwFirst } from './own-fault.ts';
import { Places } from './places.ts';
import { readBounds } from './read-bounds.ts';
import { turned } from './turned.ts';

/** Which topic is followed, and who is told. */
export interface FollowTopic {
  /** Makes a client, which connects to nothing yet: each session has its own, and is told how many there were before. */
  readonly connect: (sessions: number) => Kafka;
  readonly topic: string;
  readonly signal?: AbortSignal | undefined;
  /** Takes committed records of one partition, in order. What it throws ends the following. */
  readonly onRecords: (records: readonly CommittedRecord[]) => void;
  /** Told once, when all has been read that was committed when it began. */
  readonly onComplete: () => void;
  /** Told whenever Kafka does not answer, or refuses, twice in a row: it is tried again, every five seconds at least. */
  readonly onLost: (fault: unknown) => void;
}

/** Milliseconds. `idle`: a broker waits so long for a record; `still`: so long do we, where its answer moved nothing. */
const times = { firstDelay: 100, longestDelay: 5_000, metadata: 3_000, idle: 200, still: 10 };

/**
 * Reads all that is committed in a topic, and what follows, across every loss of Kafka, until the signal aborts.
 *
 * @throws what `onRecords` or `onComplete` throws.
 */
export async function followTopic(following: FollowTopic): Promise<void> {
  const { connect, onLost, signal } = following;
  const places = new Places(following.onComplete);
  // A leader that moves is met by one failure and found after it; who was never answered is told at once.
  let failures = 1;
  for (let sessions = 0; !signal?.aborted; sessions++) {
    const cluster = clusterOf(connect(sessions), times.metadata);
    try {
      await runSession({ cluster, following, places, onAnswer: () => (failures = 0) });
    } catch (fault) {
      if (fault instanceof OwnFault) throw fault.cause;
      failures += 1;
      if (failures > 1) onLost(fault);
    } finally {
      // What is broken has nothing left to let go of.
      await cluster.disconnect().catch(() => undefined);
    }
    const delay = Math.min(times.firstDelay * 2 ** failures, times.longestDelay);
    await pause(delay, undefined, signal && { signal }).catch(() => undefined);
  }
}

interface Session {
  readonly cluster: Cluster;
  readonly following: FollowTopic;
  readonly places: Places;
  readonly onAnswer: () => void;
}

/** Reads by way of each leader until the signal aborts, or one of them fails. */
async function runSession(session: Session): Promise<void> {
  const { cluster, following, places } = session;
  const { topic } = following;
  await cluster.connect();
  await cluster.addTargetTopic(topic);
  const bounds = await readBounds(cluster, topic);
  telling(() => places.begin(bounds));
  const led = cluster.findLeaderForPartitions(
    topic,
    bounds.map(({ partition }) => partition),
  );
  const failed = new AbortController();
  const ends = following.signal ? [following.signal, failed.signal] : [failed.signal];
  const reading = Object.entries(led).map(([nodeId, partitions]) =>
    readFrom(session, { nodeId, partitions, signal: AbortSignal.any(ends) }).catch((fault) => {
      failed.abort();
      throw fault;
    }),
  );
  throwFirst(await Promise.allSettled(reading));
}

interface Leader {
  readonly nodeId: string;
  readonly partitions: readonly number[];
  readonly signal: AbortSignal;
}

/** Reads the partitions that one broker leads: a question at a time, for all of them, and each in turn at its head. */
async function readFrom({ cluster, following, places, onAnswer }: Session, leader: Leader): Promise<void> {
  const { topic, onRecords } = following;
  const { nodeId, partitions, signal } = leader;
  const take = (pages: ReadonlyMap<number, FetchedPage>, first: number | undefined) => {
    for (const { records } of pages.values()) if (records.length > 0) onRecords(records);
    return places.take(pages, first);
  };
  for (let asked = partitions; !signal.aborted; asked = turned(asked)) {
    const at = places.of(asked);
    const pages = await fetchPartitions(cluster, { topic, nodeId, at, waitAtMost: times.idle });
    onAnswer();
    const moved = telling(() => take(pages, asked[0]));
    // A batch that compaction left empty is answered at once, again and again.
    if (!moved) await pause(times.still);
  }
}
