import type { LineageEdgeFieldsFragment, LineageKind, LineageNodeFieldsFragment } from '@pedigree/client';
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

/** A lineage as trees that name every node once. */
export interface Forest {
  /** What is behind a node, not the node itself; null where an earlier tree of that growth has the node. */
  treeOf(ref: string, growth: Growth): readonly Branch[] | null;
  /** Nodes that no tree has shown so far: the way to them goes through nodes of kinds that are not shown. */
  unseen(): readonly LineageNodeFieldsFragment[];
}

/** Makes trees of a lineage. It may be any graph: nodes that come again and circles end where they were met before. */
export function plantForest({ nodes, edges }: Pick<WholeLineage, 'nodes' | 'edges'>): Forest {
  const known = new Map(nodes.map((node) => [node.ref, node]));
  const sides = {
    upstream: sideOf(known, edges, ({ from, to }) => ({ near: to, far: from })),
    downstream: sideOf(known, edges, ({ from, to }) => ({ near: from, far: to })),
  };
  const grown = { upstream: new Set<string>(), downstream: new Set<string>() };
  return {
    treeOf: (ref, growth) => (grown[growth].has(ref) ? null : [...grow(ref, sides[growth], grown[growth])]),
    unseen: () => nodes.filter(({ ref }) => !grown.upstream.has(ref) && !grown.downstream.has(ref)),
  };
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
  endsOf: (edge: LineageEdgeFieldsFragment) => { readonly near: string; readonly far: string },
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
function* grow(root: string, side: Side, grown: Set<string>): Generator<Branch> {
  grown.add(root);
  const open = [{ twigs: side.get(root) ?? [], next: 0, stem: '' }];
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
