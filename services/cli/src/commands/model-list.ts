import { listCommand } from '../list-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree model list`. */
export function modelListCommand(setting: Setting) {
  return listCommand(setting, {
    noun: 'model',
    fetchPage: (client, asked) => client.models(asked),
    latest: { title: 'LATEST', of: ({ label }) => label },
    noteOn: ({ deprecation }) => (deprecation ? 'deprecated' : ''),
  });
}
