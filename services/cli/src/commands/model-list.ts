import { ModelsDocument } from '@pedigree/client';
import { listCommand } from '../list-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree model list`. */
export function modelListCommand(setting: Setting) {
  return listCommand(setting, {
    noun: 'model',
    fetchPage: async (client, asked) => (await client.execute(ModelsDocument, asked)).models,
    latest: { title: 'LATEST', of: ({ label }) => label },
    noteOn: ({ deprecation }) => (deprecation ? 'deprecated' : ''),
  });
}
