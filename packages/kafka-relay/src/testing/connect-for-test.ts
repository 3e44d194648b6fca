import { randomUUID } from 'node:crypto';
import { connectKafka, type KafkaOutside } from '../kafka/connect-kafka.ts';
import type { KafkaSettings } from '../settings.ts';
import type { KafkaCluster } from '../topics.ts';

/** For tests: the port to a Kafka by kafkajs, as a relay has it, with settings and clocks of the test's own where it needs them. */
export function connectForTest(
  brokers: readonly string[],
  settings: Partial<KafkaSettings> = {},
  outside: Partial<KafkaOutside> = {},
): KafkaCluster {
  return connectKafka(
    {
      brokers,
      tls: null,
      sasl: null,
      events: 'pedigree.events',
      serving: 'pedigree.serving',
      checkpoints: 'pedigree.relay',
      mode: 'structured',
      partitions: 3,
      replicas: null,
      ...settings,
    },
    {
      clock: () => new Date().toISOString(),
      monotonic: () => performance.now(),
      newId: () => randomUUID(),
      onLog: () => {},
      ...outside,
    },
  );
}
