import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { modelAddCommand } from './model-add.ts';
import { modelListCommand } from './model-list.ts';
import { modelShowCommand } from './model-show.ts';

/** `pedigree model add`, `list` and `show`. */
export function modelCommand(setting: Setting) {
  return localCommand('model', 'Records, lists and shows models and their versions.', 'pedigree model list')
    .addCommand(modelAddCommand(setting))
    .addCommand(modelListCommand(setting))
    .addCommand(modelShowCommand(setting));
}
