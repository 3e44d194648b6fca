import { setTimeout as pause } from 'node:timers/promises';
import { runRelay } from '../relay/run-relay.ts';
import type { Relay, RelayStatus } from '../relay.ts';
import type { KafkaCluster } from '../topics.ts';
import { foldedServing } from './folded-serving.ts';
import { MemoryCluster } from './memory-cluster.ts';
import type { SketchedLog } from './sketched-log.ts';

export const memorySettings = {
  events: 'pedigree.events',
  serving: 'pedigree.serving',
  checkpoints: 'pedigree.relay',
  mode: 'structured',
  partitions: 3,
} as const;

/** A relay that a test started. */
export interface RunningRelay {
  /** How it stands, and every text that it ever told as its error. */
  readonly status: () => RelayStatus;
  readonly errors: () => readonly string[];
  /** All states that it was in, each once. */
  readonly states: () => readonly RelayStatus['state'][];
  /** Resolves when it stands so; rejects when it has ended. */
  readonly until: (is: (status: RelayStatus) => boolean) => Promise<void>;
  /** Resolves when its checkpoints stand at the end of the log. */
  readonly caughtUp: () => Promise<void>;
  /** Ends it and resolves when it has ended. */
  readonly stop: () => Promise<void>;
}

/** Runs a relay of that log to that cluster. In memory, where it would wait long, it waits a hundredth. */
export function startRelay(
  log: SketchedLog,
  cluster: MemoryCluster | KafkaCluster,
  given: Partial<Relay> = {},
): RunningRelay {
  const isInMemory = cluster instanceof MemoryCluster;
  const stopping = new AbortController();
  const statuses: RelayStatus[] = [];
  const running = runRelay({
    reader: log.store,
    cluster: isInMemory ? cluster.connect() : cluster,
    serving: foldedServing(log.events),
    settings: memorySettings,
    onStatus: (status) => statuses.push(status),
    onWarning: () => {},
    wait: (milliseconds, signal) => pause(isInMemory ? milliseconds / 100 : milliseconds, undefined, { signal }),
    ...given,
    signal: stopping.signal,
  });
  let hasEnded = false;
  void running.finally(() => {
    hasEnded = true;
  });
  const status = () => statuses.at(-1) ?? { state: 'starting', events: null, serving: null, published: 0, error: null };
  const until: RunningRelay['until'] = async (is) => {
    while (!is(status())) {
      if (hasEnded) throw new Error(`required: a relay that runs; came: one that ended at ${status().state}`);
      await pause(1);
    }
  };
  return {
    status,
    errors: () => [...new Set(statuses.flatMap(({ error }) => error ?? []))],
    states: () => [...new Set(statuses.map(({ state }) => state))],
    until,
    caughtUp: () => {
      const end = BigInt(log.events.length);
      return until(({ events, serving }) => events === end && serving === end);
    },
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}
