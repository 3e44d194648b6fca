import type { StreamNeed } from '@pedigree/domain';
import { type AppendOutcome, maxAppendBytes, maxAppendEvents } from '@pedigree/event-store';
import type { Encoded, Unrecorded } from '@pedigree/kernel';
import type { Category } from '@pedigree/schema/events';
import type { Facts } from './facts.ts';
import type { Folded } from './folded-stream.ts';
import { KnownCommands } from './known-commands.ts';
import { withLearned } from './learn.ts';
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
  /** What was read for it outside of the line; undefined where that is what it names, and read as it is decided. */
  facts: Facts | undefined;
  /** How often it has left the line for that, and was not written since. */
  rounds: number;
}

/** It is decided again: a command that may write on facts that are read anew. */
export function reopen<C extends Category>(job: Job<C>): void {
  job.rounds = 0;
  if (!job.request.plan) job.facts = undefined;
}

/** The streams that a command is decided on, read just before: only a plan that comes back goes by what it read outside. */
export function needsOf<C extends Category>({ facts, request }: Job<C>): readonly StreamNeed[] {
  return facts && request.plan ? [] : (facts ?? request.prepared).needs;
}

/** What a command is decided on, of which the streams were read now. */
export function factsOf<C extends Category>({ facts, request }: Job<C>, read: Facts | undefined): Facts | undefined {
  if (!facts || !read) return read;
  return request.plan ? facts : withLearned(read, facts);
}

/** A command that comes into the line for the first time. */
export function beginJob<C extends Category>(entry: Pick<Job<C>, 'request' | 'order' | 'resolve' | 'reject'>): Job<C> {
  return { ...entry, conflicts: 0, faults: 0, setback: undefined, facts: undefined, rounds: 0 };
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

  /** Counts with each of its commands what its append met. */
  setBack(met: 'conflicts' | 'faults', setback: unknown): void {
    for (const { job } of this.writes) {
      job[met]++;
      job.setback = setback;
    }
  }

  /** It is durable: whoever waits for it is told. */
  tell({ positions, recordedAt }: Extract<AppendOutcome, { appended: true }>): void {
    let written = 0;
    for (const { job, events } of this.writes) {
      const [position, last] = [positions[written], positions[written + events.length - 1]];
      if (position === undefined || last === undefined)
        throw new Error('required: a position of each event; came: fewer');
      written += events.length;
      const event = { ...events[0], recordedAt, position };
      const revision = event.revision + events.length - 1;
      job.resolve({ event, revision, position: last, repeated: false, planned: false });
    }
    for (const { job, answer } of this.followers) answer().then(job.resolve, job.reject);
  }
}

function sizeOf(encoded: readonly Encoded[]): number {
  return encoded.reduce((sum, { bytes }) => sum + bytes.length, 0);
}
