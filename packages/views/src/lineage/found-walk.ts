import type { GraphWay, LineageGraph, Walk } from '@pedigree/lineage';
import type { Select } from '../reading/select.ts';
import type { LineageEdgeFound, LineageWalk, LineageWay } from './answer.ts';

/** Turns numbers of edges into edges with the names of their roles. */
export interface EdgeNames {
  edges(numbers: Iterable<number>): readonly LineageEdgeFound[];
  way(way: GraphWay): LineageWay;
}

/** Names of roles are read once each: there are few, and none ever changes. */
export function createEdgeNames(select: Select, graph: LineageGraph): EdgeNames {
  const roles = new Map<number, string>();
  const nameRole = (role: number): string => {
    const known = roles.get(role);
    if (known !== undefined) return known;
    const name = String(select.values('/* role */ select role from lineage_roles where number = ?1', role)?.[0]);
    roles.set(role, name);
    return name;
  };
  const edges: EdgeNames['edges'] = (numbers) =>
    Array.from(numbers, (number) => {
      const { from, to, role } = graph.edge(number);
      return { from, to, role: nameRole(role) };
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
