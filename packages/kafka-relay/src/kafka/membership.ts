import type { Consumer, Kafka } from 'kafkajs';
import { KafkaUnreachable, Overtaken } from '../errors.ts';
import { briefly, patience } from './client.ts';
import { toRelayError } from './kafka-error.ts';
import { leaderAssigner, onlyPartition } from './leader-assigner.ts';
import type { Lease, Moment } from './lease.ts';
import { leaveGroup } from './leave-group.ts';
import { type Silence, watchSilence } from './silence.ts';

/**
 * Milliseconds. A relay that says nothing for a session is followed by another; Kafka's brokers allow no shorter one by
 * default. One that leaves is followed within a heartbeat.
 */
const session = 6000;
const heartbeat = 1000;
/** How often a member looks whether a heartbeat is due, and how long it takes at most to stop. */
const look = 200;

/**
 * Seconds without an answer after which a member looks for the group anew: two sessions, so that it is none any more in any
 * case. kafkajs asks a broker that hangs six times, which takes twice as long, and goes to no other meanwhile.
 */
const mostSilent = (2 * session) / 1000;

/** Milliseconds that leaving may take: Kafka would notice by itself, after a session. */
const leavingTime = 2000;

/** A relay's place among all that share its checkpoints. */
export interface Membership {
  /** Resolves when this relay is given the lead; rejects where `lost` aborts, or the signal. */
  given(signal: AbortSignal): Promise<void>;
  /** Aborts when it is given to another, or when the group cannot be reached; with the reason. */
  readonly lost: AbortSignal;
  /** Lets another lead at once. */
  leave(): Promise<void>;
}

/** What a member has to know. */
export interface MembershipParts {
  readonly client: Kafka;
  /** Topic of the checkpoints, and name of the group. */
  readonly topic: string;
  readonly lease: Lease;
  /** By what this relay claims to lead; null while it does not. */
  readonly claim: () => bigint | null;
}

/** Joins the relays that take turns. */
export async function joinRelays({ client, topic, lease, claim }: MembershipParts): Promise<Membership> {
  const consumer = client.consumer({
    groupId: topic,
    partitionAssigners: [() => leaderAssigner(claim)],
    sessionTimeout: session,
    rebalanceTimeout: session,
    heartbeatInterval: heartbeat,
    maxWaitTimeInMs: look,
    metadataMaxAge: patience.metadata,
    allowAutoTopicCreation: false,
    // Joining is begun again each time that another joins or leaves meanwhile.
    retry: { ...briefly, retries: 5, restartOnFailure: async () => false },
  });
  const lost = new AbortController();
  const given = new AbortController();
  let silence: Silence | null = null;
  let joining: Promise<void> = Promise.resolve();

  watch(consumer, topic, lease, {
    onHeard: () => silence?.heard(),
    onGiven: () => given.abort(),
    onTaken: () => {
      if (given.signal.aborted)
        lost.abort(new Overtaken(`required: to lead the relays of ${topic}; came: another was given the lead`));
    },
    onCrash: (error) => lost.abort(toRelayError(error, `Kafka keeps this relay in group ${topic}`)),
  });

  async function leave(): Promise<void> {
    silence?.end();
    await leaveGroup({ consumer, joining, atMost: leavingTime });
  }

  try {
    await consumer.connect();
    await consumer.subscribe({ topics: [topic] });
    // Of the group nothing can be heard before.
    silence = watchSilence(mostSilent, () => lost.abort(new KafkaUnreachable(silentFor(topic))));
    joining = consumer.run({ autoCommit: false, eachBatch: async () => {} });
    await Promise.race([joining, whenAborted(lost.signal)]);
    lost.signal.throwIfAborted();
    // It is a member for the lead alone, and reads nothing.
    consumer.pause([{ topic }]);
  } catch (error) {
    await leave();
    throw error;
  }
  return {
    lost: lost.signal,
    given: (signal) => firstOf(given.signal, [lost.signal, signal]),
    leave,
  };
}

interface Watching {
  /** The coordinator of the group has answered. */
  readonly onHeard: () => void;
  readonly onGiven: () => void;
  readonly onTaken: () => void;
  readonly onCrash: (error: Error) => void;
}

/** Tells of the lead by what Kafka answers, and confirms the lease by when it was asked. */
function watch(
  consumer: Consumer,
  topic: string,
  lease: Lease,
  { onHeard, onGiven, onTaken, onCrash }: Watching,
): void {
  let leads = false;
  let asked: Moment | null = null;
  consumer.on(consumer.events.GROUP_JOIN, ({ payload }) => {
    onHeard();
    leads = payload.memberAssignment[topic]?.includes(onlyPartition) ?? false;
    if (!leads) return onTaken();
    lease.confirm(before(lease.now(), payload.duration));
    onGiven();
  });
  // kafkajs tells of the request first, then that its answer was good.
  consumer.on(consumer.events.REQUEST, ({ payload }) => {
    if (payload.apiName === 'Heartbeat') asked = before(lease.now(), payload.pendingDuration + payload.duration);
  });
  consumer.on(consumer.events.HEARTBEAT, () => {
    onHeard();
    if (leads && asked) lease.confirm(asked);
  });
  consumer.on(consumer.events.CRASH, ({ payload }) => onCrash(payload.error));
}

function silentFor(topic: string): string {
  return `required: an answer of the broker that keeps group ${topic}; came: none for ${mostSilent} seconds`;
}

/** A duration by a clock that was set back meanwhile is none. */
function before({ monotonic, wall }: Moment, duration: number): Moment {
  const passed = Math.max(duration, 0);
  return { monotonic: monotonic - passed, wall: wall - passed };
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Resolves when a signal aborts; rejects, with its reason, where one of the others does first. */
function firstOf(good: AbortSignal, bad: readonly AbortSignal[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const once = { once: true, signal: settled.signal };
    const settle = (end: () => void) => {
      settled.abort();
      end();
    };
    for (const signal of bad) {
      if (signal.aborted) return settle(() => reject(signal.reason));
      signal.addEventListener('abort', () => settle(() => reject(signal.reason)), once);
    }
    if (good.aborted) return settle(resolve);
    good.addEventListener('abort', () => settle(resolve), once);
  });
}
