import type { LoadPromotionFacts, PromotionFacts, PromotionQuestion, VersionFacts } from '@pedigree/commands';
import { formatReference, groupBy, type Reference, reject } from '@pedigree/kernel';
import { type AsOf, everything, type LineageNodeFound, ViewError, type ViewName, type Views } from '@pedigree/views';

/** Milliseconds that a promotion waits for the views to come as far as the log was. */
const patience = 5_000;

/** More ancestors than that are not looked at one by one. */
const mostAncestors = 100_000;

type Rule = PromotionQuestion['rules'][number]['rule'];
type VersionKey = { readonly namespace: string; readonly name: string; readonly number: number };

/** Reads what a promotion under a policy rests on, from views that have reached the log’s head. */
export function createPromotionFacts(views: Views): LoadPromotionFacts {
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
        versions: await readVersions(views, question, asOf),
        basis: names.map((view) => ({ view, position: String(asOf.position) })),
      };
    } catch (error) {
      if (!(error instanceof ViewError)) throw error;
      return reject('FACTS_NOT_REACHED', error.message);
    }
  };
}

/** Who trained it, on which branch and to what, every question tells; the rest only where a rule asks for it. */
function viewsBehind({ rules }: PromotionQuestion): readonly ViewName[] {
  const asks = asking(rules);
  return [
    'models',
    ...(asks('NO_RETRACTED_ANCESTOR') ? (['lineage', 'datasets'] as const) : []),
    ...(asks('SERVED_IN') ? (['serving'] as const) : []),
  ];
}

function asking(rules: PromotionQuestion['rules']) {
  return (...kinds: readonly Rule[]) => rules.some(({ rule }) => kinds.includes(rule));
}

async function readVersions(
  views: Views,
  { namespace, versions, rules }: PromotionQuestion,
  asOf: AsOf,
): Promise<PromotionFacts['versions']> {
  const asks = asking(rules);
  const keys = versions.map(({ model, number }) => ({ namespace, name: model, number }));
  const [found, evaluations, served, ancestors] = await Promise.all([
    views.modelVersionsByKey(everything, keys, asOf),
    asks('METRIC', 'EVALUATED_WITHIN') ? views.evaluationsOfVersions(everything, keys, asOf) : [],
    asks('SERVED_IN') ? views.servingStretchesOfVersions(everything, keys, asOf) : [],
    asks('NO_RETRACTED_ANCESTOR') ? Promise.all(keys.map((key) => readAncestors(views, key, asOf))) : [],
  ]);
  return keys.map(({ name, number }, place): VersionFacts => {
    const version = found[place];
    if (!version) throw new Error(`required: a version that the models view has at ${asOf.position}; came: none`);
    const { metrics = {}, artifacts = [] } = version.stated;
    return {
      model: name,
      number,
      author: version.actor.id,
      branch: version.branch,
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
async function readAncestors(views: Views, key: VersionKey, asOf: AsOf): Promise<VersionFacts['ancestors']> {
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
