import type { ScoreFound, VersionKey } from '@pedigree/views';
import { publicError } from '../public-error.ts';

/** Of so many versions the scores are held in memory at once. */
export const mostVersions = 100_000;

interface Scored {
  readonly key: VersionKey;
  readonly scores: readonly number[];
}

/**
 * Versions that have all metrics, in the order of recording. Metrics are read one after another, so that only versions which had all
 * before are held. @throws publicError LIMIT_EXCEEDED where `scoresOf` says by null that one is of too many.
 */
export async function findTogether(
  metrics: readonly { readonly metric: string }[],
  scoresOf: (metric: string) => Promise<readonly ScoreFound[] | null>,
): Promise<readonly Scored[]> {
  let together: ReadonlyMap<number, Scored> | undefined;
  for (const [index, { metric }] of metrics.entries()) {
    const found = await scoresOf(metric);
    if (found === null) {
      const required = `at most ${mostVersions} versions that have the metric; fewer are asked for by models and where`;
      throw publicError('LIMIT_EXCEEDED', `metrics[${index}]: required: ${required}; came: more`);
    }
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
