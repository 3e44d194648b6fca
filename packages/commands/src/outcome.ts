import type { PlannedChange } from '@pedigree/domain';
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
  /** Of a plan: what it would change model by model, and why that. */
  readonly plan?: readonly PlannedChange[];
}

/** A refusal; of a plan, with what it would have changed and what blocks that. */
export interface Refused extends Rejection {
  readonly plan?: readonly PlannedChange[];
}

export type Outcome = Accepted | Refused;
