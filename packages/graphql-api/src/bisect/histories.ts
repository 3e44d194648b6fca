import { type Ancestry, chainOf, keepOnly } from '@pedigree/lineage';
import type { ModelVersionFound, VersionKey } from '@pedigree/views';
import type { BisectHistory } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { findMergeBases, nodeOf } from '../merge/read-versions.ts';
import { type ModelVersionNode, toModelVersion } from '../nodes.ts';
import { publicError } from '../public-error.ts';
import { findParent } from '../types/parent.ts';

/** Versions that a bisection goes through at most. */
const mostVersions = 10_000;
/** Parents that versions of other models hand on in their place at most. */
const mostHandedOn = 20 * mostVersions;

/** The versions of a model that came after good ones on the way to a bad one, which is the last, and which node each of them is. */
export interface Range {
  readonly ancestry: Ancestry;
  /** Beside the nodes of the ancestry. */
  readonly versions: readonly VersionKey[];
}

/** What came of what. */
interface History {
  /** The versions from which a good one and the bad one come together; the good one alone where the bad one came of it. */
  readonly basesOf: (known: Known, good: ModelVersionNode, bad: ModelVersionNode) => Promise<readonly VersionKey[]>;
  /** @throws publicError LIMIT_EXCEEDED. */
  readonly rangeOf: (known: Known, good: readonly ModelVersionNode[], bad: ModelVersionNode) => Promise<Range>;
  /** The versions of which one came at once. */
  readonly parentsOf: (version: ModelVersionNode) => Promise<readonly ModelVersionNode[]>;
}

export const histories: Readonly<Record<BisectHistory, History>> = {
  PARENTS: { basesOf: findMergeBases, rangeOf: rangeOfParents, parentsOf: recordedParentsOf },
  NUMBERS: {
    basesOf: async (_, good, bad) => {
      if (!isOfModel(good, bad)) return [];
      return [good.number <= bad.number ? good : bad];
    },
    rangeOf: async (_, good, bad) => {
      const { namespace, name, number } = bad;
      const begin = Math.max(0, ...good.filter((each) => isOfModel(each, bad)).map((each) => each.number)) + 1;
      if (number - begin >= mostVersions) throw tooMany();
      const numbers = Array.from({ length: Math.max(0, number - begin + 1) }, (_, index) => begin + index);
      return { ancestry: chainOf(numbers), versions: numbers.map((each) => ({ namespace, name, number: each })) };
    },
    parentsOf: async ({ known, namespace, name, number }) =>
      toNodes(known, [await known.modelVersions.load({ namespace, name, number: number - 1 })]),
  },
};

async function rangeOfParents(known: Known, good: readonly ModelVersionNode[], bad: ModelVersionNode): Promise<Range> {
  const { views } = known.sources;
  const asOf = known.at('lineage');
  const nodes = await Promise.all([bad, ...good].map((version) => nodeOf(known, version)));
  const [last, ...others] = nodes.flatMap((node) => node ?? []);
  const whole = last === undefined ? null : await views.modelAncestry(known.scope, last, others, mostVersions, asOf);
  if (!whole) throw tooMany();
  const found = await views.lineageNodesByNode(known.scope, [...whole.nodes], asOf);
  const own = new Map(
    found.flatMap(({ node, namespace, name, number }) =>
      number !== null && isOfModel({ namespace, name }, bad) ? [[node, { namespace, name, number }]] : [],
    ),
  );
  const ancestry = keepOnly(whole, { isKept: (node) => own.has(node), most: mostHandedOn });
  if (!ancestry) throw tooMany();
  return { ancestry, versions: [...ancestry.nodes].flatMap((node) => own.get(node) ?? []) };
}

/** In the order in which the version names them. */
async function recordedParentsOf({ known, stated }: ModelVersionNode): Promise<readonly ModelVersionNode[]> {
  const found = await Promise.all((stated.parents ?? []).map((parent) => findParent({ ...parent, known })));
  return toNodes(
    known,
    found.map((parent) => (parent.found === 'ONE' ? parent.version : null)),
  );
}

function toNodes(known: Known, found: readonly (ModelVersionFound | null)[]): readonly ModelVersionNode[] {
  return found.flatMap((version) => (version ? toModelVersion(known, version) : []));
}

function isOfModel(version: Omit<VersionKey, 'number'>, model: VersionKey): boolean {
  return version.namespace === model.namespace && version.name === model.name;
}

function tooMany() {
  const required = `${mostVersions} versions at most between good and bad`;
  return publicError('LIMIT_EXCEEDED', `good: required: ${required}; came: more; name a good one that is nearer`);
}
