import { growInt32 } from './grow.ts';

/** Finds the place of a node in a list; used again by the next list, and not cleared (as in {@link Search}). */
export class Places {
  #places: Int32Array = new Int32Array(0);
  #nodes: Int32Array = new Int32Array(0);
  #count = 0;

  /** Begins with a list that is filled by `add`. Nodes are numbers up to `nodeCount`. */
  begin(nodes: Int32Array, nodeCount: number): void {
    this.#places = growInt32(this.#places, nodeCount + 1);
    this.#nodes = nodes;
    this.#count = 0;
  }

  /** Takes the node that stands next in the list. */
  add(): void {
    this.#places[this.#nodes[this.#count] ?? 0] = this.#count;
    this.#count++;
  }

  /** -1 where the node is not among those added. */
  of(node: number): number {
    const place = this.#places[node] ?? 0;
    return place < this.#count && this.#nodes[place] === node ? place : -1;
  }
}
