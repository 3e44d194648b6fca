import type { Position } from '@pedigree/kernel';

/** Up to where the log reached, and when the first event behind the mark before was written. */
interface Mark {
  readonly position: Position;
  readonly time: number;
}

/** Milliseconds that one mark stands for at first, and how many marks are kept before two each become one. */
const finestGrain = 100;
const mostMarks = 1_000;

/**
 * How old the oldest event is that something has not yet made its own of. Positions have an order and no distance, so lag is
 * told in time; it is told too long by a tenth of a second at most, or by a two hundredth of the longest lag.
 */
export class LogLag {
  readonly #monotonic: () => number;
  #marks: Mark[] = [];
  #grain = finestGrain;
  #head: Position = 0n;

  /** What is in the log at the beginning is as old as the process knows: it is written now. */
  constructor(monotonic: () => number, head: Position) {
    this.#monotonic = monotonic;
    this.written(head);
  }

  /** The log reaches that far. */
  written(position: Position): void {
    if (position <= this.#head) return;
    this.#head = position;
    const time = this.#monotonic();
    const last = this.#marks.at(-1);
    if (last && time - last.time < this.#grain) this.#marks.splice(-1, 1, { position, time: last.time });
    else this.#marks.push({ position, time });
    if (this.#marks.length <= mostMarks) return;
    this.#marks = halved(this.#marks);
    this.#grain *= 2;
  }

  /** It has come that far; less far than before where it begins anew. */
  shown(position: Position): void {
    this.#head = position > this.#head ? position : this.#head;
    this.#marks = this.#marks.filter((mark) => mark.position > position);
    if (this.#marks.length > 0) return;
    this.#grain = finestGrain;
    if (position < this.#head) this.#marks.push({ position: this.#head, time: this.#monotonic() });
  }

  /** 0 while nothing is missing. */
  seconds(): number {
    const [oldest] = this.#marks;
    return oldest === undefined ? 0 : (this.#monotonic() - oldest.time) / 1000;
  }
}

function halved(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark, index) => {
    if (index % 2 === 1) return [];
    return [{ position: marks[index + 1]?.position ?? mark.position, time: mark.time }];
  });
}
