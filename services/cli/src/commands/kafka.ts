import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { runStandalone, toFlags } from '../standalone.ts';

const whereLog = 'where the log is, if elsewhere: sqlite:<folder>, postgres://… or esdb://… (PEDIGREE_STORE)';
const whereKafka = 'The cluster and its topics are named by PEDIGREE_KAFKA and the variables that begin so.';

/** `pedigree kafka verify` and `kafka backfill`. */
export function kafkaCommand(setting: Setting) {
  return localCommand(
    'kafka',
    'Verifies what the log is relayed to Kafka as, and writes it there anew.',
    'pedigree kafka verify --data ./data',
  )
    .addCommand(verifyCommand(setting))
    .addCommand(backfillCommand(setting));
}

function verifyCommand(setting: Setting) {
  return localCommand(
    'verify',
    `Holds the topics that the log is relayed to against it, up to where the relay came. Exits with 1 where something is missing, out of order, altered or unknown to the log, and names the first of it. The relay may be running. ${whereKafka}`,
    'pedigree kafka verify --data ./data',
  )
    .option('--data <folder>', 'where the log and the views are kept (PEDIGREE_DATA)')
    .option('--store <place>', whereLog)
    .option('--views <place>', 'where the views are, if elsewhere: sqlite:<folder> or postgres://… (PEDIGREE_VIEWS)')
    .option('--json', 'answer in JSON, for scripts')
    .action(async ({ data, store, views, json }) => {
      await runStandalone({ arguments: ['kafka', 'verify', ...toFlags({ data, store, views, json })] }, setting);
    });
}

function backfillCommand(setting: Setting) {
  return localCommand(
    'backfill',
    `Writes the log's events, up to where it ends now, to a new topic, as the relay writes them. ${whereKafka}`,
    'pedigree kafka backfill --topic pedigree.again --data ./data',
  )
    .option('--topic <name>', 'a topic that is not there yet, or holds no records; required')
    .option('--after <position>', 'begin behind this position (default: with the first event)')
    .option('--data <folder>', 'where the log is kept (PEDIGREE_DATA)')
    .option('--store <place>', whereLog)
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--json', 'answer in JSON, for scripts')
    .action(async ({ topic, after, data, store, dryRun, json }) => {
      const flags = toFlags({ topic, after, data, store, 'dry-run': dryRun, json });
      await runStandalone({ arguments: ['kafka', 'backfill', ...flags] }, setting);
    });
}
