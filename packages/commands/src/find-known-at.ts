import { type EventStore, maxPageRows } from '@pedigree/event-store';
import type { Instant, Position, Rejection } from '@pedigree/kernel';

/**
 * Tells the last position that was known at a time that has passed (semantics.md §4 rule 4), once whatever anybody still
 * records up to then is in it; or refuses (FACTS_NOT_REACHED) where that cannot be told in time.
 */
export type FindKnownAt = (time: Instant) => Promise<{ readonly position: Position } | Rejection>;

/** Reads the log from its beginning: for those that have no view to ask. */
export function findInLog(store: Pick<EventStore, 'head' | 'readAll'>): FindKnownAt {
  return async (time) => {
    await store.head(time);
    for (let position = 0n; ; ) {
      const page = await store.readAll(position, maxPageRows);
      if (page.length === 0) return { position };
      for (const { envelope } of page) {
        if (envelope.recordedAt > time) return { position };
        ({ position } = envelope);
      }
    }
  };
}
