import type { LineageEdgeFieldsFragment, LineageNodeFieldsFragment } from '@pedigree/client';
import { kindWords } from './node-names.ts';
import type { WholeLineage } from './whole-lineage.ts';

/**
 * A lineage for scripts. `of` is the node that was asked about, or what was asked where that is several; nodes are sorted
 * by reference, edges by their ends and role.
 */
export function lineageToJson(asked: string, { of, asOf, nodes, edges, truncated, cutAt }: WholeLineage) {
  return {
    of: of.length === 1 ? of[0] : asked,
    roots: of,
    asOf,
    nodes: nodes.map(nodeToJson).sort((a, b) => inOrder(a.ref, b.ref)),
    edges: edges
      .map(edgeToJson)
      .sort((a, b) => inOrder(a.from, b.from) || inOrder(a.to, b.to) || inOrder(a.role, b.role)),
    truncated,
    cutAt,
  };
}

/** A node for scripts. */
export function nodeToJson({ ref, kind, name, digest, label, number }: LineageNodeFieldsFragment) {
  return { ref, kind: kindWords[kind], name, digest, label, number };
}

/** An edge for scripts: it points from what was used to what came of it. */
export function edgeToJson({ from, to, role }: LineageEdgeFieldsFragment) {
  return { from, to, role };
}

/** By code units: the same in every place and language. */
function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
