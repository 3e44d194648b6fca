import { allNodesOf, recordOne } from '@pedigree/client';
import { readInteger } from '../arguments.ts';
import { askingCommand, changingCommand, clientOf, commonInput, localCommand } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import { printTable } from '../output/print-table.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';

/** `pedigree environment add` and `list`. */
export function environmentCommand(setting: Setting) {
  return localCommand('environment', 'Defines and lists environments: where models serve.', 'pedigree environment list')
    .addCommand(addCommand(setting))
    .addCommand(listCommand(setting));
}

function addCommand(setting: Setting) {
  return changingCommand(
    'add',
    'Defines an environment, or defines it anew.',
    'pedigree environment add production --rank 3 --production',
  )
    .argument('<name>', 'such as production')
    .option('--rank <n>', 'its place in the order of stages, the lowest first')
    .option('--production', 'it counts as production')
    .option('--description <text>', 'what it is, in your words')
    .action(async (name, options) => {
      const { terminal } = setting;
      const outcome = await recordOne(clientOf(options, setting), {
        defineEnvironment: {
          name,
          rank: readInteger('--rank', options.rank, -(2 ** 31)),
          production: options.production,
          description: options.description,
          ...commonInput(options, setting),
        },
      });
      const accepted = requireAccepted(outcome, options, terminal);
      const what = options.production ? 'counts as production' : 'does not count as production';
      tellAccepted(accepted, `Environment ${name} ${what}.`, options, terminal);
    });
}

function listCommand(setting: Setting) {
  return askingCommand('list', 'Lists the environments, by rank.', 'pedigree environment list --json')
    .optionsGroup('Options:')
    .action(async (options) => {
      const { terminal } = setting;
      const client = clientOf(options, setting);
      const environments = await allNodesOf((after) => client.environments({ namespace: options.namespace, after }));
      if (options.json) printJson(terminal, { environments });
      else {
        printTable(
          terminal,
          [
            { title: 'ENVIRONMENT', flexible: true },
            { title: 'NAMESPACE', flexible: true },
            { title: 'RANK', align: 'right' },
            { title: 'PRODUCTION' },
            { title: 'DESCRIPTION', flexible: true },
          ],
          environments.map(({ name, namespace, rank, production, description }) => [
            name,
            namespace,
            rank === null ? '' : `${rank}`,
            production ? 'yes' : 'no',
            description ?? '',
          ]),
          'No environment is defined. Define one with: pedigree environment add production --production',
        );
      }
    });
}
