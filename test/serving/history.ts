import type { StoredEvent } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import type { ModelSlot } from '../model/serving-model.ts';

export const environments = ['production', 'qa'];

/** Where the times of random histories begin, in milliseconds since 1970. */
export const beginning = Date.parse('2026-05-01T00:00:00.000Z');

/** What a serving event of a history was meant to do. */
export interface Said {
  readonly event: StoredEvent;
  /** The slots of an act, which right after it serve what it stated. */
  readonly acted: readonly ModelSlot[];
  /** The span of a correction: nothing outside of it may change. */
  readonly corrected: { readonly slot: ModelSlot; readonly from: Instant; readonly until: Instant | null } | null;
}

/** A log, the slots that are asked about, and what its serving events were meant to do. */
export interface History {
  readonly events: readonly StoredEvent[];
  readonly slots: readonly ModelSlot[];
  readonly said: readonly Said[];
}
