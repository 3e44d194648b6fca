import { listCommand } from '../list-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree dataset list`. */
export function datasetListCommand(setting: Setting) {
  return listCommand(setting, {
    noun: 'dataset',
    fetchPage: (client, asked) => client.datasets(asked),
    latest: { title: 'LATEST DIGEST', of: ({ digest }) => digest },
  });
}
