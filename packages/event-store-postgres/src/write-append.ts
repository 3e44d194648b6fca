import { type ExpectedRevision, toExpected } from '@pedigree/event-store';
import { type Encoded, type Instant, stamp } from '@pedigree/kernel';
import type { NewEvent, NewStream } from './insert-events.ts';
import type { LastRevision } from './last-revisions.ts';

/** An append whose events' bytes are the store's own. `expected` is -1 for `'none'`. */
export interface GatheredAppend {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly Encoded[];
}

/** What one append came to. Only `written` adds rows. */
export type Written =
  | {
      readonly kind: 'written' | 'repeated';
      readonly revision: number;
      readonly positions: readonly bigint[];
      readonly recordedAt: Instant;
    }
  | { readonly kind: 'conflict'; readonly actual: ExpectedRevision }
  | { readonly kind: 'idTaken'; readonly id: string };

/** Where an event stands. */
export interface Placed {
  readonly stream: string;
  readonly revision: number;
  readonly position: bigint;
  readonly recordedAt: Instant;
}

/** What is known of the log when appends are placed behind its end. */
interface Known {
  readonly position: bigint;
  readonly recordedAt: Instant;
  /** Where streams stand: all that are written to, or whoever places an append is told `unread`. */
  readonly last: ReadonlyMap<string, LastRevision>;
  /** The appends' events that are stored, by id; null where nobody looked, and the log's own constraint says it. */
  readonly stored: ReadonlyMap<string, Placed> | null;
}

/** Places appends one behind the other, so that a later one sees what an earlier one is going to write. */
export class AppendPlan {
  readonly streams: NewStream[] = [];
  readonly events: NewEvent[] = [];
  readonly last = new Map<string, LastRevision>();
  readonly #known: Known;
  readonly #placed = new Map<string, Placed>();

  constructor(known: Known) {
    this.#known = known;
  }

  get position(): bigint {
    return this.#known.position + BigInt(this.events.length);
  }

  /** Says what becomes of an append, or that this cannot be said without reading. */
  place(append: GatheredAppend): Written | 'unread' {
    const last = this.last.get(append.stream) ?? this.#known.last.get(append.stream);
    if (!last) return 'unread';
    const found = append.events.map(({ id }) => this.#placed.get(id) ?? this.#known.stored?.get(id));
    if (append.expected === last.revision) {
      const taken = append.events.find((_, index) => found[index]);
      return taken ? { kind: 'idTaken', id: taken.id } : this.#write(append, last);
    }
    const { stream, expected } = append;
    const isRepeat = found.every((at, index) => at?.stream === stream && at.revision === expected + 1 + index);
    const end = found.at(-1);
    if (isRepeat && end) {
      const positions = found.flatMap((at) => (at ? [at.position] : []));
      return { kind: 'repeated', revision: end.revision, positions, recordedAt: end.recordedAt };
    }
    return this.#known.stored ? { kind: 'conflict', actual: toExpected(last.revision) } : 'unread';
  }

  #write({ stream: name, events }: GatheredAppend, last: LastRevision): Written {
    const { recordedAt } = this.#known;
    const stream = last.stream ?? this.position + 1n;
    if (last.stream === null) this.streams.push({ id: stream, name });
    const positions: bigint[] = [];
    let { revision } = last;
    for (const event of events) {
      stamp(event, recordedAt);
      this.events.push({ stream, revision: ++revision, id: event.id, bytes: event.bytes });
      this.#placed.set(event.id, { stream: name, revision, position: this.position, recordedAt });
      positions.push(this.position);
    }
    this.last.set(name, { stream, revision });
    return { kind: 'written', revision, positions, recordedAt };
  }
}
