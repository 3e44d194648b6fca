import { setTimeout as delay } from 'node:timers/promises';
import { type ChildService, type ChildServiceOptions, startChildService } from './child-service.ts';

/** Topics of a test's own. */
export interface OwnTopics {
  readonly events: string;
  readonly serving: string;
  readonly checkpoints: string;
}

/** The standalone as a process of its own, which relays what it records. */
export interface RelayingService extends ChildService {
  /** Resolves once all that stands in the log stands in Kafka, too. */
  readonly allTold: () => Promise<void>;
}

/** The variables that name topics. */
export function topicVariables({ events, serving, checkpoints }: OwnTopics): Readonly<Record<string, string>> {
  return {
    PEDIGREE_KAFKA_EVENTS: events,
    PEDIGREE_KAFKA_SERVING: serving,
    PEDIGREE_KAFKA_CHECKPOINTS: checkpoints,
    PEDIGREE_KAFKA_PARTITIONS: '3',
  };
}

/** Starts the built service beside a Kafka. */
export async function startRelaying(
  brokers: readonly string[],
  topics: OwnTopics,
  { environment = {}, ...options }: ChildServiceOptions = {},
): Promise<RelayingService> {
  const service = await startChildService({
    ...options,
    environment: { PEDIGREE_KAFKA: brokers.join(','), ...topicVariables(topics), ...environment },
  });
  return {
    ...service,
    async allTold() {
      for (;;) {
        const answer = await fetch(new URL('/readyz', service.url));
        const { head, relay } = JSON.parse(await answer.text());
        if (relay.error) throw new Error(`required: a relay that works; came: ${relay.error}`);
        if (relay.events === head && relay.serving === head) return;
        await delay(20);
      }
    },
  };
}
