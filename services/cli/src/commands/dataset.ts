import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { datasetAddCommand } from './dataset-add.ts';
import { datasetListCommand } from './dataset-list.ts';
import { datasetShowCommand } from './dataset-show.ts';

/** `pedigree dataset add`, `list` and `show`. */
export function datasetCommand(setting: Setting) {
  return localCommand('dataset', 'Records, lists and shows datasets and their versions.', 'pedigree dataset list')
    .addCommand(datasetAddCommand(setting))
    .addCommand(datasetListCommand(setting))
    .addCommand(datasetShowCommand(setting));
}
