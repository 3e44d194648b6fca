import type { KnownAt, Past, PromotionFacts, PromotionQuestion, Wants } from '@pedigree/domain';
import type { EventStore } from '@pedigree/event-store';
import { isRejection, type Position, type Rejection, reject } from '@pedigree/kernel';
import { type Facts, type LoadFacts, wholeLog } from './facts.ts';

/**
 * Answers from views that have reached a position, or refuses (FACTS_NOT_REACHED) where they do not come to it in time.
 */
export type LoadPromotionFacts = (
  question: PromotionQuestion,
  reached: Position,
) => Promise<PromotionFacts | Rejection>;

/** Of commands that were put together without views. */
export const withoutViews: LoadPromotionFacts = async () =>
  reject('FACTS_NOT_REACHED', 'required: views that tell what the policy asks; came: commands without any');

/** Where a decision's further facts come from. */
export interface Sources {
  readonly store: Pick<EventStore, 'head'>;
  readonly loadFacts: LoadFacts;
  readonly loadPromotionFacts: LoadPromotionFacts;
  /** Under decision. */
  readonly stream: string;
  /** An environment as it was known then. */
  readonly loadPast: (stream: string, knownAt: KnownAt) => Promise<Past | Rejection>;
}

/**
 * Reads what a decision wants to know besides; the facts that it had are read anew with it where they are of streams. A refusal
 * where that cannot be known.
 */
export async function learn(
  known: Facts,
  { streams, promotion, past }: Wants,
  { store, stream, loadFacts, loadPromotionFacts, loadPast }: Sources,
): Promise<Facts | Rejection> {
  if (past) {
    const then = await loadPast(stream, past.knownAt);
    if (isRejection(then)) return then;
    return { ...known, streams: { ...known.streams, past: then } };
  }
  let more = known;
  if (streams) {
    const [facts] = await loadFacts([[...known.needs, ...streams]]);
    if (!facts) throw new Error('required: facts of the streams that were wanted; came: none');
    more = withLearned(facts, known);
  }
  if (!promotion) return more;
  const { position } = await store.head();
  if (!promotion.orWithout) {
    const facts = await loadPromotionFacts(promotion, position);
    return isRejection(facts) ? facts : withPromotion(more, facts);
  }
  // Who passes over the policy waits for no view that does not answer, whatever keeps it from that.
  const facts = await loadPromotionFacts(promotion, position).catch(() => null);
  const unknown = { question: promotion, versions: [], basis: [] };
  return withPromotion(more, facts === null || isRejection(facts) ? unknown : facts);
}

/** Facts of streams as they were read now, and what of views and of the past was learned before. */
export function withLearned(facts: Facts, { streams: { past, promotion } }: Facts): Facts {
  const known = past ? { ...facts, streams: { ...facts.streams, past } } : facts;
  return promotion ? withPromotion(known, promotion) : known;
}

/** What the decision rests on besides goes into the event's basis, in place of what was read for an earlier question. */
function withPromotion(facts: Facts, promotion: PromotionFacts): Facts {
  const streams = facts.basis.filter((each) => 'stream' in each || each.view === wholeLog);
  return { ...facts, streams: { ...facts.streams, promotion }, basis: [...streams, ...promotion.basis] };
}
