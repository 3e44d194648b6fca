import type { GraphWay, LineageGraph, Walk } from '@pedigree/lineage';
import type { LineageEdgeFound, LineageWalk, LineageWay } from './answer.ts';

/** Turns numbers of edges into edges with the names of their roles. */
export interface EdgeNames {
  edges(numbers: Iterable<number>): readonly LineageEdgeFound[];
  way(way: GraphWay): LineageWay;
}

/** `roles` has the name of role 1 first; a graph has no edge of a role that is not among them. */
export function createEdgeNames(graph: LineageGraph, roles: readonly string[]): EdgeNames {
  const edges: EdgeNames['edges'] = (numbers) =>
    Array.from(numbers, (number) => {
      const { from, to, role } = graph.edge(number);
      return { from, to, role: roles[role - 1] ?? '' };
    });
  return { edges, way: (way) => ({ nodes: way.nodes, edges: edges(way.edges) }) };
}

/** A walk of the graph as it is answered. */
export function toLineageWalk(walk: Walk, names: EdgeNames): LineageWalk {
  return {
    nodes: walk.nodes,
    depths: walk.depths,
    isCut: walk.isCut,
    cutAt: walk.cutAt,
    get totalEdges() {
      return walk.totalEdges;
    },
    edgesOf: (start, end) => names.edges(walk.edgesOf(start, end)),
    wayTo: (place) => names.way(walk.wayTo(place)),
  };
}
