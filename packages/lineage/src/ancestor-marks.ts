import { growInt32, growUint8 } from './grow.ts';
import type { Parents } from './parents.ts';

/**
 * Marks nodes and all that came before them, each search by a bit of its own; used again by the next question. What was marked is
 * cleared by the lists of it where these are short, so that a short answer about a large graph is fast.
 */
export class AncestorMarks {
  /** By node. */
  marks: Uint8Array = new Uint8Array(0);
  /** Among all that is marked. */
  circles: Circles = { first: 0, last: 0 };
  #lists: Int32Array[] = [];
  #counts: number[] = [];

  /** Begins with nothing marked. Nodes are numbers up to `nodeCount`. */
  begin(nodeCount: number): void {
    const marked = this.#counts.reduce((sum, count) => sum + count, 0);
    if (marked > nodeCount / 16) this.marks.fill(0);
    else {
      for (const [at, count] of this.#counts.entries()) {
        for (const node of this.#lists[at]?.subarray(0, count) ?? []) this.marks[node] = 0;
      }
    }
    this.#counts = [];
    this.circles = { first: nodeCount, last: 0 };
    this.marks = growUint8(this.marks, nodeCount + 1);
    this.#lists = this.#lists.map((list) => growInt32(list, nodeCount));
  }

  /**
   * Marks by the bit that is next, from 1 on; hands out what it marked, nearest first, until the next question. What came before a node
   * that has the mark `behind.has` gets the mark `behind.gives` as well.
   */
  mark(starts: readonly number[], parents: Parents, behind: Behind = nothing): Int32Array {
    const { marks, circles } = this;
    const { has, gives } = behind;
    const at = this.#counts.length;
    const bit = 1 << at;
    const list = this.#lists[at] ?? new Int32Array(marks.length);
    this.#lists[at] = list;
    let count = 0;
    for (const start of starts) {
      if (((marks[start] ?? 0) & bit) !== 0) continue;
      marks[start] = (marks[start] ?? 0) | bit;
      list[count++] = start;
    }
    for (let place = 0; place < count; place++) {
      const node = list[place] ?? 0;
      const own = parents.findOf(node);
      const { found } = parents;
      const passed = ((marks[node] ?? 0) & has) === 0 ? bit : bit | gives;
      for (let index = 0; index < own; index++) {
        const parent = found[index] ?? 0;
        const mark = marks[parent] ?? 0;
        marks[parent] = mark | passed;
        if (parent > node) note(circles, parent, node);
        if ((mark & bit) === 0) list[count++] = parent;
      }
    }
    this.#counts.push(count);
    return list.subarray(0, count);
  }
}

/** What is passed on to what came before a node. */
interface Behind {
  readonly has: number;
  readonly gives: number;
}

const nothing: Behind = { has: 0, gives: 0 };

/**
 * Between which nodes all circles are; none where the last is 0. Who is named by bytes that others have too may seem to come of what came of
 * it; then some parent has a higher number than its child, and no node of the circle is before the first such child or behind the last such
 * parent.
 */
export interface Circles {
  first: number;
  last: number;
}

function note(circles: Circles, parent: number, child: number): void {
  circles.first = Math.min(circles.first, child);
  circles.last = Math.max(circles.last, parent);
}
