import { inFull, readThing } from '../arguments.ts';
import { tellServingResult } from '../change-serving.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import type { Setting } from '../setting.ts';

/** `pedigree retire`: nothing of a model serves in an environment any more. */
export function retireCommand(setting: Setting) {
  return changingCommand(
    'retire',
    'States that nothing of a model serves in an environment any more.',
    'pedigree retire fraud production --reason "replaced by fraud-graph"',
  )
    .argument('<model>', 'such as fraud')
    .argument('<environment>', 'such as production')
    .action(async (model, environment, options) => {
      const input = {
        model: inFull(readThing('<model>', model, 'model', options.namespace)),
        environment: inFull(readThing('<environment>', environment, 'environment', options.namespace)),
        ...commonInput(options, setting),
      };
      tellServingResult(await clientOf(options, setting).retireModel(input), options, setting.terminal);
    });
}
