/** Relays a log in a folder to Kafka, in a process that can be killed and stopped: see relay-child.ts. */
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EventReader, StoredEvent } from '@pedigree/event-store';
import { openSqliteReader } from '@pedigree/event-store-sqlite';
import {
  connectKafka,
  type KafkaCluster,
  type KafkaSettings,
  type RelayStatus,
  runRelay,
  type ServingReader,
} from '@pedigree/kafka-relay';
import { foldedServing } from '@pedigree/kafka-relay/testing';

/** What such a process is given, as JSON. */
export interface RelayGiven {
  readonly folder: string;
  readonly settings: KafkaSettings;
  /** It ends itself by kill -9 when that many of its sends were answered, before a checkpoint tells of the last. */
  readonly diesAfter: number | null;
}

/** A line that it prints at every change. */
export type RelayLine = Pick<RelayStatus, 'state' | 'error'> & {
  readonly events: string | null;
  readonly serving: string | null;
};

async function main({ folder, settings, diesAfter }: RelayGiven): Promise<void> {
  const stopping = new AbortController();
  process.once('SIGTERM', () => stopping.abort());
  const reader = await openSqliteReader({ folder, wake: 'poll' });
  const cluster = connectKafka(settings, {
    clock: () => new Date().toISOString(),
    monotonic: () => performance.now(),
    newId: randomUUID,
    onLog: () => {},
  });
  await runRelay({
    reader,
    cluster: diesAfter === null ? cluster : dyingAfter(diesAfter, cluster),
    serving: servingOf(reader),
    settings,
    signal: stopping.signal,
    onStatus: tell,
    onWarning: () => {},
    wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }),
  });
  await cluster.close();
  await reader.close();
}

function tell({ state, events, serving, error }: RelayStatus): void {
  const digits = (position: bigint | null) => (position === null ? null : String(position));
  const line: RelayLine = { state, error, events: digits(events), serving: digits(serving) };
  console.log(JSON.stringify(line));
}

function dyingAfter(sends: number, cluster: KafkaCluster): KafkaCluster {
  let left = sends;
  return {
    ...cluster,
    async lead(...given) {
      const leadership = await cluster.lead(...given);
      const { commit, send } = leadership.topics;
      return {
        ...leadership,
        topics: {
          commit,
          async send(...given) {
            await send(...given);
            left -= 1;
            if (left === 0) process.kill(process.pid, 'SIGKILL');
          },
        },
      };
    },
  };
}

/** Folds what serves from the events of environments, as far as it is asked. */
function servingOf(reader: EventReader): ServingReader {
  const known: StoredEvent[] = [];
  let after = 0n;
  async function readUpTo(position: bigint): Promise<void> {
    while (after < position) {
      const page = await reader.readAll(after, 1000);
      known.push(...page.filter(({ envelope }) => envelope.stream.startsWith('environment-')));
      after = page.at(-1)?.envelope.position ?? after;
    }
  }
  let reading = Promise.resolve();
  return {
    async at(position, slots) {
      reading = reading.then(() => readUpTo(position));
      await reading;
      return foldedServing(known).at(position, slots);
    },
  };
}

// Nobody is left who would end it.
process.stdin.once('end', () => process.exit(1)).resume();
await main(JSON.parse(process.argv[2] ?? ''));
process.stdin.destroy();
