import type { Encoded, Envelope, Instant, Position } from '@pedigree/kernel';

/** What a stream is expected to be at: its last revision, or `'none'` where nothing was ever written to it. */
export type ExpectedRevision = number | 'none';

/** What an append came to. A conflict is a value: someone else wrote first, and `actual` is where the stream stands. */
export type AppendOutcome =
  | {
      readonly appended: true;
      /** Revision of the last event of the append. */
      readonly revision: number;
      /** Position of the last event of the append. */
      readonly position: Position;
      /** Position of each event, in order: on some stores there are gaps, so none is computed from another. */
      readonly positions: readonly Position[];
      readonly recordedAt: Instant;
      /**
       * There where the store held events of these ids before, on a log that others write too: what they say may be
       * another's, and whoever has to know it reads them.
       */
      readonly repeated?: true;
    }
  | { readonly appended: false; readonly actual: ExpectedRevision };

/** An event as the port hands it out: parsed, and the very bytes that are stored. */
export interface StoredEvent {
  readonly envelope: Envelope;
  readonly bytes: Uint8Array;
}

/** The end of a log: its last event's position (`0n` where there is none) and recordedAt. */
export interface Head {
  readonly position: Position;
  /** The greatest `recordedAt` up to there, null where there is no event; later where a time after it was settled. */
  readonly recordedAt: Instant | null;
}

/**
 * Reading a log. Any number of processes may. A page ends early, behind the event that brings it to `maxPageBytes`: who
 * holds one holds little, however large the events are. Reads throw ReadFailed where a server that holds the log cannot be
 * reached.
 */
export interface EventReader {
  /** The log's identity. Every log has its own, also one restored from another's events. */
  readonly logId: string;
  /**
   * Up to `max` events of a stream from that revision on, in order; empty only where there are none. Fewer are a page that
   * is full (see page.ts), or all that there were when it was read.
   */
  readStream(stream: string, from: number, max: number): Promise<readonly StoredEvent[]>;
  /**
   * Up to `max` events behind that position, in the one total order; empty only at the end.
   *
   * @throws PositionUnknown where the store begins only at events, as EventStoreDB, and none is there.
   */
  readAll(after: Position, max: number): Promise<readonly StoredEvent[]>;
  /**
   * The events at these positions, in the order asked; null in the place of a position at which no event is. As a page does,
   * it ends early: the answer is about the first so many of the positions, one at least where any is asked for.
   */
  readAt(positions: readonly Position[]): Promise<readonly (StoredEvent | null)[]>;
  /**
   * The end of the log, behind all that this store had stamped with a `recordedAt` when it was asked. With `settling`, a
   * time that has passed: behind all that any process has recorded or will record up to then, so that what was known at
   * that time is the same for ever. Who may not write a log that others write, and EventStoreDB, cannot promise that.
   */
  head(settling?: Instant): Promise<Head>;
  /**
   * All events behind that position, page after page: first those that stand, then each as it comes, without end.
   * No event ever becomes visible behind a position that has been handed out. Ends when the caller returns, or
   * `signal` aborts, or the store closes; the next page is read only when the last was taken.
   */
  subscribe(after: Position, options?: { readonly signal?: AbortSignal }): AsyncIterable<readonly StoredEvent[]>;
  /** Finishes what was accepted; then everything else throws StoreClosed, and subscriptions end. */
  close(): Promise<void>;
}

/** Reading and writing a log. */
export interface EventStore extends EventReader {
  /**
   * True where nobody else can write this log while this store is open: what its appends were answered is then all
   * there is, and whoever keeps that need not read it again.
   */
  readonly writesAlone: boolean;
  /**
   * Writes 1 to 100 events to one stream, all or none, and answers when they are durable. Events carry consecutive
   * revisions behind `expected`. The outcomes follow EventStoreDB's idempotency rules: where the stream has moved on but
   * holds exactly these ids at exactly these revisions, the answer is the first append's.
   *
   * The events' bytes stay the caller's: they are copied before the call returns.
   *
   * @throws AppendTooLarge past the limits of size.ts; RangeError for no events or revisions that do not fit `expected`;
   * EventIdTaken for a new event under a stored id, where the store keeps ids unique; AppendFailed where nothing was
   * written; OutcomeUnknown; StoreClosed.
   */
  append(stream: string, expected: ExpectedRevision, events: readonly Encoded[]): Promise<AppendOutcome>;
  /**
   * Fills an empty log with the events of another, keeping their bytes, order, ids, revisions and recordedAt, under a
   * log id of its own. All of them or none.
   *
   * @throws LogNotEmpty where there is an event already; NotRestorable for what no log of ours could hold; AppendFailed
   * where nothing was written; OutcomeUnknown; StoreClosed.
   */
  restore(events: AsyncIterable<Uint8Array>): Promise<{ readonly restored: number }>;
}
