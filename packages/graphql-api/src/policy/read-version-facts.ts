import type { PromotionFacts, PromotionQuestion, VersionFacts } from '@pedigree/commands';
import { type AsOf, everything, type Views } from '@pedigree/views';
import { readAncestors } from './read-ancestors.ts';

type Rule = PromotionQuestion['rules'][number]['rule'];

/** Whether any rule is of one of some kinds. */
function asking(rules: PromotionQuestion['rules']) {
  return (...kinds: readonly Rule[]) => rules.some(({ rule }) => kinds.includes(rule));
}

/** What views tell of versions that a policy is asked about, as known at a position; what no rule asks for is empty. */
export async function readVersionFacts(
  views: Views,
  { namespace, versions, rules }: PromotionQuestion,
  asOf: AsOf,
): Promise<PromotionFacts['versions']> {
  const asks = asking(rules);
  const keys = versions.map(({ model, number }) => ({ namespace, name: model, number }));
  const [found, evaluations, served, ancestors] = await Promise.all([
    asks('METRIC', 'DIGESTS_PRESENT', 'BRANCH') ? views.modelVersionsByKey(everything, keys, asOf) : null,
    asks('METRIC', 'EVALUATED_WITHIN') ? views.evaluationsOfVersions(everything, keys, asOf) : [],
    asks('SERVED_IN') ? views.servingStretchesOfVersions(everything, keys, asOf) : [],
    asks('NO_RETRACTED_ANCESTOR') ? readAncestors(views, keys, asOf) : [],
  ]);
  return keys.map(({ name, number }, place): VersionFacts => {
    const version = found?.[place];
    if (found && !version) {
      throw new Error(`required: a version that the models view has at ${asOf.position}; came: none`);
    }
    const { metrics = {}, artifacts = [] } = version?.stated ?? {};
    return {
      model: name,
      number,
      branch: version?.branch ?? '',
      artifacts,
      metrics,
      evaluations: (evaluations[place] ?? []).map(({ occurredAt, stated }) => ({
        occurredAt,
        metrics: stated.metrics,
        dataset: stated.dataset ?? null,
      })),
      ancestors: ancestors[place] ?? { retracted: [], seen: 0 },
      served: (served[place] ?? []).flatMap(({ environment, since, until, share }) =>
        share === null ? [] : [{ environment, since, until, share }],
      ),
    };
  });
}
