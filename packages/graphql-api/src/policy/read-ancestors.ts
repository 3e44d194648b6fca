import { setImmediate as nextTurn } from 'node:timers/promises';
import type { VersionFacts } from '@pedigree/commands';
import { formatReference } from '@pedigree/kernel';
import { type AsOf, everything, type VersionKey, type Views } from '@pedigree/views';

/** More ancestors than that are not looked at one by one. */
const mostAncestors = 100_000;

/** So many versions are walked up from before others have their turn, and no more lists of ancestors are held than theirs. */
const versionsAtOnce = 50;

/** The versions of datasets and models that each came of, and which of them are retracted. What several came of is read once. */
export async function readAncestors(
  views: Views,
  keys: readonly VersionKey[],
  asOf: AsOf,
): Promise<readonly VersionFacts['ancestors'][]> {
  const seen = new Set<number>();
  const retracted = new Map<number, string>();
  const found: VersionFacts['ancestors'][] = [];
  for (let place = 0; place < keys.length; place += versionsAtOnce) {
    if (place > 0) await nextTurn();
    const walks = await Promise.all(keys.slice(place, place + versionsAtOnce).map((key) => walkUp(views, key, asOf)));
    const fresh: number[] = [];
    for (const ancestors of walks) {
      for (const node of ancestors ?? []) {
        if (seen.has(node)) continue;
        seen.add(node);
        fresh.push(node);
      }
    }
    for (const [node, reference] of await findRetracted(views, fresh, asOf)) retracted.set(node, reference);
    found.push(...walks.map((ancestors) => sumUp(ancestors, retracted)));
  }
  return found;
}

function sumUp(ancestors: Int32Array | null, retracted: ReadonlyMap<number, string>): VersionFacts['ancestors'] {
  if (!ancestors) return { retracted: [], seen: null };
  // Mostly none is.
  const among = retracted.size === 0 ? [] : [...ancestors].flatMap((node) => retracted.get(node) ?? []);
  return { retracted: among, seen: ancestors.length };
}

/** The nodes that a version came of; null where there are more than can be looked at. */
async function walkUp(views: Views, { namespace, name, number }: VersionKey, asOf: AsOf): Promise<Int32Array | null> {
  const version = { by: 'number', number } as const;
  const starts = await views.lineageNodesOf(everything, { kind: 'model', namespace, name, version }, asOf);
  const walk = await views.walkLineage(
    everything,
    starts,
    { direction: 'upstream', kinds: ['dataset', 'model'] },
    asOf,
  );
  if (walk.isCut || walk.nodes.length > mostAncestors) return null;
  const own = new Set(starts);
  return walk.nodes.filter((node) => !own.has(node));
}

/** References of those that are retracted, by their nodes. */
async function findRetracted(
  views: Views,
  wanted: readonly number[],
  asOf: AsOf,
): Promise<ReadonlyMap<number, string>> {
  if (wanted.length === 0) return new Map();
  const nodes = await views.lineageNodesByNode(everything, wanted, asOf);
  const models = nodes.flatMap(({ node, kind, namespace, name, number }) =>
    kind === 'model' && number !== null ? [{ node, namespace, name, number }] : [],
  );
  const datasets = nodes.flatMap(({ node, kind, namespace, name, digest }) =>
    kind === 'dataset' && digest !== null ? [{ node, namespace, name, digest }] : [],
  );
  const [ofModels, ofDatasets] = await Promise.all([
    models.length === 0 ? [] : views.modelVersionsByKey(everything, models.map(withoutNode), asOf),
    datasets.length === 0 ? [] : views.datasetVersionsByDigest(everything, datasets.map(withoutNode), asOf),
  ]);
  return new Map([
    ...models.flatMap(({ node }, place) => retractedAs('model', node, ofModels[place])),
    ...datasets.flatMap(({ node }, place) => retractedAs('dataset', node, ofDatasets[place])),
  ]);
}

function withoutNode<Found extends { readonly node: number }>({ node: _, ...key }: Found): Omit<Found, 'node'> {
  return key;
}

function retractedAs(
  kind: 'dataset' | 'model',
  node: number,
  version: (VersionKey & { readonly retraction: object | null }) | null | undefined,
): [number, string][] {
  if (!version?.retraction) return [];
  const { namespace, name, number } = version;
  return [[node, formatReference({ kind, namespace, name, version: { by: 'number', number } })]];
}
