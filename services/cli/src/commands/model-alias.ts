import { recordOne } from '@pedigree/client';
import { inFull, readVersionOf } from '../arguments.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';
import { versionMeant } from '../version-meant.ts';

/** `pedigree model alias`: a named pointer moves, by compare-and-set where it is told from where. */
export function modelAliasCommand(setting: Setting) {
  return changingCommand(
    'alias',
    'Points an alias at a version: every command then takes the alias in place of its number.',
    'pedigree model alias fraud@3 candidate --expected none --reason "better on new merchants"',
  )
    .argument('<model@version>', 'such as fraud@3, fraud@v1.2.0 or fraud@branch:wide')
    .argument('<alias>', 'such as champion: letters, digits and ._+-')
    .option('--expected <version>', 'refuse unless it points at that version now; none: unless it points nowhere')
    .action(async (text, alias, options) => {
      const { terminal } = setting;
      const asked = readVersionOf('<model@version>', text, 'model', options.namespace);
      const version = inFull(asked);
      const { expected } = options;
      const command = { setModelAlias: { version, alias, expected, ...commonInput(options, setting) } };
      const accepted = requireAccepted(await recordOne(clientOf(options, setting), command), options, terminal);
      const meant = versionMeant(asked, accepted.event);
      const pointer = inFull({ ...asked, version: { by: 'name', name: alias } });
      tellAccepted(accepted, `${pointer} is ${meant}.`, options, terminal, { version: meant });
    });
}
