import type { LineageNodeFound } from '@pedigree/views';
import type { Known } from '../known.ts';
import { refOfNode } from './to-lineage-node.ts';

/** What nodes are, in the order in which they are asked for: one statement, none for no nodes. */
export async function readNodes(known: Known, nodes: readonly number[]): Promise<readonly LineageNodeFound[]> {
  if (nodes.length === 0) return [];
  return known.sources.views.lineageNodesByNode(known.scope, nodes, known.at('lineage'));
}

/** The references of nodes, in the order in which they are asked for. */
export async function readReferences(known: Known, nodes: readonly number[]): Promise<readonly string[]> {
  return (await readNodes(known, nodes)).map(refOfNode);
}
