import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { runStandalone, toFlags } from '../standalone.ts';

/** `pedigree rebuild`: the views, anew from the log. */
export function rebuildCommand(setting: Setting) {
  return localCommand('rebuild', 'Builds all views anew from the log.', 'pedigree rebuild --data ./data')
    .option('--data <folder>', 'where the log and the views are kept (PEDIGREE_DATA)')
    .option(
      '--store <place>',
      'where the log is, if elsewhere: sqlite:<folder>, postgres://… or esdb://… (PEDIGREE_STORE)',
    )
    .option('--views <place>', 'where the views are, if elsewhere: sqlite:<folder> or postgres://… (PEDIGREE_VIEWS)')
    .option('--dry-run', 'say what would be built, and build nothing')
    .option('--json', 'answer in JSON, for scripts')
    .action(async ({ data, store, views, dryRun, json }) => {
      const flags = toFlags({ data, store, views, 'dry-run': dryRun, json });
      await runStandalone({ arguments: ['rebuild', ...flags] }, setting);
    });
}
