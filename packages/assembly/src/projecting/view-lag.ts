import type { Position } from '@pedigree/kernel';

/** For how long the views have been behind the log. Positions have an order and no distance, so lag is told in time. */
export class ViewLag {
  readonly #monotonic: () => number;
  #head: Position;
  #shown: Position = 0n;
  #since: number | null = null;

  constructor(monotonic: () => number, head: Position) {
    this.#monotonic = monotonic;
    this.#head = head;
    if (head > 0n) this.#since = monotonic();
  }

  /** The log reaches that far. */
  written(position: Position): void {
    this.#head = position;
    this.#compare();
  }

  /** The views reach that far. */
  shown(position: Position): void {
    this.#shown = position;
    this.#compare();
  }

  /** 0 while they are not behind. */
  seconds(): number {
    return this.#since === null ? 0 : (this.#monotonic() - this.#since) / 1000;
  }

  #compare(): void {
    if (this.#shown >= this.#head) this.#since = null;
    else this.#since ??= this.#monotonic();
  }
}
