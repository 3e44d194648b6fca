import { inFull, readThing, readTime } from '../arguments.ts';
import { tellServingResult } from '../change-serving.ts';
import { WrongUsage } from '../errors.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import type { Setting } from '../setting.ts';

/** `pedigree rollback`: an environment returns to the last good version of a model. */
export function rollbackCommand(setting: Setting) {
  return changingCommand(
    'rollback',
    'Returns to what served before; the service finds the last good change.',
    'pedigree rollback fraud production --reason "false alarms doubled"',
  )
    .argument('<model>', 'such as fraud')
    .argument('<environment>', 'such as production')
    .option('--to-event <id>', 'the change to return to; a testimony (--occurred-at) needs it')
    .option('--to-since <time>', 'from when that change held, where its event has several')
    .action(async (model, environment, options) => {
      if (options.toSince !== undefined && options.toEvent === undefined) {
        throw new WrongUsage(`--to-since: required: --to-event beside it; came: ${options.toSince} alone`);
      }
      const from = readTime('--to-since', options.toSince, setting.terminal);
      const input = {
        model: inFull(readThing('<model>', model, 'model', options.namespace)),
        environment: inFull(readThing('<environment>', environment, 'environment', options.namespace)),
        target: options.toEvent === undefined ? undefined : { event: options.toEvent, from },
        ...commonInput(options, setting),
      };
      tellServingResult(await clientOf(options, setting).rollBackModel(input), options, setting.terminal);
    });
}
