/**
 * Relays a log to Kafka to its end, fills another topic from it, and holds what was told against it, in a process of its
 * own. Reads a plan as JSON from stdin, writes a {@link TellReport} to stdout.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openReader, type Places } from '@pedigree/assembly/places';
import { openStandingViews } from '@pedigree/assembly/relaying';
import {
  backfill,
  connectKafka,
  type Found,
  type KafkaSettings,
  type RelayStatus,
  runRelay,
  verifyTopics,
} from '@pedigree/kafka-relay';
import { readPlan } from './read-plan.ts';

/** A log with its views, and what is done with it. */
export interface TellPlan extends Places {
  readonly brokers: readonly string[];
  /** What the names of the topics begin with. */
  readonly name: string;
  readonly does: 'relay' | 'backfill' | 'verify';
}

export interface TellReport {
  readonly events: number;
  readonly seconds: number;
  /** The most memory that was resident, in bytes. */
  readonly residentBytes: number;
  /** Of a verification; zero otherwise. */
  readonly faults: number;
}

const { store, views, brokers, name, does } = await readPlan<TellPlan>();
const settings: KafkaSettings = {
  brokers,
  tls: null,
  sasl: null,
  events: `${name}.events`,
  serving: `${name}.serving`,
  checkpoints: `${name}.relay`,
  mode: 'structured',
  partitions: 6,
  replicas: null,
};
const clock = () => new Date().toISOString();
const reader = await openReader(store);
const serving = openStandingViews(views, { reader, clock });
const cluster = connectKafka(settings, {
  clock,
  monotonic: () => performance.now(),
  newId: randomUUID,
  onLog: () => {},
});
const { signal } = new AbortController();
const parts = { reader, cluster, serving, settings, signal };

/** From when it leads until its checkpoints stand at the end of the log. */
async function relay(): Promise<Omit<TellReport, 'residentBytes'>> {
  const { position } = await reader.head();
  const done = new AbortController();
  let began = 0;
  let ended = 0;
  await runRelay({
    ...parts,
    signal: done.signal,
    onStatus(status: RelayStatus) {
      // It goes on by itself; a bench that never ends has said why.
      if (status.error !== null) console.error(status.error);
      if (status.state === 'relaying' && began === 0) began = performance.now();
      if (status.events === position && status.serving === position && ended === 0) ended = performance.now();
      if (ended > 0) done.abort();
    },
    onWarning: () => {},
    wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
  });
  return { events: Number(position), seconds: (ended - began) / 1000, faults: 0 };
}

async function fill(): Promise<Omit<TellReport, 'residentBytes'>> {
  const began = performance.now();
  const topic = `${name}.filled`;
  const { events } = await backfill({ ...parts, topic, after: 0n, dryRun: false, onProgress: () => {} });
  return { events, seconds: (performance.now() - began) / 1000, faults: 0 };
}

async function verify(): Promise<Omit<TellReport, 'residentBytes'>> {
  const began = performance.now();
  const found = await verifyTopics({ ...parts, onProgress: () => {} });
  const seconds = (performance.now() - began) / 1000;
  return { events: found.events.records, seconds, faults: countFaults(found.events) + countFaults(found.serving) };
}

function countFaults({ counts }: Found): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

const work = { relay, backfill: fill, verify };
const report = await work[does]();
await Promise.all([cluster.close(), serving.close(), reader.close()]);
process.stdout.write(JSON.stringify({ ...report, residentBytes: process.resourceUsage().maxRSS * 1024 }));
