import type { AsOf, LineageNodeFound, LineageWalkOptions } from '@pedigree/views';
import { everything } from '@pedigree/views';
import type { ProjectedViews } from '@pedigree/views/testing';
import { distancesFrom, type ModelGraph } from '../model/lineage-model.ts';

/** A walk told by names alone, so that two views, or a view and a model, can be compared. */
export interface WalkTold {
  /** Names of the nodes, each with its depth. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly isCut: boolean;
}

/** Every node that views know at a position, by number. */
export async function nodesIn(views: ProjectedViews, asOf: AsOf): Promise<readonly LineageNodeFound[]> {
  const numbers = Array.from(views.rows().lineage_nodes ?? [], (_, index) => index + 1);
  return views.lineageNodesByNode(everything, numbers, asOf);
}

/** A node's name as the model says it. */
export function nameOf({ kind, namespace, name, digest, number }: LineageNodeFound): string {
  const version = { dataset: digest, code: digest, run: null, model: number, artifact: null, awaited: digest }[kind];
  return `${kind === 'awaited' ? 'model' : kind}:${namespace}/${name}${version === null ? '' : `@${version}`}`;
}

export async function tellWalk(
  views: ProjectedViews,
  starts: readonly number[],
  options: LineageWalkOptions,
  asOf: AsOf,
): Promise<WalkTold> {
  const walk = await views.walkLineage(everything, starts, options, asOf);
  const found = await views.lineageNodesByNode(everything, [...walk.nodes], asOf);
  const names = new Map(found.map((node) => [node.node, nameOf(node)]));
  const edges = walk.edgesOf(0, walk.nodes.length);
  return {
    nodes: Array.from(walk.nodes, (node, place) => `${walk.depths[place]} ${names.get(node)}`).sort(),
    edges: edges.map(({ from, to, role }) => `${names.get(from)} –${role}→ ${names.get(to)}`).sort(),
    isCut: walk.isCut,
  };
}

/** The same of the model, one way. */
export function expectedWalk(
  graph: ModelGraph,
  start: string,
  { direction, depth = Number.POSITIVE_INFINITY, kinds }: LineageWalkOptions & { direction: 'upstream' | 'downstream' },
): WalkTold {
  const isShown = (name: string) => kinds?.some((kind) => name.startsWith(`${kind}:`)) ?? true;
  const distances = distancesFrom(graph, [start], direction, depth);
  const shown = [...distances].filter(([name]) => isShown(name));
  const names = new Set(shown.map(([name]) => name));
  return {
    nodes: shown.map(([name, distance]) => `${distance} ${name}`).sort(),
    edges: graph.edges
      .filter(({ from, to }) => names.has(from) && names.has(to))
      .map(({ from, to, role }) => `${from} –${role}→ ${to}`)
      .sort(),
    isCut: distancesFrom(graph, [start], direction, depth + 1).size > distances.size,
  };
}
