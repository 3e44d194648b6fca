import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { runStandalone, toFlags } from '../standalone.ts';

/** `pedigree rebuild`: the views, anew from the log. */
export function rebuildCommand(setting: Setting) {
  return localCommand('rebuild', 'Builds all views anew from the log.', 'pedigree rebuild --data ./data')
    .option('--data <folder>', 'where the log and the views are kept (PEDIGREE_DATA)')
    .action(async ({ data }) => {
      await runStandalone({ arguments: ['rebuild', ...toFlags({ data })] }, setting);
    });
}
