import { recordOne } from '@pedigree/client';
import { inFull, readThing } from '../arguments.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';

/** `pedigree model unalias`: a named pointer goes. */
export function modelUnaliasCommand(setting: Setting) {
  return changingCommand('unalias', 'Takes an alias away.', 'pedigree model unalias fraud candidate --expected 3')
    .argument('<model>', 'such as fraud')
    .argument('<alias>', 'such as candidate')
    .option('--expected <version>', 'refuse unless it points at that version now')
    .action(async (name, alias, options) => {
      const { terminal } = setting;
      const model = inFull(readThing('<model>', name, 'model', options.namespace));
      const { expected } = options;
      const command = { removeModelAlias: { model, alias, expected, ...commonInput(options, setting) } };
      const accepted = requireAccepted(await recordOne(clientOf(options, setting), command), options, terminal);
      tellAccepted(accepted, `${model}@${alias} is no more.`, options, terminal);
    });
}
