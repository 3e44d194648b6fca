import { TopicUnfit } from '../errors.ts';
import type { WantedTopic } from '../topics.ts';
import type { TopicFacts } from './topic-facts.ts';

/**
 * Holds a topic that is there against what a relay needs, and answers with what is to be said of it though it serves.
 *
 * @throws TopicUnfit
 */
export function judgeTopic({ name, cleanup }: WantedTopic, facts: TopicFacts): readonly string[] {
  const policy = facts.config.get('cleanup.policy');
  if (policy !== undefined && policy !== cleanup) {
    throw new TopicUnfit(`required: cleanup.policy=${cleanup} of topic ${name}; came: cleanup.policy=${policy}`);
  }
  const needed = Number(facts.config.get('min.insync.replicas') ?? 1);
  if (facts.inSync < needed) {
    throw new TopicUnfit(
      `required: ${needed} replicas in sync of each partition of topic ${name}, its min.insync.replicas; came: ${facts.inSync}`,
    );
  }
  return rules.filter(({ applies }) => applies(facts)).map(({ says }) => says(name, facts));
}

interface Rule {
  readonly applies: (facts: TopicFacts) => boolean;
  readonly says: (name: string, facts: TopicFacts) => string;
}

/** What does not hinder a relay, and may cost its owner something. */
const rules: readonly Rule[] = [
  {
    applies: ({ config }) => config.size === 0,
    says: (name) => `The configuration of topic ${name} could not be read: this user may not.`,
  },
  {
    applies: ({ replicas }) => replicas === 1,
    says: (name) =>
      `Topic ${name} has one replica: when its broker is away nothing can be written, and its disk is the only one.`,
  },
  {
    applies: ({ replicas, config }) => replicas > 1 && config.get('min.insync.replicas') === '1',
    says: (name, { replicas }) =>
      `Topic ${name} has ${replicas} replicas and min.insync.replicas=1: a record may stand on one broker alone when it is acknowledged.`,
  },
  {
    applies: ({ config }) => config.get('cleanup.policy') === 'delete' && isLimited(config.get('retention.ms')),
    says: (name, { config }) => `Topic ${name} forgets records after retention.ms=${config.get('retention.ms')}.`,
  },
  {
    applies: ({ config }) => config.get('cleanup.policy') === 'delete' && isLimited(config.get('retention.bytes')),
    says: (name, { config }) =>
      `Topic ${name} forgets records beyond retention.bytes=${config.get('retention.bytes')}.`,
  },
];

function isLimited(limit: string | undefined): boolean {
  return limit !== undefined && Number(limit) >= 0;
}
