import { maxAppendBytes, maxAppendEvents } from '@pedigree/event-store';
import type { Encoded, Unrecorded } from '@pedigree/kernel';
import type { Category } from '@pedigree/schema/events';
import type { Folded } from './folded-stream.ts';
import { KnownCommands } from './known-commands.ts';
import type { Outcome } from './outcome.ts';
import type { Request } from './request.ts';

/** A request and whoever waits for it. */
export interface Job<C extends Category> {
  readonly request: Request<C>;
  /** In which order it came: what was said first is decided first, also when it is decided again. */
  readonly order: number;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (fault: unknown) => void;
  /** How often an append of it met a stream that had moved on. */
  conflicts: number;
  /** How often an append of it came to an unknown end: what is stored may then be its own. */
  faults: number;
  /** What its last append failed of. */
  setback: unknown;
}

interface Write<C extends Category> {
  readonly job: Job<C>;
  readonly events: readonly [Unrecorded, ...Unrecorded[]];
}

/** An answer that rests on the batch's events, and is told once they are durable. */
interface Follower<C extends Category> {
  readonly job: Job<C>;
  readonly answer: () => Promise<Outcome>;
}

/** Commands of one stream that are written by one append: all or none of them. */
export class Batch<C extends Category, State> {
  /** Revision of the stream before it; -1 before the first event. */
  readonly expected: number;
  readonly writes: Write<C>[] = [];
  readonly followers: Follower<C>[] = [];
  readonly encoded: Encoded[] = [];
  /** The commands that it writes. */
  readonly known = new KnownCommands();
  /** The state behind it. */
  end: Folded<State>;
  #bytes = 0;

  constructor(start: Folded<State>) {
    this.expected = start.revision;
    this.end = start;
  }

  get jobs(): Job<C>[] {
    return [...this.writes, ...this.followers].map(({ job }) => job);
  }

  /** True where what is stored may be a write of this batch's own, from an append before. */
  get mayBeWritten(): boolean {
    return this.writes.some(({ job }) => job.faults > 0);
  }

  fits(encoded: readonly Encoded[]): boolean {
    return this.encoded.length + encoded.length <= maxAppendEvents && this.#bytes + sizeOf(encoded) <= maxAppendBytes;
  }

  add(write: Write<C>, encoded: readonly Encoded[], end: Folded<State>): void {
    this.writes.push(write);
    for (const event of write.events) this.known.remember(event);
    this.encoded.push(...encoded);
    this.#bytes += sizeOf(encoded);
    this.end = end;
  }
}

function sizeOf(encoded: readonly Encoded[]): number {
  return encoded.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
