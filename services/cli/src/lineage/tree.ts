import type { LineageEdgeFieldsFragment, LineageKind, LineageNodeFieldsFragment } from '@pedigree/client';
import { formatCount } from '../output/format.ts';
import type { WholeLineage } from './whole-lineage.ts';

/** Which way a tree grows: to what was used, or to what came of it. */
export type Growth = 'upstream' | 'downstream';

/** A node in its place. */
export interface Branch {
  /** The letters that lead to it: `│ └ `. */
  readonly stem: string;
  /** What it was used for, or what came of the one above it. */
  readonly roles: readonly string[];
  readonly node: LineageNodeFieldsFragment;
  /** True where it stands in the tree already, with what is behind it: it is named, and not repeated. */
  readonly again: boolean;
}

/** What is behind the nodes that were asked about, one way, as trees that name every node once. */
export interface Forest {
  /** What is behind a node that was asked about; null where an earlier tree has the node. */
  treeOf(ref: string): readonly Branch[] | null;
  /** What no tree leads to, where several nodes were asked about: for each it is unknown of which it is behind. */
  readonly strays: readonly Branch[];
}

/**
 * Makes trees of a lineage that was asked for one way. It may be any graph: nodes that come again and circles end where
 * they were met before. A node that is reached by way of kinds that are not shown stands behind the one that was asked
 * about, with the number of steps in place of a role.
 */
export function plantForest({ of, nodes, edges }: Plantable, growth: Growth): Forest {
  const known = new Map(nodes.map((node) => [node.ref, node]));
  const side = sideOf(known, edges, endsBy[growth]);
  const strays = findStrays(of, nodes, side);
  const isOne = of.length === 1;
  const grown = new Set<string>();
  const trees = new Map(
    of.map((ref) => {
      if (grown.has(ref)) return [ref, null];
      grown.add(ref);
      const twigs = side.get(ref) ?? [];
      return [ref, [...grow(isOne ? [...twigs, ...strays] : twigs, side, grown)]];
    }),
  );
  return {
    treeOf: (ref) => trees.get(ref) ?? null,
    strays: isOne ? [] : [...grow(strays, side, grown)],
  };
}

type Plantable = Pick<WholeLineage, 'of' | 'nodes' | 'edges'>;

type EndsOf = (edge: LineageEdgeFieldsFragment) => { readonly near: string; readonly far: string };

const endsBy: Readonly<Record<Growth, EndsOf>> = {
  upstream: ({ from, to }) => ({ near: to, far: from }),
  downstream: ({ from, to }) => ({ near: from, far: to }),
};

/** The nodes to which no shown way leads from those asked about, nearest first, but for those behind another of them. */
function findStrays(of: readonly string[], nodes: Plantable['nodes'], side: Side): readonly Twig[] {
  const reached = new Set<string>();
  const reach = (start: string) => {
    const open = [start];
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
      if (reached.has(ref)) continue;
      reached.add(ref);
      for (const { node } of side.get(ref) ?? []) open.push(node.ref);
    }
  };
  for (const ref of of) reach(ref);
  const strays = nodes.flatMap((node) => {
    if (reached.has(node.ref)) return [];
    reach(node.ref);
    return [{ node, roles: [`${formatCount(node.depth, 'step')} away`] }];
  });
  return strays.sort((a, b) => a.node.depth - b.node.depth || inReadingOrder(a, b));
}

interface Twig {
  readonly node: LineageNodeFieldsFragment;
  readonly roles: string[];
}

/** Twigs by the reference of the node that they stand at. */
type Side = ReadonlyMap<string, readonly Twig[]>;

function sideOf(
  known: ReadonlyMap<string, LineageNodeFieldsFragment>,
  edges: readonly LineageEdgeFieldsFragment[],
  endsOf: EndsOf,
): Side {
  const side = new Map<string, Map<string, Twig>>();
  for (const edge of edges) {
    const { near, far } = endsOf(edge);
    const node = known.get(far);
    if (!node) continue;
    const twigs = side.get(near) ?? new Map<string, Twig>();
    side.set(near, twigs);
    const twig = twigs.get(far) ?? { node, roles: [] };
    twigs.set(far, twig);
    if (!twig.roles.includes(edge.role)) twig.roles.push(edge.role);
  }
  return new Map([...side].map(([near, twigs]) => [near, [...twigs.values()].sort(inReadingOrder)]));
}

/** What people look for first. */
const places: Readonly<Record<LineageKind, number>> = { RUN: 0, MODEL: 1, DATASET: 2, ARTIFACT: 3, CODE: 4 };
const { compare } = new Intl.Collator('en', { numeric: true });

function inReadingOrder({ node: a }: Twig, { node: b }: Twig): number {
  return places[a.kind] - places[b.kind] || compare(a.ref, b.ref) || (a.ref < b.ref ? -1 : 1);
}

/** Depth first, with a stack of its own: a chain may be longer than a program's. */
function* grow(twigs: readonly Twig[], side: Side, grown: Set<string>): Generator<Branch> {
  const open = [{ twigs, next: 0, stem: '' }];
  for (let at = open.at(-1); at; at = open.at(-1)) {
    const twig = at.twigs[at.next];
    if (!twig) {
      open.pop();
      continue;
    }
    at.next += 1;
    const isLast = at.next === at.twigs.length;
    const { node, roles } = twig;
    const again = grown.has(node.ref);
    yield { stem: `${at.stem}${isLast ? '└ ' : '├ '}`, roles: [...roles].sort(), node, again };
    if (again) continue;
    grown.add(node.ref);
    open.push({ twigs: side.get(node.ref) ?? [], next: 0, stem: `${at.stem}${isLast ? '  ' : '│ '}` });
  }
}
