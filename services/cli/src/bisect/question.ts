import type { BisectQueryVariables } from '@pedigree/client';
import { inFull, readVersionOf } from '../arguments.ts';
import { WrongUsage } from '../errors.ts';
import { collect } from '../key-values.ts';
import { askingCommand } from '../options.ts';

/** A command about a bisection, with the arguments and options that all of these have. */
export function bisectingCommand(name: string, summary: string, example: string) {
  return askingCommand(name, summary, example)
    .optionsGroup('Options:')
    .argument('<good>', 'a version that is known to be good, such as fraud@1')
    .argument('<bad>', 'a version that came of it and is known to be bad, such as fraud@branch:main')
    .option('--metric <name>', 'what became bad (required)')
    .option('--dataset <version>', 'on which it is measured (default: values told without a dataset)')
    .option(
      '--tolerance <number>',
      'by how much a version may be worse than the good one and be good (default: what is nearer to the bad one is bad)',
    )
    .option('--higher', 'more of the metric is better, where its name does not say so')
    .option('--lower', 'less is better; likewise')
    .option('--by-number', 'along the numbers of versions, where these name no parents (default: along parents)')
    .option('--good <version>', 'another good one; may be given several times', collect)
    .option('--skip <version>', 'one that cannot be evaluated; likewise', collect);
}

/** What the options of {@link bisectingCommand} hold. */
export interface BisectingOptions {
  readonly namespace?: string | undefined;
  readonly metric?: string | undefined;
  readonly dataset?: string | undefined;
  readonly tolerance?: string | undefined;
  readonly higher?: true | undefined;
  readonly lower?: true | undefined;
  readonly byNumber?: true | undefined;
  readonly good?: readonly string[] | undefined;
  readonly skip?: readonly string[] | undefined;
}

/** The question, with references in full. Throws WrongUsage. */
export function readBisectQuestion(good: string, bad: string, options: BisectingOptions): BisectQueryVariables {
  const { namespace, metric, higher, lower } = options;
  const read = (argument: string, text: string, kind: 'model' | 'dataset' = 'model') =>
    inFull(readVersionOf(argument, text, kind, namespace));
  if (metric === undefined) throw new WrongUsage('--metric: required: the name of a metric; came: nothing');
  if (higher && lower) throw new WrongUsage('--higher, --lower: required: one of them; came: both');
  return {
    metric,
    good: [read('<good>', good), ...(options.good ?? []).map((text) => read('--good', text))],
    bad: read('<bad>', bad),
    skip: (options.skip ?? []).map((text) => read('--skip', text)),
    dataset: options.dataset === undefined ? undefined : read('--dataset', options.dataset, 'dataset'),
    tolerance: readTolerance(options.tolerance),
    along: options.byNumber ? 'NUMBERS' : undefined,
    direction: higher ? 'HIGHER' : lower ? 'LOWER' : undefined,
  };
}

function readTolerance(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const tolerance = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(tolerance) && tolerance >= 0) return tolerance;
  throw new WrongUsage(`--tolerance: required: a number from 0 on; came: ${text}`);
}
