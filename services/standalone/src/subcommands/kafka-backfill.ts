import { backfill, type KafkaSettings } from '@pedigree/kafka-relay';
import { formatPosition, isInvalid, type Position, parsePosition } from '@pedigree/kernel';
import { progressOf } from './progress-of.ts';
import type { Outcome, SubcommandOptions } from './subcommand.ts';
import { withKafka } from './with-kafka.ts';

/** Writes the events behind a position, up to where the log ends now, to a topic that holds no records. */
export async function kafkaBackfill(kafka: KafkaSettings, options: SubcommandOptions): Promise<Outcome> {
  const { topic, after, json, dryRun, print, progress, interruption } = options;
  if (topic === null) return { wrongUsage: '--topic: required: the topic to fill; came: none' };
  return withKafka(kafka, options, async ({ reader, cluster }) => {
    const { logId } = reader;
    const from = positionIn(logId, after);
    if (typeof from === 'string') return { wrongUsage: from };
    const tell = progressOf(dryRun ? 'reading the log' : 'filling the topic', progress);
    const { events, position } = await backfill({
      ...{ reader, cluster, settings: kafka, topic, after: from, dryRun, signal: interruption() },
      onProgress: (done) => tell(BigInt(done.events)),
    });
    const upTo = formatPosition(logId, position);
    const answer = { ...(dryRun && { dryRun }), topic, events, position: upTo };
    const done = dryRun ? 'would be' : 'are';
    await print(json ? `${JSON.stringify(answer)}\n` : `${events} events up to ${upTo} ${done} in topic ${topic}\n`);
    return 'done';
  });
}

/** The position to begin behind, or what is wrong with it. */
function positionIn(logId: string, after: string | null): Position | string {
  if (after === null) return 0n;
  const parsed = parsePosition(after);
  if (isInvalid(parsed)) return `--after: ${parsed.invalid}`;
  if (parsed.logId !== logId) return `--after: required: a position of log ${logId}; came: ${after}`;
  return parsed.position;
}
