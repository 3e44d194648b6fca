import { DatasetsDocument } from '@pedigree/client';
import { listCommand } from '../list-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree dataset list`. */
export function datasetListCommand(setting: Setting) {
  return listCommand(setting, {
    noun: 'dataset',
    fetchPage: async (client, asked) => (await client.execute(DatasetsDocument, asked)).datasets,
    latest: { title: 'LATEST DIGEST', of: ({ digest }) => digest },
  });
}
