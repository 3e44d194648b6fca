import { type LoadPromotionFacts, type PromotionQuestion, viewsOf } from '@pedigree/commands';
import { formatPosition } from '@pedigree/kernel';
import type { ViewName, Views } from '@pedigree/views';
import { awaitViews } from '../await-views.ts';
import { readVersionFacts } from './read-version-facts.ts';

/** Reads what a promotion under a policy rests on, from views that have reached the log’s head. */
export function createPromotionFacts(views: Views, logId: string): LoadPromotionFacts {
  return (question, reached) => {
    const names = viewsBehind(question);
    return awaitViews(views, { knownAt: { position: reached }, names }, async (asOf) => ({
      question,
      versions: await readVersionFacts(views, question, asOf),
      basis: names.map((view) => ({ view, position: formatPosition(logId, asOf.position) })),
    }));
  };
}

/** Only those that a rule needs are waited for. */
function viewsBehind({ rules }: PromotionQuestion): readonly ViewName[] {
  return [...new Set(rules.flatMap(({ rule }) => viewsOf[rule]))];
}
