import { TopicUnfit } from '../errors.ts';

const namespacePlace = '{namespace}';
const longestName = 249;

/** Whether every namespace has a topic of its own. */
export function isPattern(pattern: string): boolean {
  return pattern.includes(namespacePlace);
}

/**
 * The topic of a namespace. What a topic's name cannot hold is written as `_` and two hex digits a byte of UTF-8, and so is
 * `_`: two namespaces never have one name.
 *
 * @throws TopicUnfit for one that Kafka finds too long.
 */
export function topicOf(pattern: string, namespace: string): string {
  if (!isPattern(pattern)) return pattern;
  const topic = pattern.replaceAll(namespacePlace, () => escapeName(namespace));
  if (topic.length <= longestName) return topic;
  throw new TopicUnfit(
    `namespace ${namespace}: required: a topic's name of ${longestName} characters at most; came: ${topic}`,
  );
}

function escapeName(name: string): string {
  return name.replace(/[^A-Za-z0-9.-]/gu, (character) =>
    [...Buffer.from(character)].map((byte) => `_${byte.toString(16).padStart(2, '0')}`).join(''),
  );
}
