import { type Ancestry, chainOf, keepOnly } from '@pedigree/lineage';
import type { ModelVersionFound, VersionKey } from '@pedigree/views';
import type { BisectHistory } from '../generated/resolvers.ts';
import type { Known } from '../known.ts';
import { mergeBasesOfNodes, nodeOf } from '../merge/read-versions.ts';
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

/** What lies between good versions and a bad one. */
interface Between {
  /**
   * The versions from which the bad one and any good one come together, without those that came before another of these, as git takes them;
   * good ones are also those of these nodes of the range. A good one that the bad one came of stands for itself.
   */
  readonly basesWith: (good: readonly number[]) => Promise<readonly VersionKey[]>;
  /** @throws publicError LIMIT_EXCEEDED. */
  readonly range: () => Promise<Range>;
}

/** What came of what. */
interface History {
  readonly between: (known: Known, good: readonly ModelVersionNode[], bad: ModelVersionNode) => Promise<Between>;
  /** The versions of which one came at once. */
  readonly parentsOf: (version: ModelVersionNode) => Promise<readonly ModelVersionNode[]>;
}

export const histories: Readonly<Record<BisectHistory, History>> = {
  PARENTS: {
    between: async (known, good, bad) => {
      const [last, ...others] = await Promise.all([bad, ...good].map((version) => nodeOf(known, version)));
      if (last === undefined) return { basesWith: async () => [], range: async () => emptyRange };
      const nodes = others.flatMap((node) => node ?? []);
      return {
        basesWith: (within) => mergeBasesOfNodes(known, last, [...nodes, ...within]),
        range: () => rangeOfParents(known, bad, last, nodes),
      };
    },
    parentsOf: recordedParentsOf,
  },
  NUMBERS: {
    between: async (_, good, { namespace, name, number }) => {
      const numbers = good.filter((each) => isOfModel(each, { namespace, name })).map((each) => each.number);
      const keyOf = (each: number): VersionKey => ({ namespace, name, number: each });
      return {
        basesWith: async (within) => {
          const base = Math.min(number, Math.max(0, ...numbers, ...within));
          return base === 0 ? [] : [keyOf(base)];
        },
        range: async () => {
          const begin = Math.max(0, ...numbers) + 1;
          if (number - begin >= mostVersions) throw tooMany();
          const nodes = Array.from({ length: Math.max(0, number - begin + 1) }, (_, index) => begin + index);
          return { ancestry: chainOf(nodes), versions: nodes.map(keyOf) };
        },
      };
    },
    parentsOf: async ({ known, namespace, name, number }) =>
      toNodes(known, [await known.modelVersions.load({ namespace, name, number: number - 1 })]),
  },
};

/** Of versions that come from none together. */
export const emptyRange: Range = { ancestry: chainOf([]), versions: [] };

async function rangeOfParents(
  known: Known,
  bad: ModelVersionNode,
  last: number,
  others: readonly number[],
): Promise<Range> {
  const { views } = known.sources;
  const asOf = known.at('lineage');
  const whole = await views.modelAncestry(known.scope, last, others, mostVersions, asOf);
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

/** Whether versions are of one model. */
export function isOfModel(version: Omit<VersionKey, 'number'>, model: Omit<VersionKey, 'number'>): boolean {
  return version.namespace === model.namespace && version.name === model.name;
}

function tooMany() {
  const required = `${mostVersions} versions at most between good and bad`;
  return publicError('LIMIT_EXCEEDED', `good: required: ${required}; came: more; name a good one that is nearer`);
}
