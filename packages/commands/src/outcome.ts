import type { Envelope, Position, Rejection, Unrecorded } from '@pedigree/kernel';

/** What an accepted command came to. */
export interface Accepted {
  /** What it wrote; for a repeat, what said it first; for a plan, what it would write. */
  readonly event: Envelope | Unrecorded;
  /** Revision of the stream with it; of a plan, the revision it was made at (-1 before the first event). */
  readonly revision: number;
  /** Where the log stands with it; for a plan, the head it was made at. */
  readonly position: Position;
  /** True where nothing was written because it was so already. */
  readonly repeated: boolean;
  /** True where it was only planned. */
  readonly planned: boolean;
}

export type Outcome = Accepted | Rejection;
