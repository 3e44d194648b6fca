import { inFull, readThing, readTime, readVersionOf } from '../arguments.ts';
import { tellServingResult } from '../change-serving.ts';
import { WrongUsage } from '../errors.ts';
import { changingCommand, clientOf, commonInput, saltOption } from '../options.ts';
import type { Setting } from '../setting.ts';

/** `pedigree correct`: what served in a span of the past is stated anew. */
export function correctCommand(setting: Setting) {
  return changingCommand(
    'correct',
    'States anew what served in the past. What was believed before stays to be asked.',
    'pedigree correct fraud production --since 2026-05-20 --to 2 --reason "the rollout had failed"\n' +
      'pedigree correct fraud production --since 2026-05-20 --until 2026-05-22 --to nothing --reason "an outage"',
  )
    .argument('<model>', 'such as fraud')
    .argument('<environment>', 'such as production')
    .option('--since <time>', 'from when on it served')
    .option('--until <time>', 'until when (default: until the next change that stands, or for good)')
    .option('--to <version>', 'what served: a version such as 2 or v1.2.0, or nothing, or unknown')
    .option('--salt <text>', saltOption)
    .option('--withdraw <event>', 'this event stated what never happened; instead of --since and --to')
    .action(async (model, environment, options) => {
      const { terminal } = setting;
      if (options.occurredAt !== undefined) {
        throw new WrongUsage('--occurred-at: required: --since and --until for a correction; came: --occurred-at');
      }
      if (options.reason === undefined) throw new WrongUsage('--reason: required: why it is corrected; came: none');
      const { occurredAt: _, ...common } = commonInput(options, setting);
      const input = {
        model: inFull(readThing('<model>', model, 'model', options.namespace)),
        environment: inFull(readThing('<environment>', environment, 'environment', options.namespace)),
        ...(options.withdraw === undefined ? restated() : withdrawn(options.withdraw)),
        ...common,
      };
      tellServingResult(await clientOf(options, setting).correctServing(input), options, terminal);

      function restated() {
        if (options.since === undefined || options.to === undefined) {
          throw new WrongUsage('required: --since and --to (or --withdraw alone); came: not both of them');
        }
        return {
          since: readTime('--since', options.since, terminal),
          until: readTime('--until', options.until, terminal),
          ...allocationOf(options.to, model, options.namespace),
          salt: options.salt,
        };
      }

      function withdrawn(event: string) {
        if ((options.since ?? options.until ?? options.to ?? options.salt) !== undefined) {
          throw new WrongUsage('--withdraw: required: it alone; came: also --since, --until, --to or --salt');
        }
        return { withdraw: [{ event }] };
      }
    });
}

function allocationOf(to: string, model: string, namespace: string | undefined) {
  if (to === 'unknown') return { state: 'UNKNOWN' as const };
  if (to === 'nothing') return { allocation: [] };
  const reference = to.includes('@') ? to : `${model}@${to}`;
  return { allocation: [{ version: inFull(readVersionOf('--to', reference, 'model', namespace)) }] };
}
