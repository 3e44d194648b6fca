import { inFull, readThing, readVersionOf } from '../arguments.ts';
import { tellServingResult } from '../change-serving.ts';
import { changingCommand, clientOf, commonInput, saltOption } from '../options.ts';
import type { Setting } from '../setting.ts';

/** `pedigree promote`: a version gets the whole traffic of an environment. */
export function promoteCommand(setting: Setting) {
  return changingCommand(
    'promote',
    'States that a model version serves in an environment.',
    'pedigree promote fraud@3 production --reason "better recall on new merchants"',
  )
    .argument('<model@version>', 'such as fraud@3, fraud@v1.2.0 or fraud@champion')
    .argument('<environment>', 'such as production')
    .option('--salt <text>', saltOption)
    .action(async (version, environment, options) => {
      const input = {
        version: inFull(readVersionOf('<model@version>', version, 'model', options.namespace)),
        environment: inFull(readThing('<environment>', environment, 'environment', options.namespace)),
        salt: options.salt,
        ...commonInput(options, setting),
      };
      tellServingResult(await clientOf(options, setting).promoteModel(input), options, setting.terminal);
    });
}
