import { type LoadPromotionFacts, type PromotionQuestion, viewsOf } from '@pedigree/commands';
import { formatPosition, reject } from '@pedigree/kernel';
import { ViewError, type ViewName, type Views } from '@pedigree/views';
import { readVersionFacts } from './read-version-facts.ts';

/** Milliseconds that a promotion waits for the views to come as far as the log was. */
const patience = 5_000;

/** Reads what a promotion under a policy rests on, from views that have reached the log’s head. */
export function createPromotionFacts(views: Views, logId: string): LoadPromotionFacts {
  return async (question, reached) => {
    const names = viewsBehind(question);
    try {
      const asOf = await views.asOf({
        knownAt: { position: reached },
        timeoutMilliseconds: patience,
        views: names,
      });
      return {
        question,
        versions: await readVersionFacts(views, question, asOf),
        basis: names.map((view) => ({ view, position: formatPosition(logId, asOf.position) })),
      };
    } catch (error) {
      if (!(error instanceof ViewError)) throw error;
      return reject('FACTS_NOT_REACHED', error.message);
    }
  };
}

/** Only those that a rule needs are waited for. */
function viewsBehind({ rules }: PromotionQuestion): readonly ViewName[] {
  return [...new Set(rules.flatMap(({ rule }) => viewsOf[rule]))];
}
