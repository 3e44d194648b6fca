import type { Instant, Position } from '@pedigree/kernel';

/**
 * Up to where the log is known to an answer. The same question with the same `position` has the same answer for ever.
 * Made by `Views.asOf` alone: `recordedAt` is the log time there (semantics.md §4, rule 4), null before every event.
 */
export interface AsOf {
  readonly position: Position;
  readonly recordedAt: Instant | null;
}
