import type { ScoreFound, VersionKey } from '@pedigree/views';
import { publicError } from '../public-error.ts';

/** Of so many versions the scores are held in memory at once. */
const mostVersions = 100_000;

/** So many scores are read for one answer: each takes a hundredth of a millisecond. */
const mostScores = 200_000;

interface Scored {
  readonly key: VersionKey;
  readonly scores: readonly number[];
}

/**
 * Versions that have all metrics, in the order of recording. Metrics are read one after another, so that only versions which had all
 * before are held. @throws publicError LIMIT_EXCEEDED where `scoresOf` says by null that one is of more than it may read, or all are.
 */
export async function findTogether(
  metrics: readonly { readonly metric: string }[],
  scoresOf: (metric: string, most: number) => Promise<readonly ScoreFound[] | null>,
): Promise<readonly Scored[]> {
  let together: ReadonlyMap<number, Scored> | undefined;
  let left = mostScores;
  for (const [index, { metric }] of metrics.entries()) {
    const found = await scoresOf(metric, Math.min(mostVersions, left));
    if (found === null) {
      const required = `at most ${mostVersions} versions that have the metric, and ${mostScores} scores of all metrics together`;
      const way = 'fewer are asked for by models and where';
      throw publicError('LIMIT_EXCEEDED', `metrics[${index}]: required: ${required}; ${way}; came: more`);
    }
    left -= found.length;
    const before = together;
    together = new Map(
      found.flatMap(({ key, version, score }) => {
        const { scores } = before ? (before.get(version) ?? {}) : { scores: [] };
        return scores ? [[version, { key, scores: [...scores, score] }] as const] : [];
      }),
    );
  }
  return [...(together?.values() ?? [])];
}
