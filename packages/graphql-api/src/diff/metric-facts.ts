import type { FactsOfSection } from '@pedigree/compare';
import type { MetricFound } from '../nodes.ts';
import { keyedAlike, nameInPath, nameOfPath, withDetails } from './keyed.ts';

/**
 * The metrics of several versions, each called alike in all of them: by name alone, and behind a `#` on what it was measured, where
 * none has two of that name; else `auc (dataset:default/prices@sha256:…)`, so that nothing is compared but what was measured on the same.
 */
export function metricFacts(lists: readonly (readonly MetricFound[])[]): readonly FactsOfSection[] {
  const byName = ({ name }: MetricFound) => nameInPath(name);
  const byDataset = (metric: MetricFound) =>
    metric.dataset === undefined ? byName(metric) : `${byName(metric)} (${metric.dataset})`;
  return keyedAlike(lists, byName, byDataset).map(
    (metrics) =>
      new Map(
        [...metrics].flatMap(([key, metric]) =>
          withDetails(key, metric.value, { dataset: key === byName(metric) ? metric.dataset : undefined }),
        ),
      ),
  );
}

/** The name of a metric that is called so among facts. */
export function metricOfPath(path: string): string {
  const name = nameOfPath(path);
  if (name !== path) return name;
  const end = path.lastIndexOf(' (dataset:');
  return end < 0 ? path : path.slice(0, end);
}
