import type { Leaderboard, ParetoFront } from './print-leaderboard.ts';

/** A leaderboard for scripts. `more` says whether versions come behind these. */
export function leaderboardToJson({
  metric,
  direction,
  nodes,
  pageInfo,
  undecided,
  undecidedCount,
  asOf,
}: Leaderboard) {
  return {
    metric,
    direction,
    asOf,
    versions: nodes.map(({ rank, value, modelVersion, dataset, occurredAt }) => ({
      rank,
      value,
      ...versionToJson(modelVersion),
      dataset: dataset?.ref ?? null,
      measuredAt: occurredAt,
    })),
    more: pageInfo.hasNextPage,
    undecided,
    undecidedCount,
  };
}

/** A front for scripts; `values` by the names of the metrics. */
export function paretoFrontToJson({
  metrics,
  considered,
  total,
  entries,
  undecided,
  undecidedCount,
  asOf,
}: ParetoFront) {
  return {
    metrics,
    asOf,
    considered,
    total,
    versions: entries.map(({ modelVersion, values }) => ({
      values: Object.fromEntries(metrics.map(({ metric }, index) => [metric, values[index]])),
      ...versionToJson(modelVersion),
    })),
    undecided,
    undecidedCount,
  };
}

function versionToJson({ ref, number, label, branch, retraction }: Leaderboard['nodes'][number]['modelVersion']) {
  return { version: ref, number, label, branch, retracted: retraction !== null };
}
