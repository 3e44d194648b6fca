import { hasKafka, startBroker } from '@pedigree/kafka-relay/testing';
import type { Bench, Figure } from './figure.ts';

/** What a bench on Kafka measures on a private broker, which it has to itself. */
type MeasureOnKafka = (brokers: readonly string[], options: Parameters<Bench['run']>[0]) => Promise<readonly Figure[]>;

/**
 * A bench on a private broker; without figures, and told to be left out, where Java or Maven is missing. `properties`: what
 * that broker is told otherwise than those of tests.
 */
export function onKafka(
  name: string,
  measure: MeasureOnKafka,
  properties: Readonly<Record<string, string>> = {},
): Bench {
  return {
    name,
    async run(options) {
      if (!hasKafka()) {
        console.log(`\n${name}: left out: there is no Java, or no Maven to fetch Kafka`);
        return [];
      }
      const broker = await startBroker(properties);
      try {
        return await measure(broker.brokers, options);
      } finally {
        await broker.dispose();
      }
    },
  };
}
