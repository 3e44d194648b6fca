import type { Known } from '../known.ts';
import type { PageInfo } from '../pages.ts';
import { publicError } from '../public-error.ts';
import { required } from '../types/required.ts';
import { writeLineageCursor } from './lineage-cursor.ts';
import { readNodes, readReferences } from './read-nodes.ts';
import { type PlacedEdge, type PlacedNode, refOfNode, toLineageEdge, toLineageNode } from './to-lineage-node.ts';
import type { Walked } from './walk.ts';

/** A page of a walk. Only what is asked of it is fetched, and its nodes once. */
export class LineagePage {
  readonly known: Known;
  readonly #walked: Walked;
  readonly #start: number;
  readonly #end: number;
  #nodes: Promise<readonly PlacedNode[]> | undefined;

  constructor(walked: Walked, count: number) {
    this.known = walked.known;
    this.#walked = walked;
    this.#start = startOf(walked.start, this.totalNodes);
    this.#end = Math.min(this.#start + count, this.totalNodes);
  }

  of(): Promise<readonly string[]> {
    return readReferences(this.known, this.#walked.starts);
  }

  nodes(): Promise<readonly PlacedNode[]> {
    this.#nodes ??= this.#readNodes();
    return this.#nodes;
  }

  async edges(): Promise<readonly PlacedEdge[]> {
    const edges = this.#walked.walk.edgesOf(this.#start, this.#end);
    const references = new Map((await this.nodes()).map(({ ref, found }) => [found.node, ref]));
    const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
    const earlier = [...ends].filter((node) => !references.has(node));
    for (const found of await readNodes(this.known, earlier)) references.set(found.node, refOfNode(found));
    return edges.map((edge) => toLineageEdge(edge, references));
  }

  get totalNodes(): number {
    return this.#walked.walk.nodes.length;
  }

  get totalEdges(): number {
    return this.#walked.walk.totalEdges;
  }

  get truncated(): boolean {
    return this.#walked.walk.isCut || this.#end < this.totalNodes;
  }

  cutAt(): Promise<readonly string[]> {
    return readReferences(this.known, this.#walked.walk.cutAt);
  }

  get pageInfo(): PageInfo {
    return pageInfoOf(this.known, this.#start, this.#end, this.totalNodes);
  }

  async #readNodes(): Promise<readonly PlacedNode[]> {
    const { nodes, depths } = this.#walked.walk;
    const found = await readNodes(this.known, Array.from(nodes.subarray(this.#start, this.#end)));
    return found.map((node, index) =>
      toLineageNode(this.known, node, required('a depth', depths[this.#start + index])),
    );
  }
}

/**
 * Where a page begins. @throws publicError INVALID_ARGUMENT for a cursor behind the end: it is none of this list.
 */
export function startOf(place: number, total: number): number {
  if (place <= total) return place;
  throw publicError(
    'INVALID_ARGUMENT',
    `after: required: a cursor of one of ${total} items; came: one of item ${place}`,
  );
}

/** What is before and behind the places from `start` to before `end`; a cursor holds the place behind its own. */
export function pageInfoOf(known: Known, start: number, end: number, total: number): PageInfo {
  const isEmpty = end <= start;
  return {
    hasNextPage: end < total,
    hasPreviousPage: start > 0,
    startCursor: isEmpty ? null : writeLineageCursor(known, start + 1),
    endCursor: isEmpty ? null : writeLineageCursor(known, end),
  };
}
