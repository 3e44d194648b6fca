import { localCommand } from '../options.ts';
import type { Setting } from '../setting.ts';
import { runStandalone, toFlags } from '../standalone.ts';

/** `pedigree start`: the service, in this terminal. */
export function startCommand(setting: Setting) {
  return localCommand(
    'start',
    'Starts the service here, until it is interrupted. It says when it is ready.',
    'pedigree start --port 4000 --data ./data\npedigree start --demo',
  )
    .option('--port <port>', 'TCP port; 0 picks a free one (PEDIGREE_PORT; default: 4000)')
    .option('--host <address>', 'address to listen on (PEDIGREE_HOST; default: 127.0.0.1)')
    .option('--data <folder>', 'where the log and the views are kept (PEDIGREE_DATA)')
    .option(
      '--store <place>',
      'where the log is, if elsewhere: sqlite:<folder>, postgres://… or esdb://… (PEDIGREE_STORE)',
    )
    .option('--views <place>', 'where the views are, if elsewhere: sqlite:<folder> or postgres://… (PEDIGREE_VIEWS)')
    .option('--read-only', 'refuse what would write, and answer questions (PEDIGREE_READ_ONLY)')
    .option('--demo', 'fill an empty log with the demo')
    .option(
      '--introspection <on|off>',
      'off: the GraphQL schema is told to nobody (PEDIGREE_INTROSPECTION; default: on)',
    )
    .option('--graphiql <on|off>', 'off: a browser gets no GraphiQL page (PEDIGREE_GRAPHIQL; default: on)')
    .option('--limits <name=n,…>', 'what may be asked of it: cost=200000,connections=500 (PEDIGREE_LIMITS)')
    .action(async ({ readOnly, ...flags }) => {
      await runStandalone({ arguments: toFlags({ ...flags, 'read-only': readOnly }) }, setting);
    });
}
