import type { Name } from '../name.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import type { MetricAsked, ScoreFound } from './answer.ts';

/** The series that are asked for: by their numbers, on what each was measured. */
export type Series = ReadonlyMap<number, ScoreFound['dataset']>;

/** Finds the series of a metric. There are as many as dataset versions on which it was measured. */
export async function findSeries(select: Select, { metric, dataset }: MetricAsked): Promise<Series> {
  const where = new Where(select.dialect).and('s.metric = ?', metric);
  if (dataset) {
    where.and('s.dataset = ?', `${dataset.namespace}/${dataset.name}`);
    if (dataset.digest !== undefined) where.and('s.digest = ?', dataset.digest);
  }
  const rows = await select.all(
    `/* scoreSeries */ select s."number", s.dataset, s.digest from score_series s ${where.sql} order by s."number"`,
    ...where.bindings,
  );
  return new Map(rows.map(({ number, dataset: told, digest }) => [Number(number), readDataset(told, digest)]));
}

function readDataset(told: unknown, digest: unknown): ScoreFound['dataset'] {
  if (typeof told !== 'string' || typeof digest !== 'string') return null;
  return { ...nameOf(told), digest };
}

/** A namespace has no slash. */
function nameOf(text: string): Name {
  const slash = text.indexOf('/');
  return { namespace: text.slice(0, slash), name: text.slice(slash + 1) };
}
