import { bisect, type Verdict } from '@pedigree/lineage';
import type { VersionKey } from '@pedigree/views';
import type { BisectState } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { emptyRange, histories, isOfModel } from './histories.ts';
import { type Asked, judgeVersions, refOf } from './judge-versions.ts';

/** How far a bisection has come. */
export interface Outcome {
  readonly state: BisectState;
  /** What is to be evaluated, is the first bad one, or was bad before good and bad parted; null where it is none of that. */
  readonly version: VersionKey | null;
  readonly steps: number;
  readonly threshold: number | null;
  readonly total: number;
  /** By their references, as are all below. */
  readonly suspects: readonly string[];
  readonly known: readonly { readonly ref: string; readonly verdict: Verdict; readonly value: number | null }[];
  readonly contradictions: readonly { readonly bad: string; readonly good: string }[];
  /** Where good ones and the bad one parted, and nobody will know whether these were good. */
  readonly skippedBases: readonly string[];
}

/**
 * Bisects with all that is known of versions. As git does, for good ones that are no ancestors of the bad one the versions answer
 * from which it comes together with them: these have to be good, unless one is that came of them on the way to the bad one. What is found
 * without them, where they are skipped, is found on the word that they were.
 */
export async function bisectVersions(known: Known, asked: Asked): Promise<Outcome> {
  const { good, bad } = asked;
  const between = await histories[asked.along].between(known, good, bad);
  const bases = await between.basesWith([]);
  const range = bases.length === 0 ? emptyRange : await between.range();
  const isOwn = (version: VersionKey) => isOfModel(version, bad);
  const shared = bases.filter(isOwn);
  const versions = new Map<string, VersionKey>(
    [...shared, ...good, ...range.versions, bad].map((version) => [refOf(version), version]),
  );
  const judged = await judgeVersions(asked, [...versions.values()]);
  const refs = new Map(range.versions.map((version, index) => [range.ancestry.nodes[index], refOf(version)]));
  const refOfNode = (node: number) => refs.get(node) ?? '';
  const bisected = bisect(range.ancestry, (node) => judged.verdictOf(refOfNode(node)));
  const suspects = [...bisected.suspects].map(refOfNode);

  const isGood = (ref: string) => judged.verdictOf(ref) === 'GOOD';
  const goodNodes = [...range.ancestry.nodes].filter((node) => isGood(refOfNode(node)));
  const isProven = goodNodes.length === 0 || shared.map(refOf).every(isGood);
  const left = (isProven ? shared : (await between.basesWith(goodNodes)).filter(isOwn)).map(refOf);
  const open = left.filter((ref) => judged.verdictOf(ref) === undefined);
  const mended = left.find((ref) => judged.verdictOf(ref) === 'BAD');
  const unknown = [...judged.lacking, ...open];
  const next = unknown[0] ?? (bisected.next === null ? undefined : refOfNode(bisected.next));
  const come = (state: BisectState, ref?: string): Outcome => ({
    state,
    version: versions.get(ref ?? '') ?? null,
    steps: state === 'EVALUATE' ? unknown.length + bisected.steps : 0,
    threshold: judged.threshold,
    total: range.versions.length,
    suspects,
    known: [...versions.keys()].flatMap((each) => {
      const verdict = judged.verdictOf(each);
      return verdict ? [{ ref: each, verdict, value: judged.valueOf(each) }] : [];
    }),
    contradictions: bisected.contradictions.map((each) => ({ bad: refOfNode(each.bad), good: refOfNode(each.good) })),
    skippedBases: left.filter((ref) => judged.verdictOf(ref) === 'SKIPPED'),
  });
  if (bases.length === 0) return come('UNRELATED');
  if (!judged.isApart) return come('NOT_WORSE');
  if (mended !== undefined && judged.lacking.length === 0) return come('MENDED', mended);
  if (unknown.length > 0) return come('EVALUATE', next);
  if (suspects.length === 1) return come('FOUND', suspects[0]);
  return next === undefined ? come('ONLY_SKIPPED') : come('EVALUATE', next);
}
