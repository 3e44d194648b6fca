import { setTimeout as pause } from 'node:timers/promises';
import type { Kafka } from 'kafkajs';
import { Overtaken } from '../errors.ts';
import type { KeyedRecord, Leadership, LeadSteps } from '../topics.ts';
import { hasType } from './kafka-error.ts';
import type { Lease } from './lease.ts';
import { joinRelays, type Membership, type MembershipParts } from './membership.ts';
import type { PartitionFetcher } from './partition-fetcher.ts';
import { openPartitionProducer } from './partition-producer.ts';
import { readPartition } from './read-topic.ts';
import type { TopicFacts } from './topic-facts.ts';
import { openTransactions, type Transactions } from './transactions.ts';

/** Key of the record by which a relay says that it leads. It is no checkpoint. */
const leaderKey = 'leader';

/** What leading needs. */
export interface LeadParts {
  readonly client: Kafka;
  readonly fetcher: PartitionFetcher;
  /** Topic of the checkpoints; it is there. */
  readonly topic: string;
  readonly factsOf: (topic: string) => Promise<TopicFacts>;
  /** Of this attempt alone. */
  readonly lease: Lease;
  /** Names this attempt to lead among all others, and tells when it began. */
  readonly leader: { readonly id: string; readonly since: string };
  readonly steps: LeadSteps;
}

/**
 * Waits for the lead, fences who had it before, and reads the checkpoints as that one left them.
 *
 * In this order: a transaction of the shared id fences the former leader and says who leads now. So whatever checkpoint
 * stands behind that record is this relay's own, and the topic up to it is all there is to know.
 */
export async function lead(parts: LeadParts, signal: AbortSignal): Promise<Leadership> {
  const { client, topic, factsOf, lease } = parts;
  const opened: Opened = { writers: [] };
  let claim: bigint | null = null;
  try {
    const membership = await joinPatiently({ client, topic, lease, claim: () => claim }, signal);
    opened.membership = membership;
    parts.steps.onJoined();
    await membership.given(signal);
    parts.steps.onGiven();
    const transactions = await openTransactions({ client, id: topic, factsOf, lease });
    opened.writers.push(transactions);
    await untilFresh(lease, [signal, membership.lost]);
    claim = await transactions.commit([leaderRecord(parts)]);
    const checkpoints = await readCheckpoints(parts, claim, signal);
    const fenced = new AbortController();
    const lost = AbortSignal.any([membership.lost, fenced.signal]);
    const turn = inTurn(parts, transactions, lost, (reason) => fenced.abort(reason));
    const producer = await openPartitionProducer({
      client,
      maxBytesOf: async (name) => (await factsOf(name)).maxBytes,
      mayWrite: turn.prove,
    });
    opened.writers.push(producer);
    lost.throwIfAborted();
    return { lost, checkpoints, topics: { send: producer.send, commit: turn.commit }, resign: () => close(opened) };
  } catch (error) {
    await close(opened);
    throw error;
  }
}

/** How often, and milliseconds apart, it is tried to join a group that the broker is still loading: it has just started. */
const loading = { attempts: 30, apart: 300 };

/** kafkajs does not try that again by itself. */
async function joinPatiently(parts: MembershipParts, signal: AbortSignal): Promise<Membership> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await joinRelays(parts);
    } catch (error) {
      const isLoading = hasType(error, 'GROUP_LOAD_IN_PROGRESS', 'GROUP_COORDINATOR_NOT_AVAILABLE');
      if (!isLoading || attempt === loading.attempts) throw error;
    }
    signal.throwIfAborted();
    await pause(loading.apart);
  }
}

interface Opened {
  readonly writers: Pick<Transactions, 'close'>[];
  membership?: Membership;
}

/** Lets another lead once nothing is under way any more, or after a moment in any case. */
async function close({ writers, membership }: Opened): Promise<void> {
  await Promise.all(writers.map((writer) => writer.close()));
  await membership?.leave();
}

/** A relay that was stopped between being given the lead and beginning must not fence who leads by now. */
async function untilFresh(lease: Lease, ends: readonly AbortSignal[]): Promise<void> {
  for (;;) {
    for (const end of ends) end.throwIfAborted();
    if (lease.isFresh()) return;
    await pause(100);
  }
}

/** What is written while it leads; that another does is told where Kafka says so first. */
function inTurn(parts: LeadParts, transactions: Transactions, lost: AbortSignal, tell: (reason: Overtaken) => void) {
  async function telling(work: () => Promise<unknown>): Promise<void> {
    try {
      lost.throwIfAborted();
      await work();
    } catch (error) {
      if (error instanceof Overtaken) tell(error);
      throw error;
    }
  }
  return {
    commit: (records: readonly KeyedRecord[]) => telling(() => transactions.commit(records)),
    prove: () => telling(async () => parts.lease.isFresh() || transactions.prove(leaderRecord(parts))),
  };
}

function leaderRecord({ topic, leader }: LeadParts): KeyedRecord {
  const value = Buffer.from(JSON.stringify(leader));
  return { topic, key: leaderKey, value, headers: { 'content-type': 'application/json' } };
}

/** The latest value of each key up to this relay's own record. */
async function readCheckpoints({ fetcher, topic }: LeadParts, own: bigint, signal: AbortSignal) {
  const checkpoints = new Map<string, Uint8Array>();
  const [bounds] = await fetcher.bounds(topic);
  if (!bounds) throw new Error(`required: topic ${topic} with a partition; came: one without`);
  for await (const records of readPartition(fetcher, topic, { ...bounds, to: own + 1n }, signal)) {
    for (const { key, value } of records) {
      if (value === null) checkpoints.delete(key);
      else if (key !== leaderKey) checkpoints.set(key, value);
    }
  }
  return checkpoints;
}
