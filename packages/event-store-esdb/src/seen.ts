import type { Head } from '@pedigree/event-store';
import type { Envelope, Instant, Position } from '@pedigree/kernel';

/** How far this process has seen the log, and the greatest `recordedAt` that it met there. */
export class Seen {
  #position: Position = 0n;
  #recordedAt: Instant | null = null;

  get head(): Head {
    return { position: this.#position, recordedAt: this.#recordedAt };
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
