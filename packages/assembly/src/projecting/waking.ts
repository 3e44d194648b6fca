import type { Position } from '@pedigree/kernel';

/**
 * Wakes someone who works through the log no more often than needed: a message a commit costs more than the commit.
 * One who was woken reads on to the end of the log, and answers with how far it came; only then is it woken again.
 *
 * Guarantee: while it has not come as far as was written, a call is on its way to it or its answer to us.
 */
export class Waking {
  readonly #wake: () => void;
  #written: Position = 0n;
  #reached: Position = 0n;
  #isCalled = false;

  constructor(wake: () => void) {
    this.#wake = wake;
  }

  /** The log reaches that far. */
  written(position: Position): void {
    this.#written = position;
    this.#call();
  }

  /** It has come that far. It may have come without being woken: it reads what it finds. */
  answered(position: Position): void {
    this.#reached = position;
    this.#isCalled = false;
    this.#call();
  }

  #call(): void {
    if (this.#isCalled || this.#reached >= this.#written) return;
    this.#isCalled = true;
    this.#wake();
  }
}
