import { bisect, type Verdict } from '@pedigree/lineage';
import type { VersionKey } from '@pedigree/views';
import type { BisectState } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { histories } from './histories.ts';
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
}

/**
 * Bisects with all that is known of versions. As git does, for a good one that is no ancestor of the bad one the versions answer from
 * which both come: these have to be good.
 */
export async function bisectVersions(known: Known, asked: Asked): Promise<Outcome> {
  const { good, bad } = asked;
  const history = histories[asked.along];
  const bases = await Promise.all(good.map((each) => history.basesOf(known, each, bad)));
  const range = await history.rangeOf(known, good, bad);
  const ofModel = bases.flat().filter(({ namespace, name }) => namespace === bad.namespace && name === bad.name);
  const versions = new Map<string, VersionKey>(
    [...good, ...ofModel, ...range.versions, bad].map((version) => [refOf(version), version]),
  );
  const judged = await judgeVersions(asked, [...versions.values()]);
  const refs = new Map(range.versions.map((version, index) => [range.ancestry.nodes[index], refOf(version)]));
  const refOfNode = (node: number) => refs.get(node) ?? '';
  const bisected = bisect(range.ancestry, (node) => judged.verdictOf(refOfNode(node)));
  const suspects = [...bisected.suspects].map(refOfNode);

  const shared = ofModel.map(refOf);
  const open = shared.filter((ref) => judged.verdictOf(ref) === undefined);
  const mended = shared.find((ref) => judged.verdictOf(ref) === 'BAD');
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
  });
  if (bases.some((each) => each.length === 0)) return come('UNRELATED');
  if (!judged.isApart) return come('NOT_WORSE');
  if (mended !== undefined && judged.lacking.length === 0) return come('MENDED', mended);
  if (unknown.length > 0) return come('EVALUATE', next);
  if (suspects.length === 1) return come('FOUND', suspects[0]);
  return next === undefined ? come('ONLY_SKIPPED') : come('EVALUATE', next);
}
