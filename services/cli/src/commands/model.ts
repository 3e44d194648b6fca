import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { modelAddCommand } from './model-add.ts';
import { modelAliasCommand } from './model-alias.ts';
import { modelListCommand } from './model-list.ts';
import { modelShowCommand } from './model-show.ts';
import { modelUnaliasCommand } from './model-unalias.ts';

/** `pedigree model add`, `list`, `show`, `alias` and `unalias`. */
export function modelCommand(setting: Setting) {
  return localCommand(
    'model',
    'Records, lists and shows models and their versions; points aliases at them.',
    'pedigree model list',
  )
    .addCommand(modelAddCommand(setting))
    .addCommand(modelListCommand(setting))
    .addCommand(modelShowCommand(setting))
    .addCommand(modelAliasCommand(setting))
    .addCommand(modelUnaliasCommand(setting));
}
