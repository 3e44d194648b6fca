import { inFull, readThing, readVersionOf } from '../arguments.ts';
import { tellServingResult } from '../change-serving.ts';
import { changingCommand, clientOf, commonInput, saltOption } from '../options.ts';
import { overrideOption } from '../policy/tell-policy.ts';
import type { Setting } from '../setting.ts';
import { splitReferences } from '../several/split-references.ts';
import { tellServings } from '../several/tell-servings.ts';

/** `pedigree promote`: a version gets the whole traffic of an environment, or versions of several models at once. */
export function promoteCommand(setting: Setting) {
  return changingCommand(
    'promote',
    'States that a model version serves in an environment, or one of each of several models, in one event.',
    'pedigree promote fraud@3 production --reason "better recall on new merchants"\npedigree promote fraud@3 credit@2 production',
  )
    .usage('[options] <model@version...> <environment>')
    .argument(
      '<references...>',
      'versions, such as fraud@3, fraud@v1.2.0 or fraud@champion, and behind them the environment, such as production',
    )
    .option('--salt <text>', saltOption)
    .option('--override', overrideOption)
    .action(async (references, options) => {
      const { before, environment: name } = splitReferences(references, '<model@version>', 1);
      const versions = before.map((text) => inFull(readVersionOf('<model@version>', text, 'model', options.namespace)));
      const common = {
        environment: inFull(readThing('<environment>', name, 'environment', options.namespace)),
        override: options.override,
        ...commonInput(options, setting),
      };
      const client = clientOf(options, setting);
      const { salt } = options;
      const [version, ...others] = versions;
      if (others.length === 0) {
        tellServingResult(await client.promoteModel({ version, salt, ...common }), options, setting.terminal);
        return;
      }
      const models = versions.map((each) => ({ version: each, salt }));
      tellServings(await client.promoteModels({ models, ...common }), options, setting.terminal);
    });
}
