import type { Instant, Position } from '@pedigree/kernel';
import type { ViewName } from './view.ts';

/**
 * `live`: it follows the log. `building`: rows are being made, and where there are others they answer meanwhile.
 * `halted`: an event could not be projected; the rows before it go on answering.
 */
export type ViewState = 'live' | 'building' | 'halted';

/** How a view stands. Crosses threads as it is. */
export interface ViewStatus {
  readonly name: ViewName;
  /** Of the rows that answer, or of those being made where none do. */
  readonly version: number;
  readonly position: Position;
  /** Log time at `position`, null before every event. */
  readonly recordedAt: Instant | null;
  readonly state: ViewState;
  /** False while no rows can answer: then queries get VIEW_BUILDING. */
  readonly readable: boolean;
  /** Where it halted and why, null unless it is halted. */
  readonly error: string | null;
}
