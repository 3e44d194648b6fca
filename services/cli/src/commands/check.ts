import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { runStandalone, toFlags } from '../standalone.ts';

/** `pedigree check`: whether a data folder is what was written to it. */
export function checkCommand(setting: Setting) {
  return localCommand(
    'check',
    'Verifies every event of the log, and every row of the views against views built anew. Exits with 1 where ' +
      'not all of it is sound, and names the first bad place. The service may be running.',
    'pedigree check --data ./data',
  )
    .option('--data <folder>', 'where the log and the views are kept (PEDIGREE_DATA)')
    .option('--json', 'answer in JSON, for scripts')
    .action(async ({ data, json }) => {
      await runStandalone({ arguments: ['check', ...toFlags({ data, json })] }, setting);
    });
}
