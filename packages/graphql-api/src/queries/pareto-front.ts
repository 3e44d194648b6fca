import type { Query } from '../fields.ts';
import { findTogether } from '../find/find-together.ts';
import { toMetric } from '../find/leaderboard-cursor.ts';
import { paretoFront as frontOf } from '../find/pareto-front.ts';
import { readAims, readQuestion } from '../find/read-question.ts';
import { resolveQuestion } from '../find/resolve-question.ts';
import type { MetricAim } from '../generated/resolvers.ts';
import { toModelVersion } from '../nodes.ts';
import { readCount } from '../pages.ts';
import { invalidArgument, publicError } from '../public-error.ts';
import { required } from '../types/required.ts';

const mostMetrics = 8;

/** The versions that no other one beats; null where the dataset version that they are measured on is not recorded. */
export const paretoFront: Query<'paretoFront'> = async (_, args, context) => {
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  const metrics = readMetrics(args.metrics);
  const question = readQuestion(args);
  const known = await context.known(args.knownAt, question.views);
  const resolved = await resolveQuestion(known, question);
  if (!resolved) return null;
  const scoresOf = (metric: string, most: number) => {
    const asked = { metric, ...resolved.measured };
    return known.sources.views.scores(known.scope, asked, resolved.filter, known.asOf, most);
  };
  const compared = (await findTogether(metrics, scoresOf)).map(({ key, scores }) => ({
    key,
    values: scores.map(toMetric),
    scores: scores.map((score, index) => (metrics[index]?.direction === 'LOWER' ? -score : score)),
  }));
  const front = frontOf(compared);
  if (front === null) {
    const message =
      'metrics: required: a trade-off of fewer metrics or versions; came: one in which too many beat each other';
    throw publicError('LIMIT_EXCEEDED', message);
  }
  const told = front.slice(0, first);
  const versions = await Promise.all(told.map(({ key }) => known.modelVersions.load(key)));
  return {
    metrics,
    considered: compared.length,
    total: front.length,
    entries: told.map(({ values }, index) => ({
      values,
      modelVersion: toModelVersion(known, required('a model version', versions[index])),
    })),
    undecided: resolved.undecided,
    undecidedCount: resolved.undecidedCount,
    asOf: known.asOf,
  };
};

function readMetrics(aims: readonly MetricAim[]) {
  const metrics = readAims(aims, (index) => `metrics[${index}].direction`);
  const names = metrics.map(({ metric }) => metric);
  if (names.length >= 2 && names.length <= mostMetrics && new Set(names).size === names.length) return metrics;
  throw invalidArgument('metrics', `2 to ${mostMetrics} different metrics`, names);
}
