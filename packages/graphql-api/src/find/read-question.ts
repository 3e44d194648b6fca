import { directionOf } from '@pedigree/compare';
import { isInvalid, parseReference, type Reference } from '@pedigree/kernel';
import type { Name, ViewName } from '@pedigree/views';
import type { MetricDirection, QueryLeaderboardArgs } from '../generated/resolvers.ts';
import { invalidArgument, publicError } from '../public-error.ts';
import { readName } from '../references.ts';
import { required } from '../types/required.ts';
import { type FilterAsked, readFilter } from './read-filter.ts';

/** What versions are found by, as far as it can be read without looking. */
export interface FindQuestion {
  readonly namespace: string | undefined;
  readonly models: readonly Name[] | undefined;
  /** Null for whatever it was measured on. */
  readonly dataset: Reference | null;
  readonly filter: FilterAsked;
  readonly withRetracted: boolean;
  /** The views that its answer rests on. */
  readonly views: readonly ViewName[];
}

type Asked = Pick<
  QueryLeaderboardArgs,
  'models' | 'dataset' | 'acrossDatasets' | 'where' | 'withRetracted' | 'namespace'
>;

/** Models named at most. */
const mostModels = 1_000;

/** @throws publicError INVALID_ARGUMENT. */
export function readQuestion(args: Asked): FindQuestion {
  const namespace = args.namespace ?? undefined;
  const { models, withRetracted } = args;
  if (models && (models.length === 0 || models.length > mostModels)) {
    throw invalidArgument('models', `1 to ${mostModels} models`, models.length);
  }
  const filter = readFilter(args.where, namespace);
  const dataset = readDataset(args, namespace);
  return {
    namespace,
    models: models?.map((text) => readName('models', text, 'model', namespace)),
    dataset,
    filter,
    withRetracted: withRetracted ?? false,
    views: [
      'models',
      ...(dataset || filter.datasets.length > 0 ? (['datasets'] as const) : []),
      ...(filter.recordedFrom || filter.recordedUntil ? (['events'] as const) : []),
      ...(filter.servesIn ? (['serving'] as const) : []),
    ],
  };
}

/** Which way a metric gets better: as the question says, or else its name. @throws publicError INVALID_ARGUMENT. */
export function readDirection(
  argument: string,
  metric: string,
  direction: MetricDirection | null | undefined,
): MetricDirection {
  const [aim] = readAims([{ metric, direction }], () => argument);
  return required('an aim', aim).direction;
}

/** Which way each of some metrics gets better. @throws publicError INVALID_ARGUMENT that tells all of which nobody says it. */
export function readAims(
  aims: readonly { readonly metric: string; readonly direction?: MetricDirection | null | undefined }[],
  argumentAt: (index: number) => string,
): readonly { readonly metric: string; readonly direction: MetricDirection }[] {
  const faults: string[] = [];
  const read = aims.flatMap(({ metric, direction }, index) => {
    const way = direction ?? directionOf(metric);
    if (way) return [{ metric, direction: way }];
    const wanted = `HIGHER or LOWER, which the name ${JSON.stringify(metric)} does not say`;
    faults.push(`${argumentAt(index)}: required: ${wanted}; came: null`);
    return [];
  });
  if (faults.length > 0) throw publicError('INVALID_ARGUMENT', faults.join('\n'));
  return read;
}

function readDataset({ dataset, acrossDatasets }: Asked, namespace: string | undefined): Reference | null {
  if (typeof dataset !== 'string') {
    if (acrossDatasets) return null;
    throw invalidArgument('dataset', 'what the metric was measured on, or acrossDatasets: true', null);
  }
  if (acrossDatasets) throw invalidArgument('acrossDatasets', 'a dataset or acrossDatasets', dataset);
  const reference = parseReference(dataset, { kind: 'dataset', ...(namespace !== undefined && { namespace }) });
  if (isInvalid(reference)) throw publicError('INVALID_ARGUMENT', `dataset: ${reference.invalid}`);
  return reference;
}
