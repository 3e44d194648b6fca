import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { runStandalone, toFlags } from '../standalone.ts';

/** `pedigree check`: whether a log, and its views, are what was written. */
export function checkCommand(setting: Setting) {
  return localCommand(
    'check',
    'Verifies every event of the log, and every row of the views against views built anew. Exits with 1 where ' +
      'not all of it is sound, and names the first bad place. The service may be running.',
    'pedigree check --data ./data',
  )
    .option('--data <folder>', 'where the log and the views are kept (PEDIGREE_DATA)')
    .option(
      '--store <place>',
      'where the log is, if elsewhere: sqlite:<folder>, postgres://… or esdb://… (PEDIGREE_STORE)',
    )
    .option('--views <place>', 'where the views are, if elsewhere: sqlite:<folder> or postgres://… (PEDIGREE_VIEWS)')
    .option('--json', 'answer in JSON, for scripts')
    .action(async ({ data, store, views, json }) => {
      await runStandalone({ arguments: ['check', ...toFlags({ data, store, views, json })] }, setting);
    });
}
