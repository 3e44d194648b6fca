import { inFull, readThing, readTime } from '../arguments.ts';
import { tellServingResult } from '../change-serving.ts';
import { WrongUsage } from '../errors.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import { rollbackOverrideOption } from '../policy/tell-policy.ts';
import type { Setting } from '../setting.ts';
import { splitReferences } from '../several/split-references.ts';
import { tellServings } from '../several/tell-servings.ts';

/** `pedigree rollback`: an environment returns to the last good version of a model, of several, or of all since a time. */
export function rollbackCommand(setting: Setting) {
  return changingCommand(
    'rollback',
    'Returns to what served before; the service finds the last good change.',
    'pedigree rollback fraud credit production --dry-run\npedigree rollback fraud production --reason "false alarms doubled"\npedigree rollback --since 2024-05-25T09:00:00Z production --dry-run',
  )
    .usage('[options] <model...> <environment>')
    .argument('<references...>', 'models, such as fraud, and behind them the environment, such as production')
    .option(
      '--since <time>',
      'undo all that changed in the environment at this time or later, instead of naming models',
    )
    .option('--to-event <id>', 'the change to return to; a testimony (--occurred-at) needs it')
    .option('--to-since <time>', 'from when that change held, where its event has several')
    .option('--override', rollbackOverrideOption)
    .action(async (references, options) => {
      const { terminal } = setting;
      if (options.toSince !== undefined && options.toEvent === undefined) {
        throw new WrongUsage(`--to-since: required: --to-event beside it; came: ${options.toSince} alone`);
      }
      const since = readTime('--since', options.since, terminal);
      const { before, environment: name } = splitReferences(references, '<model>', since === undefined ? 1 : 0);
      const environment = inFull(readThing('<environment>', name, 'environment', options.namespace));
      const models = before.map((model) => inFull(readThing('<model>', model, 'model', options.namespace)));
      const common = { override: options.override, ...commonInput(options, setting) };
      const client = clientOf(options, setting);
      if (since !== undefined) {
        if (models.length > 0 || options.occurredAt !== undefined || options.toEvent !== undefined) {
          throw new WrongUsage(
            '--since: required: an environment alone; came: models, --to-event or --occurred-at too',
          );
        }
        const { occurredAt: _, ...now } = common;
        return tellServings(await client.rollBackEnvironment({ environment, since, ...now }), options, terminal);
      }
      const from = readTime('--to-since', options.toSince, terminal);
      const target = options.toEvent === undefined ? undefined : { event: options.toEvent, from };
      const [model, ...others] = models;
      if (others.length === 0 && model !== undefined) {
        const input = { model, environment, target, ...common };
        return tellServingResult(await client.rollBackModel(input), options, terminal);
      }
      const input = { environment, models: models.map((each) => ({ model: each, target })), ...common };
      tellServings(await client.rollBackModels(input), options, terminal);
    });
}
