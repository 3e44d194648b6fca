import { flatten } from '@pedigree/compare';
import type { Envelope } from '@pedigree/kernel';
import { type ModelEvents, nameOfStream } from '@pedigree/schema/events';
import type { Name } from '../name.ts';
import type { OperationOn } from '../operation.ts';
import { datasetId, datasetName, parameterId, parameterName, seriesId, versionId } from './names.ts';
import type { FacetRow, RankingRows } from './row.ts';

type Operation = OperationOn<RankingRows>;
type Metrics = NonNullable<ModelEvents['ModelTrained']['data']['metrics']>;

/** A version that can be ranked and filtered from now on. */
export function rankVersion(event: ModelEvents['ModelTrained']): readonly Operation[] {
  const { namespace, stream, occurredAt, recordedAt, position, data } = event;
  const { number, branch, recipe = {}, metrics } = data;
  const model = { namespace, name: nameOfStream(stream) };
  const id = versionId({ ...model, number });
  const row = {
    ...model,
    id,
    versionNumber: number,
    branch,
    commit: recipe.code?.commit ?? null,
    occurredAt,
    recordedAt,
    position,
  };
  return [
    { add: 'ranked_versions', row },
    ...facetsOf(recipe).flatMap((facet): Operation[] => [
      { keep: 'facet_names', row: { id: facet.name } },
      { keep: 'facets', row: facet },
      { add: 'version_facets', row: { version: id, name: facet.name, facet: facet.id } },
    ]),
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

/** Each once: one dataset version may go in in several roles. */
function facetsOf({ parameters = {}, datasets = [] }: Recipe): readonly FacetRow[] {
  const facets = [
    ...[...flatten(parameters)].map(([path, value]) => ({
      id: parameterId(path, value),
      name: parameterName(path),
      amount: typeof value === 'number' ? value : null,
    })),
    ...datasets.map((dataset) => ({
      id: datasetId(dataset, dataset.digest),
      name: datasetName(dataset),
      amount: null,
    })),
  ];
  return [...new Map(facets.map((facet) => [facet.id, facet])).values()];
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
