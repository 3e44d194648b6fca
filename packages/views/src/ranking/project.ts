import { flatten } from '@pedigree/compare';
import type { Envelope } from '@pedigree/kernel';
import { type ModelEvents, nameOfStream } from '@pedigree/schema/events';
import type { Name } from '../name.ts';
import type { OperationOn } from '../operation.ts';
import {
  datasetId,
  datasetName,
  parameterId,
  parameterName,
  repositoryId,
  repositoryName,
  seriesId,
  versionId,
} from './names.ts';
import type { RankingRows } from './row.ts';

type Operation = OperationOn<RankingRows>;
type Metrics = NonNullable<ModelEvents['ModelTrained']['data']['metrics']>;

/** A version that can be ranked and filtered from now on. */
export function rankVersion(event: ModelEvents['ModelTrained']): readonly Operation[] {
  const { namespace, stream, occurredAt, position, data } = event;
  const { number, branch, recipe = {}, metrics } = data;
  const model = { namespace, name: nameOfStream(stream) };
  const id = versionId({ ...model, number });
  const row = { ...model, id, versionNumber: number, branch, occurredAt, position };
  return [
    { add: 'ranked_versions', row },
    ...parametersOf(id, recipe),
    ...datasetsOf(id, recipe),
    ...(recipe.code ? [facet(id, repositoryName, repositoryId(recipe.code.repository))] : []),
    ...score(event, id, metrics),
  ];
}

/** Scores of a version that is there. */
export function rankEvaluation(event: ModelEvents['ModelEvaluated']): readonly Operation[] {
  const { namespace, stream, data } = event;
  const { number, metrics, dataset } = data;
  return score(event, versionId({ namespace, name: nameOfStream(stream), number }), metrics, dataset);
}

type Recipe = NonNullable<ModelEvents['ModelTrained']['data']['recipe']>;

/** Each once: a name that holds a dot may be the path to another value, too. */
function parametersOf(version: string, { parameters = {} }: Recipe): readonly Operation[] {
  const found = new Map<string, Operation>();
  for (const [path, value] of flatten(parameters)) {
    const name = parameterName(path);
    if (typeof value === 'number') {
      found.set(`${name} ${value}`, { add: 'version_amounts', row: { version, name, amount: value } });
    } else {
      const id = parameterId(path, value);
      found.set(id, facet(version, name, id));
    }
  }
  return [...found.values()];
}

/** Each once: one dataset version may go in in several roles. */
function datasetsOf(version: string, { datasets = [] }: Recipe): readonly Operation[] {
  const names = new Map(datasets.map((dataset) => [datasetId(dataset, dataset.digest), datasetName(dataset)]));
  return [...names].map(([id, name]) => facet(version, name, id));
}

function facet(version: string, name: string, id: string): Operation {
  return { add: 'version_facets', row: { version, name, facet: id } };
}

function score(
  { position, occurredAt }: Envelope,
  version: string,
  metrics: Metrics = {},
  dataset?: Name & { readonly digest: string },
): readonly Operation[] {
  const of = dataset
    ? { dataset: `${dataset.namespace}/${dataset.name}`, digest: dataset.digest }
    : { dataset: null, digest: null };
  return Object.entries(metrics).flatMap(([metric, value]): Operation[] => {
    const series = seriesId(metric, dataset);
    return [
      { keep: 'score_series', row: { id: series, metric, ...of } },
      { add: 'scores', row: { version, series, position, value: amountOf(value), occurredAt }, ifKnown: true },
    ];
  });
}

/** A metric as a number that databases order; null for NaN. */
function amountOf(value: Metrics[string]): number | null {
  const amount = Number(value);
  return Number.isNaN(amount) ? null : amount;
}
