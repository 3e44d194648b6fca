import type { Verdict } from '@pedigree/lineage';
import type { VersionKey } from '@pedigree/views';
import type { ModelVersionNode } from '../nodes.ts';
import { refOfVersion } from '../types/refs.ts';
import type { BisectQuestion } from './read-question.ts';
import { type Measured, readValues } from './read-values.ts';
import { isWorse, thresholdOf } from './threshold.ts';

/** The versions that a bisection is asked about. */
export interface Asked extends Pick<BisectQuestion, 'direction' | 'tolerance' | 'along'> {
  readonly good: readonly ModelVersionNode[];
  readonly bad: ModelVersionNode;
  readonly skip: readonly ModelVersionNode[];
  readonly measured: Measured;
}

/** What is known of versions, by their references. */
export interface Judged {
  /** Good ones and the bad one that lack the metric: without these nothing can be judged. */
  readonly lacking: readonly string[];
  /** Null where something is lacking. */
  readonly threshold: number | null;
  /** Whether the bad one is on the other side of the threshold than the good ones; true where there is none. */
  readonly isApart: boolean;
  readonly verdictOf: (ref: string) => Verdict | undefined;
  readonly valueOf: (ref: string) => number | null;
}

/** Judges versions, the good ones and the bad one among them; what the question says of these stands. */
export async function judgeVersions(
  { good, bad, skip, direction, tolerance, measured }: Asked,
  versions: readonly VersionKey[],
): Promise<Judged> {
  const read = await readValues(bad.known, versions, measured);
  const values = new Map(versions.map((version, index) => [refOf(version), read[index]]));
  const [goodRefs, badRef] = [new Set(good.map(refOf)), refOf(bad)];
  const skipped = new Set(skip.map(refOf));
  const lacking = [...goodRefs, badRef].filter((ref) => values.get(ref) === undefined);
  const goodValues = [...goodRefs].flatMap((ref) => values.get(ref) ?? []);
  const badValue = values.get(badRef) ?? Number.NaN;
  const threshold = lacking.length > 0 ? null : thresholdOf(direction, goodValues, badValue, tolerance);
  const isBeyond = (value: number) => threshold !== null && isWorse(direction, value, threshold);
  return {
    lacking: [...new Set(lacking)],
    threshold,
    isApart: threshold === null || (isBeyond(badValue) && !goodValues.some(isBeyond)),
    verdictOf: (ref) => {
      if (skipped.has(ref)) return 'SKIPPED';
      if (goodRefs.has(ref)) return 'GOOD';
      if (ref === badRef) return 'BAD';
      const value = values.get(ref);
      if (value === undefined || threshold === null) return undefined;
      return isBeyond(value) ? 'BAD' : 'GOOD';
    },
    valueOf: (ref) => values.get(ref) ?? null,
  };
}

export function refOf(version: VersionKey): string {
  return refOfVersion('model', version);
}
