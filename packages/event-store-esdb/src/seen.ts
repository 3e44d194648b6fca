import type { Head } from '@pedigree/event-store';
import type { Envelope, Instant, Position } from '@pedigree/kernel';

/**
 * How far this process has seen the log, the greatest `recordedAt` that it met there, and how far it has looked at what
 * others write to the server, so that nobody looks at that again.
 */
export class Seen {
  #position: Position = 0n;
  #recordedAt: Instant | null = null;
  /** Nothing of the log is behind `after` up to `to`, where an event of the server is. The last stretch alone is kept. */
  #others = { after: 0n, to: 0n };

  get head(): Head {
    return { position: this.#position, recordedAt: this.#recordedAt };
  }

  /** Up to here nobody has to look for the log's end: it is where {@link head} says, or behind. */
  get end(): Position {
    const { after, to } = this.#others;
    return after <= this.#position && this.#position < to ? to : this.#position;
  }

  /** Where to begin to look for what is behind that position: there, or at an event up to which nothing of the log is. */
  skip(position: Position): Position {
    const { after, to } = this.#others;
    return after <= position && position < to ? to : position;
  }

  /** Nothing of the log is behind `after` up to `to`, where an event of the server is. It never will be. */
  noteOthers(after: Position, to: Position): void {
    const last = this.#others;
    if (to <= after || to < last.to || (to === last.to && after >= last.after)) return;
    this.#others = { after: last.after <= after && after <= last.to ? last.after : after, to };
  }

  note({ position, recordedAt }: Pick<Envelope, 'position' | 'recordedAt'>): void {
    if (position > this.#position) this.#position = position;
    this.#recordedAt = latest(recordedAt, this.#recordedAt);
  }
}

/** The later of two times, the second of which need not be known. */
export function latest(time: Instant, other: Instant | null): Instant {
  return other !== null && other > time ? other : time;
}
