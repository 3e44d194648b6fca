import type { FetchedPage } from './committed-records.ts';
import type { PartitionBounds } from './read-bounds.ts';

/** So many answers in a row that bring nothing, though all is committed, say that nothing is left: compaction took it. */
const provesEmpty = 3;

/** How far an answer brought a partition. */
type Progress = Pick<FetchedPage, 'next' | 'stable'>;

/** How far the partitions of a topic were read, whatever is lost meanwhile. */
export class Places {
  readonly #onComplete: () => void;
  readonly #next = new Map<number, bigint>();
  /** Where each partition ended at the beginning that is not read to there yet; null before that is known. */
  #awaited: Map<number, bigint> | null = null;
  readonly #inVain = new Map<number, number>();

  /** @param onComplete told once, when all was read that stood there at the beginning. */
  constructor(onComplete: () => void) {
    this.#onComplete = onComplete;
  }

  /** Where to read, by what a topic holds now: on from where one came, or from the beginning of a partition. */
  begin(bounds: readonly PartitionBounds[]): void {
    for (const { partition, from, to } of bounds) {
      const next = this.#next.get(partition);
      // What is behind the end was read of a topic that had this name before.
      if (next === undefined || next < from || next > to) this.#next.set(partition, from);
    }
    if (this.#awaited !== null) return;
    const filled = bounds.filter(({ from, to }) => from < to);
    this.#awaited = new Map(filled.map(({ partition, to }) => [partition, to]));
    if (this.#awaited.size === 0) this.#onComplete();
  }

  /** Where to go on in some partitions, in the order given. */
  of(partitions: readonly number[]): ReadonlyMap<number, bigint> {
    return new Map(partitions.map((partition) => [partition, this.#next.get(partition) ?? 0n]));
  }

  /**
   * Takes one answer, and says whether it led any further. A broker fills an answer in the order in which it was asked, up to
   * its size: a partition that brings nothing behind another that does may only have had no room.
   *
   * @param first the partition that was asked for first: there was room for it in any case.
   */
  take(pages: ReadonlyMap<number, Progress>, first: number | undefined): boolean {
    const isFurther = ([partition, { next }]: readonly [number, Progress]) => next !== this.#next.get(partition);
    const moved = new Map([...pages].filter(isFurther));
    for (const [partition, page] of pages) {
      if (moved.has(partition)) this.#inVain.set(partition, 0);
      else if (moved.size === 0 || partition === first) {
        this.#inVain.set(partition, (this.#inVain.get(partition) ?? 0) + 1);
      }
      this.#next.set(partition, page.next);
      this.#judge(partition, page);
    }
    return moved.size > 0;
  }

  #judge(partition: number, { next, stable }: Progress): void {
    const end = this.#awaited?.get(partition);
    if (end === undefined) return;
    const isEmpty = (this.#inVain.get(partition) ?? 0) >= provesEmpty && stable >= end;
    if (next >= end || isEmpty) this.#arrive(partition);
  }

  #arrive(partition: number): void {
    this.#awaited?.delete(partition);
    if (this.#awaited?.size === 0) this.#onComplete();
  }
}
