import type { ScoreFound } from '@pedigree/views';
import type { Query } from '../fields.ts';
import { toMetric } from '../find/leaderboard-cursor.ts';
import { paretoFront as frontOf } from '../find/pareto-front.ts';
import { invalidArgument, readDirection, readQuestion } from '../find/read-question.ts';
import { resolveQuestion } from '../find/resolve-question.ts';
import type { MetricAim } from '../generated/resolvers.ts';
import { toModelVersion } from '../nodes.ts';
import { readCount } from '../pages.ts';
import { publicError } from '../public-error.ts';
import { required } from '../types/required.ts';

const mostMetrics = 8;

/** The versions that no other one beats; null where a dataset version that is named is not recorded. */
export const paretoFront: Query<'paretoFront'> = async (_, args, context) => {
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  const metrics = readMetrics(args.metrics);
  const question = readQuestion(args);
  const known = await context.known(args.knownAt, question.views);
  const resolved = await resolveQuestion(known, question);
  if (!resolved) return null;
  const { views } = known.sources;
  const scores = await Promise.all(
    metrics.map(({ metric }) =>
      views.scores(known.scope, { metric, ...resolved.measured }, resolved.filter, known.asOf),
    ),
  );
  const compared = sideBySide(scores).map(({ found, scores: told }) => ({
    key: found.key,
    values: told.map(toMetric),
    scores: told.map((score, index) => (metrics[index]?.direction === 'LOWER' ? -score : score)),
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
    asOf: known.asOf,
  };
};

function readMetrics(aims: readonly MetricAim[]) {
  const metrics = aims.map(({ metric, direction }, index) => ({
    metric,
    direction: readDirection(`metrics[${index}].direction`, metric, direction),
  }));
  const names = metrics.map(({ metric }) => metric);
  if (names.length >= 2 && names.length <= mostMetrics && new Set(names).size === names.length) return metrics;
  throw invalidArgument('metrics', `2 to ${mostMetrics} different metrics`, names);
}

/** Versions that have all scores, in the order of recording. */
function sideBySide(
  scores: readonly (readonly ScoreFound[])[],
): readonly { readonly found: ScoreFound; readonly scores: readonly number[] }[] {
  const [first = [], ...others] = scores;
  const byVersion = others.map((each) => new Map(each.map(({ version, score }) => [version, score])));
  return first
    .flatMap((found) => {
      const rest = byVersion.flatMap((each) => each.get(found.version) ?? []);
      return rest.length === others.length ? [{ found, scores: [found.score, ...rest] }] : [];
    })
    .toSorted((one, other) => one.found.version - other.found.version);
}
