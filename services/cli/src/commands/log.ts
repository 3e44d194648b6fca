import { resolve } from 'node:path';
import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { runStandalone, toFlags } from '../standalone.ts';

const whereLog = 'where it is, if elsewhere: sqlite:<folder>, postgres://… or esdb://… (PEDIGREE_STORE)';

/** `pedigree log export` and `log import`. */
export function logCommand(setting: Setting) {
  return localCommand('log', 'Moves a log as a whole.', 'pedigree log export --output log.jsonl')
    .addCommand(exportCommand(setting))
    .addCommand(importCommand(setting));
}

function exportCommand(setting: Setting) {
  return localCommand(
    'export',
    'Writes every event of the log, one envelope a line, byte for byte as it is stored. The service may be running.',
    'pedigree log export --data ./data --output log.jsonl',
  )
    .option('--data <folder>', 'where the log is kept (PEDIGREE_DATA)')
    .option('--store <place>', whereLog)
    .option('--output <file>', 'a new file, there once it is whole (default: stdout)')
    .option('--json', 'accepted for symmetry: each line is JSON anyway')
    .action(async ({ data, store, output }) => {
      const file = output === undefined ? undefined : resolve(setting.folder, output);
      await runStandalone({ arguments: ['log', 'export', ...toFlags({ data, store })], output: file }, setting);
    });
}

function importCommand(setting: Setting) {
  return localCommand(
    'import',
    'Fills an empty log with an exported one: the same events under a new log id.',
    'pedigree log import log.jsonl --data ./copy',
  )
    .argument('[file]', 'what log export wrote (default: stdin)')
    .option('--data <folder>', 'where the new log is kept (PEDIGREE_DATA)')
    .option('--store <place>', whereLog)
    .option('--dry-run', 'read all of it, and keep nothing')
    .option('--json', 'answer in JSON, for scripts')
    .action(async (file, { data, store, dryRun, json }) => {
      const path = file === undefined || file === '-' ? [] : [resolve(setting.folder, file)];
      const flags = toFlags({ data, store, 'dry-run': dryRun, json });
      await runStandalone({ arguments: ['log', 'import', ...path, ...flags] }, setting);
    });
}
