import type { EventStore } from '@pedigree/event-store';

/** What every stream's writer needs of the outside. */
export interface WriterContext {
  readonly store: EventStore;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly clockSkewMilliseconds: number;
}
