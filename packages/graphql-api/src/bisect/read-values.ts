import type { DatasetVersionFound, VersionKey } from '@pedigree/views';
import type { Known } from '../known.ts';

/** Which values of versions are looked at: of a metric, told of a dataset version, or, where that is null, of none. */
export interface Measured {
  readonly metric: string;
  readonly dataset: Pick<DatasetVersionFound, 'namespace' | 'name' | 'digest'> | null;
}

/** The value of a metric of each version as it was told last: of the latest time, and of one time the last recorded. */
export function readValues(
  known: Known,
  versions: readonly VersionKey[],
  measured: Measured,
): Promise<readonly (number | undefined)[]> {
  return Promise.all(versions.map((version) => readValue(known, version, measured)));
}

async function readValue(
  known: Known,
  version: VersionKey,
  { metric, dataset }: Measured,
): Promise<number | undefined> {
  const { namespace, name, number } = version;
  const evaluations = await known.evaluationsOfVersions.load({ namespace, name, number });
  const told = evaluations
    .filter(({ stated }) => isOf(stated.dataset, dataset))
    .map(({ occurredAt, stated }) => ({ occurredAt, value: valueIn(stated.metrics, metric) }));
  const training = dataset ? null : await known.modelVersions.load({ namespace, name, number });
  if (training) told.unshift({ occurredAt: training.occurredAt, value: valueIn(training.stated.metrics, metric) });
  const values = told.filter(({ value }) => value !== undefined);
  // Of the same time the one that was recorded later stands behind the other, and sorting keeps it there.
  const last = values
    .sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : Number(one.occurredAt > other.occurredAt)))
    .at(-1);
  return last && Number(last.value);
}

function valueIn<Value>(metrics: Readonly<Record<string, Value>> | undefined, metric: string): Value | undefined {
  return metrics && Object.hasOwn(metrics, metric) ? metrics[metric] : undefined;
}

function isOf(told: Measured['dataset'] | undefined, asked: Measured['dataset']): boolean {
  if (!told || !asked) return !told && !asked;
  return told.namespace === asked.namespace && told.name === asked.name && told.digest === asked.digest;
}
