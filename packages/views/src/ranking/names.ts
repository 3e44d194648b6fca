import { canonicalJson, codeName, type Json, uuidV5 } from '@pedigree/kernel';
import type { Name, VersionKey } from '../name.ts';

/** How long what is found by an index may be: PostgreSQL's hold some 2,700 bytes a row. */
const indexed = 400;

/** Name of the facet that a parameter is, by the path to it. */
export function parameterName(path: string): string {
  return bounded(`parameter ${plain(path)}`);
}

/** A path without the quotes around names that hold a dot: a parameter is found alike whether its name was nested or written so. */
function plain(path: string): string {
  if (!path.includes('"')) return path;
  return path.replace(/"(?:[^"\\]|\\.)*"/g, (quoted) => {
    try {
      return String(JSON.parse(quoted));
    } catch {
      return quoted;
    }
  });
}

/** Name of the facet that a dataset is. */
export function datasetName({ namespace, name }: Name): string {
  return `dataset ${namespace}/${name}`;
}

/** Name of the facets that repositories are. */
export const repositoryName = 'repository';

/** Id of the facet that a repository is: however it is written, and where none is stated, it is found by its name in references. */
export function repositoryId(repository: string | undefined): string {
  return bounded(`${repositoryName} ${codeName(repository)}`);
}

/** Id of the facet that a value of a parameter is: equal JSON (RFC 8785) is one value. */
export function parameterId(path: string, value: Json): string {
  return bounded(`parameter ${JSON.stringify(plain(path))}: ${canonicalJson(value)}`);
}

/** Id of the facet that a dataset version is. */
export function datasetId(dataset: Name, digest: string): string {
  return bounded(`${datasetName(dataset)}@${digest}`);
}

/** Id of a version in `ranked_versions`. */
export function versionId({ namespace, name, number }: VersionKey): string {
  return `${namespace}/${name}@${number}`;
}

/** Id of a series: a metric, and the dataset version on which it was measured. */
export function seriesId(metric: string, dataset?: Name & { readonly digest: string }): string {
  return bounded(JSON.stringify(dataset ? [metric, dataset.namespace, dataset.name, dataset.digest] : [metric]));
}

/** Nothing of a long text: cut in two, a pair of surrogates is no text any more. */
function bounded(text: string): string {
  return text.length <= indexed ? text : uuidV5(text);
}
