import type { DatasetCondition } from '@pedigree/views';
import type { Known } from '../known.ts';
import type { FindQuestion } from './read-question.ts';
import { type FilterResolved, resolveDataset, resolveFilter } from './resolve-filter.ts';

/** A question once all that it names is looked up. */
export interface FindResolved extends FilterResolved {
  /** On what metrics were measured; empty for whatever it was. */
  readonly measured: { readonly dataset?: DatasetCondition };
}

/** Looks up what a question names; null where what metrics were measured on is not recorded. */
export async function resolveQuestion(known: Known, question: FindQuestion): Promise<FindResolved | null> {
  const { namespace, models, withRetracted } = question;
  const { filter, ...undecided } = await resolveFilter(known, question.filter);
  const dataset = question.dataset && (await resolveDataset(known, question.dataset));
  if (question.dataset && !dataset) return null;
  const own = namespace === undefined || models ? {} : { namespace };
  return {
    filter: { ...filter, ...own, ...(models && { models }), withRetracted },
    ...undecided,
    measured: dataset ? { dataset } : {},
  };
}
