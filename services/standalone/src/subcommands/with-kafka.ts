import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { openReader } from '@pedigree/assembly/places';
import type { EventReader } from '@pedigree/event-store';
import { connectKafka, type KafkaCluster, type KafkaSettings, KafkaUnreachable } from '@pedigree/kafka-relay';
import type { Outcome, SubcommandOptions } from './subcommand.ts';

/** A log, and the cluster that it is relayed to. */
export interface LogAndKafka {
  readonly reader: EventReader;
  readonly cluster: KafkaCluster;
  readonly kafka: KafkaSettings;
}

/** Does work with a log and a cluster, which are open meanwhile; a Kafka that does not answer, or lets nobody in, is no service. */
export async function withKafka(
  kafka: KafkaSettings,
  { store, clock }: Pick<SubcommandOptions, 'store' | 'clock'>,
  work: (opened: LogAndKafka) => Promise<Outcome>,
): Promise<Outcome> {
  const reader = await openReader(store);
  const outside = { clock, monotonic: () => performance.now(), newId: randomUUID, onLog: () => {} };
  const cluster = connectKafka(kafka, outside);
  try {
    return await work({ reader, cluster, kafka });
  } catch (error) {
    if (error instanceof KafkaUnreachable) return { noService: error.message };
    throw error;
  } finally {
    await Promise.allSettled([cluster.close(), reader.close()]);
  }
}
