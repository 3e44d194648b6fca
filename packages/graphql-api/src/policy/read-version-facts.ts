import type { PromotionFacts, PromotionQuestion, VersionFacts } from '@pedigree/commands';
import { formatReference, groupBy, type Reference } from '@pedigree/kernel';
import { type AsOf, everything, type LineageNodeFound, type Views } from '@pedigree/views';

/** More ancestors than that are not looked at one by one. */
const mostAncestors = 100_000;

type Rule = PromotionQuestion['rules'][number]['rule'];
type VersionKey = { readonly namespace: string; readonly name: string; readonly number: number };

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
    asks('NO_RETRACTED_ANCESTOR') ? Promise.all(keys.map((key) => readAncestors(views, key, asOf))) : [],
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

/** The versions of datasets and models that it came of, and which of them are retracted. */
export async function readAncestors(views: Views, key: VersionKey, asOf: AsOf): Promise<VersionFacts['ancestors']> {
  const reference: Reference = {
    ...{ kind: 'model', namespace: key.namespace, name: key.name },
    version: { by: 'number', number: key.number },
  };
  const starts = await views.lineageNodesOf(everything, reference, asOf);
  const walk = await views.walkLineage(
    everything,
    starts,
    { direction: 'upstream', kinds: ['dataset', 'model'] },
    asOf,
  );
  if (walk.isCut || walk.nodes.length > mostAncestors) return { retracted: [], seen: null };
  const ancestors = [...walk.nodes].filter((node) => !starts.includes(node));
  const nodes = await views.lineageNodesByNode(everything, ancestors, asOf);
  const byKind = groupBy(nodes, ({ kind }) => kind);
  const [models, datasets] = await Promise.all([
    views.modelVersionsByKey(everything, (byKind.get('model') ?? []).flatMap(toKey), asOf),
    views.datasetVersionsByDigest(everything, (byKind.get('dataset') ?? []).flatMap(toDigestKey), asOf),
  ]);
  const retracted = [
    ...datasets.flatMap((each) => (each?.retraction ? [referenceOf('dataset', each)] : [])),
    ...models.flatMap((each) => (each?.retraction ? [referenceOf('model', each)] : [])),
  ];
  return { retracted, seen: ancestors.length };
}

function toKey({ namespace, name, number }: LineageNodeFound): VersionKey[] {
  return number === null ? [] : [{ namespace, name, number }];
}

function toDigestKey({ namespace, name, digest }: LineageNodeFound) {
  return digest === null ? [] : [{ namespace, name, digest }];
}

function referenceOf(kind: 'dataset' | 'model', { namespace, name, number }: VersionKey): string {
  return formatReference({ kind, namespace, name, version: { by: 'number', number } });
}
