import type { Wanting } from '@pedigree/kernel';
import type { Thing } from './door.ts';
import type { PromotionQuestion } from './environment/policy/facts.ts';
import type { PastKnownAt } from './environment/several-commands.ts';
import type { KnownStreams, StreamNeed } from './known-streams.ts';

/** What a decision wants to know besides what its command names: it is decided again once that is read. */
export interface Wants {
  /** Streams that only the state under decision names. */
  readonly streams?: readonly StreamNeed[];
  /** What views tell of the versions that a policy is asked about. */
  readonly promotion?: PromotionQuestion;
  /** The environment under decision as it was known then. */
  readonly past?: { readonly knownAt: PastKnownAt };
}

/** Wants those of the models that are not known yet; undefined where all are. */
export function wantModels(models: readonly Thing[], streams: KnownStreams): Wanting<Wants> | undefined {
  const needs = models.map(({ namespace, name }): StreamNeed => ({ category: 'model', namespace, name }));
  const unknown = needs.filter((need) => !streams.knows(need));
  return unknown.length > 0 ? { wants: { streams: unknown } } : undefined;
}
