import type { LineageWay } from '@pedigree/views';
import type { Known } from '../known.ts';
import type { LineagePathNode } from '../nodes.ts';
import { required } from '../types/required.ts';
import { readNodes } from './read-nodes.ts';
import { refOfNode, toLineageEdge, toLineageNode } from './to-lineage-node.ts';

/** Ways with what their nodes are, which is read in one statement for all. */
export async function readPaths(known: Known, ways: readonly LineageWay[]): Promise<readonly LineagePathNode[]> {
  const nodes = [...new Set(ways.flatMap((way) => way.nodes))];
  const found = new Map((await readNodes(known, nodes)).map((each) => [each.node, each]));
  const references = new Map([...found].map(([node, each]) => [node, refOfNode(each)]));
  return ways.map((way) => ({
    known,
    nodes: way.nodes.map((node, depth) => toLineageNode(known, required(`node ${node}`, found.get(node)), depth)),
    edges: way.edges.map((edge) => toLineageEdge(edge, references)),
  }));
}
