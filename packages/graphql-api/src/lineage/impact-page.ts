import type { LineageDescendants } from '@pedigree/views';
import type { Known } from '../known.ts';
import type { ImpactedVersionNode, LineagePathNode } from '../nodes.ts';
import type { PageInfo } from '../pages.ts';
import { required } from '../types/required.ts';
import { pageInfoOf, startOf } from './lineage-page.ts';
import { readNodes, readReferences } from './read-nodes.ts';
import { readPaths } from './read-paths.ts';
import type { Begun } from './walk.ts';

/** References of other dataset versions with the same bytes at most. */
const mostSameBytes = 100;

/**
 * A page of the recorded model versions that came of something. Where several things were asked about, one that came of
 * another is among them.
 */
export class ImpactPage {
  readonly known: Known;
  readonly #starts: readonly number[];
  readonly #descendants: LineageDescendants;
  readonly #start: number;
  readonly #end: number;
  #paths: Promise<readonly LineagePathNode[]> | undefined;

  static async read(begun: Begun, count: number): Promise<ImpactPage> {
    const { known, starts } = begun;
    const { sources, scope } = known;
    return new ImpactPage(
      begun,
      await sources.views.lineageDescendants(scope, starts, ['model'], known.at('lineage')),
      count,
    );
  }

  private constructor({ known, starts, start }: Begun, descendants: LineageDescendants, count: number) {
    this.known = known;
    this.#starts = starts;
    this.#descendants = descendants;
    this.#start = startOf(start, this.total);
    this.#end = Math.min(this.#start + count, this.total);
  }

  of(): Promise<readonly string[]> {
    return readReferences(this.known, this.#starts);
  }

  get total(): number {
    return this.#descendants.nodes.length;
  }

  get pageInfo(): PageInfo {
    return pageInfoOf(this.known, this.#start, this.#end, this.total);
  }

  async versions(): Promise<readonly ImpactedVersionNode[]> {
    const nodes = this.#descendants.nodes.subarray(this.#start, this.#end);
    const found = await readNodes(this.known, Array.from(nodes));
    return found.map(({ namespace, name, number }, index) => ({
      known: this.known,
      key: { namespace, name, number: required(`a number of a version of ${namespace}/${name}`, number) },
      path: async () => required('a way', (await this.#readPaths())[index]),
    }));
  }

  async sameBytes(): Promise<readonly string[]> {
    const { sources, scope } = this.known;
    const same = await sources.views.datasetsOfSameBytes(scope, this.#starts, this.known.at('lineage'));
    const answered = this.#descendants.reached(same);
    const others = same.filter((node) => !answered.has(node));
    return readReferences(this.known, others.slice(0, mostSameBytes));
  }

  /** The ways to all of the page, read together when one is asked for. */
  #readPaths(): Promise<readonly LineagePathNode[]> {
    this.#paths ??= readPaths(
      this.known,
      Array.from({ length: this.#end - this.#start }, (_, index) => this.#descendants.wayTo(this.#start + index)),
    );
    return this.#paths;
  }
}
