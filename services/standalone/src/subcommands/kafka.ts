import type { Outcome, SubcommandOptions } from './subcommand.ts';

/** Runs what the word behind `kafka` names; what knows Kafka is loaded for that alone. */
export async function runKafka(verb: string | undefined, options: SubcommandOptions): Promise<Outcome> {
  if (verb !== 'verify' && verb !== 'backfill') {
    return { wrongUsage: `required: kafka verify or kafka backfill; came: ${['kafka', verb].join(' ').trim()}` };
  }
  const { kafka } = options;
  if (!kafka) return { wrongUsage: 'PEDIGREE_KAFKA: required: host:port,… of a Kafka cluster; came: none' };
  if (verb === 'verify') return (await import('./kafka-verify.ts')).kafkaVerify(kafka, options);
  return (await import('./kafka-backfill.ts')).kafkaBackfill(kafka, options);
}
