import { resolve } from 'node:path';
import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { runStandalone, toFlags } from '../standalone.ts';

/** `pedigree backup`: a verified copy of the log, to start a service on. */
export function backupCommand(setting: Setting) {
  return localCommand(
    'backup',
    'Copies the log into a new folder, while the service may be writing, and verifies the copy. To restore, start a ' +
      'service on a copy of that folder: it builds its views, and is a log with an id of its own.',
    'pedigree backup ./backups/monday --data ./data',
  )
    .argument('<folder>', 'a folder that is not there yet, or is empty')
    .option('--data <folder>', 'where the log is kept (PEDIGREE_DATA)')
    .option('--store <place>', 'where the log is, if elsewhere: sqlite:<folder> (PEDIGREE_STORE)')
    .option('--dry-run', 'say what would be copied, and copy nothing')
    .option('--json', 'answer in JSON, for scripts')
    .action(async (folder, { data, store, dryRun, json }) => {
      const flags = toFlags({ data, store, 'dry-run': dryRun, json });
      await runStandalone({ arguments: ['backup', resolve(setting.folder, folder), ...flags] }, setting);
    });
}
