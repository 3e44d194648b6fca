import { recordOne } from '@pedigree/client';
import { inFull, readThing, readVersionOf } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { collect, readMetrics } from '../key-values.ts';
import { changingCommand, clientOf, commonInput } from '../options.ts';
import { formatCount } from '../output/format.ts';
import type { Setting } from '../setting.ts';
import { requireAccepted, tellAccepted } from '../tell-outcome.ts';

/** `pedigree report-metrics`: how a version does while it serves. */
export function reportMetricsCommand(setting: Setting) {
  return changingCommand(
    'report-metrics',
    'Records metrics of a version while it serves. A guard of its rollout that one passes aborts that.',
    'pedigree report-metrics fraud@4 production --metric "error rate=0.013" --metric "answers a second=420"',
  )
    .argument('<model@version>', 'such as fraud@4')
    .argument('<environment>', 'such as production')
    .option('--metric <name=number>', 'may be given several times', collect)
    .action(async (text, environment, options) => {
      const { terminal } = setting;
      const metrics = readMetrics(options.metric);
      if (!metrics) throw new WrongUsage('--metric: required: one at least, such as "error rate=0.013"; came: none');
      const version = inFull(readVersionOf('<model@version>', text, 'model', options.namespace));
      const place = inFull(readThing('<environment>', environment, 'environment', options.namespace));
      const reportServingMetrics = { version, environment: place, metrics, ...commonInput(options, setting) };
      const outcome = await recordOne(clientOf(options, setting), { reportServingMetrics });
      const accepted = requireAccepted(outcome, options, terminal);
      const count = Object.keys(metrics).length;
      tellAccepted(accepted, `${formatCount(count, 'metric')} of ${version} in ${environment}.`, options, terminal, {
        metrics,
      });
    });
}
