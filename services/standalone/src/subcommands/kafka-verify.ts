import { openStandingViews } from '@pedigree/assembly/relaying';
import {
  type Found,
  type KafkaSettings,
  type TopicFault,
  type TopicsVerified,
  verifyTopics,
} from '@pedigree/kafka-relay';
import { formatPosition, toJsonText, toOneLine } from '@pedigree/kernel';
import { progressOf } from './progress-of.ts';
import type { Outcome, SubcommandOptions } from './subcommand.ts';
import { withKafka } from './with-kafka.ts';

/**
 * Holds the topics of a log against it, up to where the relay says it came. A relay may be at work. Sound is what was relayed
 * and verified wholly; repeats are no fault, for consumers drop them.
 */
export async function kafkaVerify(kafka: KafkaSettings, options: SubcommandOptions): Promise<Outcome> {
  const { views: place, clock, progress, interruption } = options;
  return withKafka(kafka, options, async ({ reader, cluster }) => {
    const serving = openStandingViews(place, { reader, clock });
    const tell = {
      log: progressOf('reading the log', progress),
      events: progressOf('reading the topics of events', progress),
      serving: progressOf('reading the topics of what serves', progress),
    };
    try {
      const verified = await verifyTopics({
        ...{ reader, cluster, serving, settings: kafka, signal: interruption() },
        onProgress: ({ what, done }) => tell[what](BigInt(done)),
      });
      return await printVerified(verified, options);
    } finally {
      await serving.close();
    }
  });
}

async function printVerified(verified: TopicsVerified, { json, print }: SubcommandOptions): Promise<Outcome> {
  const told = { events: tellFound(verified, 'events'), serving: tellFound(verified, 'serving') };
  const sound = told.events.sound && told.serving.sound;
  await print(
    json
      ? `${toJsonText({ sound, logId: verified.logId, ...told })}\n`
      : [...linesOf('events', told.events), ...linesOf('serving', told.serving)].join(''),
  );
  return sound ? 'done' : 'bad';
}

function tellFound({ logId, ...verified }: TopicsVerified, what: 'events' | 'serving') {
  const { position, ...found }: Found = verified[what];
  const faults = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  const upTo = position === null ? null : formatPosition(logId, position);
  return { sound: faults === 0 && upTo !== null, position: upTo, faults, ...found };
}

/** What lies in a topic can neither steer the terminal nor say a line of its own. */
function linesOf(
  what: string,
  { topics, position, records, repeats, counts, first, faults }: ReturnType<typeof tellFound>,
): readonly string[] {
  if (position === null) return [`${what}: nothing is relayed yet\n`];
  const found = faultNames.flatMap((fault) => (counts[fault] > 0 ? [`${counts[fault]} ${words[fault]}`] : []));
  const outcome = faults === 0 ? 'as the log' : `BAD: ${found.join(', ')}`;
  const read = `${records} records, ${repeats} of them repeats`;
  const lines = [`${what} in ${topics.join(', ') || 'no topic'}, ${read}, up to ${position}: ${outcome}`];
  for (const { fault, topic, where } of first) lines.push(`  ${words[fault]} in ${topic}: ${where}`);
  return lines.map((line) => `${toOneLine(line)}\n`);
}

const words: Readonly<Record<TopicFault, string>> = {
  missing: 'missing',
  outOfOrder: 'out of order',
  altered: 'altered',
  unknown: 'unknown to the log',
};
const faultNames = ['missing', 'outOfOrder', 'altered', 'unknown'] as const satisfies readonly TopicFault[];
