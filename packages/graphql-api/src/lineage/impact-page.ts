import type { Known } from '../known.ts';
import type { ImpactedVersionNode, LineagePathNode } from '../nodes.ts';
import type { PageInfo } from '../pages.ts';
import { required } from '../types/required.ts';
import { pageInfoOf } from './lineage-page.ts';
import { readNodes, readReferences } from './read-nodes.ts';
import { readPaths } from './read-paths.ts';
import type { Walked } from './walk.ts';

/**
 * A page of the model versions that a walk downstream came to. What was asked about is not among them, though it be a
 * model version itself.
 */
export class ImpactPage {
  readonly known: Known;
  readonly #walked: Walked;
  readonly #begun: number;
  readonly #start: number;
  readonly #end: number;
  #paths: Promise<readonly LineagePathNode[]> | undefined;

  /** @param walked downstream, of model versions alone. */
  constructor(walked: Walked, count: number) {
    this.known = walked.known;
    this.#walked = walked;
    const firstAway = walked.walk.depths.findIndex((depth) => depth > 0);
    this.#begun = firstAway < 0 ? walked.walk.nodes.length : firstAway;
    this.#start = Math.min(walked.start, this.total);
    this.#end = Math.min(this.#start + count, this.total);
  }

  of(): Promise<readonly string[]> {
    return readReferences(this.known, this.#walked.starts);
  }

  get total(): number {
    return this.#walked.walk.nodes.length - this.#begun;
  }

  get pageInfo(): PageInfo {
    return pageInfoOf(this.known, this.#start, this.#end, this.total);
  }

  async versions(): Promise<readonly ImpactedVersionNode[]> {
    const nodes = this.#walked.walk.nodes.subarray(this.#begun + this.#start, this.#begun + this.#end);
    const found = await readNodes(this.known, Array.from(nodes));
    return found.map(({ namespace, name, number }, index) => ({
      known: this.known,
      key: { namespace, name, number: required(`a number of a version of ${namespace}/${name}`, number) },
      path: async () => required('a way', (await this.#readPaths())[index]),
    }));
  }

  /** The ways to all of the page, read together when one is asked for. */
  #readPaths(): Promise<readonly LineagePathNode[]> {
    this.#paths ??= readPaths(
      this.known,
      Array.from({ length: this.#end - this.#start }, (_, index) =>
        this.#walked.walk.wayTo(this.#begun + this.#start + index),
      ),
    );
    return this.#paths;
  }
}
