import type { Client } from '@pedigree/client';
import { readComparable, readKnownAt } from '../arguments.ts';
import { printComparison, printDiff } from '../diff/print-diff.ts';
import { comparisonToJson, type Diff, diffToJson } from '../diff/to-json.ts';
import { nobodyRecorded, WrongUsage } from '../errors.ts';
import { collect } from '../key-values.ts';
import { askingCommand, clientOf } from '../options.ts';
import { printJson } from '../output/print-json.ts';
import type { Setting } from '../setting.ts';
import { whichIsMissing } from '../which-is-missing.ts';

/** `pedigree diff`: what differs between versions, or in an environment between two times. */
export function diffCommand(setting: Setting) {
  return askingCommand(
    'diff',
    'Shows what differs between two versions of a model or dataset, or in an environment between two times; of more ' +
      'than two versions a table.',
    'pedigree diff fraud@1 fraud@2\npedigree diff environment:production@2026-05-01 environment:production --json',
  )
    .optionsGroup('Options:')
    .argument('<a>', 'such as fraud@1, dataset:prices@2, or environment:production@2026-05-01')
    .argument('<b>', 'such as fraud@2')
    .argument('[more...]', 'versions to lay beside these')
    .option('--all', 'show what is the same, too')
    .option(
      '--higher <metric>',
      'a metric of which more is better, where its name does not say so; may be given several times',
      collect,
    )
    .option('--lower <metric>', 'a metric of which less is better; likewise', collect)
    .option('--known-at <when>', 'as it was known then: a time, a position, or now (default: now)')
    .action(async (one, other, more, options) => {
      const { terminal } = setting;
      const [a, b, ...others] = [one, other, ...more].map((text, index) =>
        readComparable(index === 0 ? '<a>' : index === 1 ? '<b>' : '[more...]', text, options.namespace, terminal),
      );
      if (a === undefined || b === undefined) throw new WrongUsage('<a> <b>: required: two references');
      const { all, higher: higherIsBetter, lower: lowerIsBetter } = options;
      const [kind = ''] = a.split(':');
      if (kind !== 'model' && (higherIsBetter ?? lowerIsBetter)) {
        throw new WrongUsage(
          `--higher, --lower: required: versions of models; came: ${kind === 'dataset' ? 'datasets' : 'environments'}, which have no metrics`,
        );
      }
      const knownAt = readKnownAt(options.knownAt, terminal);
      const client = clientOf(options, setting);
      if (others.length > 0) {
        if (higherIsBetter ?? lowerIsBetter)
          throw new WrongUsage(
            '--higher, --lower: required: two versions; came: more, in whose table nothing is judged',
          );
        const of = [a, b, ...others];
        const comparison = await client.compare({ of, all, knownAt });
        if (!comparison) throw await whichIsMissing(client, of, knownAt);
        if (options.json) printJson(terminal, comparisonToJson(comparison));
        else printComparison(comparison, terminal);
        return;
      }
      const diff = await client.diff({ a, b, all, higherIsBetter, lowerIsBetter, knownAt });
      if (!diff) throw await whichIsMissing(client, [a, b], knownAt);
      if (a.startsWith('environment:')) await warnOfUnknown(client, a.split('@')[0] ?? a, knownAt, setting);
      warnOfSlips(diff, [...(higherIsBetter ?? []), ...(lowerIsBetter ?? [])], setting);
      if (options.json) printJson(terminal, diffToJson(diff));
      else printDiff(diff, terminal);
    });
}

async function warnOfUnknown(client: Client, environment: string, knownAt: string | undefined, { terminal }: Setting) {
  if (await client.environment({ environment, knownAt })) return;
  terminal.warn(nobodyRecorded(environment));
}

/** What is said of a metric that is not judged says nothing: its name may be wrong, or only one of both has it. */
function warnOfSlips({ sections }: Diff, metrics: readonly string[], { terminal }: Setting): void {
  const measured = sections.flatMap(({ section, differences }) => (section === 'METRICS' ? differences : []));
  const judged = measured.flatMap(({ path, delta }) => (delta === null ? [] : path));
  for (const metric of metrics.filter((name) => !judged.some((path) => isOfMetric(path, name)))) {
    terminal.warn(`There is no difference to judge in a metric of the name ${metric}.`);
  }
}

/**
 * Where a version has a metric of several datasets, what it was measured on follows the name; a name that could be taken for more than
 * that stands in JSON's quotes.
 */
function isOfMetric(path: string, metric: string): boolean {
  return [metric, JSON.stringify(metric)].some((name) => path === name || path.startsWith(`${name} (dataset:`));
}
