import { inFull, readThing, readVersionOf } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { collect } from '../key-values.ts';
import { saltOption } from '../options.ts';
import { overrideOption } from '../policy/tell-policy.ts';
import { readGuard } from '../rollout/read-guard.ts';
import { happening, roll, rollingCommand } from '../rollout/rolling-command.ts';
import type { Setting } from '../setting.ts';

/** `pedigree rollout start`: versions come to serve step by step. */
export function rolloutStartCommand(setting: Setting) {
  return rollingCommand(
    'start',
    'Lets a version, or one of each of several models, come to serve step by step in place of what serves.',
    'pedigree rollout start fraud@4 production --steps shadow,1%,5%,25%,100% --hold-for 1h30m --automatic --guard "error rate<=0.02"',
  )
    .argument('<model@version>', 'such as fraud@4')
    .argument('<more...>', 'versions of other models, and last the environment, such as production')
    .option('--steps <list>', 'shares of the newcomers that rise to 100%; the first may be shadow')
    .option('--hold-for <time>', 'how long a step has to hold before the next: 1h30m, PT1H30M, or seconds')
    .option('--automatic', 'the service advances by itself once a step has held')
    .option(
      '--guard <bounds>',
      'the service aborts once a reported metric passes it; may be given several times',
      collect,
    )
    .option('--salt <id>', saltOption)
    .option('--override', overrideOption)
    .action(async (first, more, options) => {
      const { steps, holdFor } = options;
      if (steps === undefined) throw new WrongUsage('--steps: required: such as 1%,5%,25%,100%; came: none');
      if (holdFor === undefined) throw new WrongUsage('--hold-for: required: such as 1h30m; came: none');
      const environment = more.at(-1) ?? '';
      const versions = [first, ...more.slice(0, -1)].map((text) => ({
        version: inFull(readVersionOf('<model@version>', text, 'model', options.namespace)),
      }));
      const startRollout = {
        environment: inFull(readThing('<environment>', environment, 'environment', options.namespace)),
        versions,
        steps: steps.split(',').map((step) => step.trim()),
        holdFor,
        automatic: options.automatic,
        guards: options.guard?.map(readGuard),
        salt: options.salt,
        override: options.override,
        ...happening(options, setting),
      };
      await roll({ startRollout }, options, setting);
    });
}
