import type { Instant, Position } from '@pedigree/kernel';
import type { EventType } from '@pedigree/schema/events';

/** Where an event stands: enough to read it from the log. */
export interface EventFound {
  readonly position: Position;
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: EventType;
  readonly namespace: string;
}

/** What is given must all hold. Times from are inclusive, until exclusive. */
export interface EventFilter {
  readonly subject?: string;
  readonly actor?: string;
  readonly types?: readonly EventType[];
  readonly stream?: string;
  readonly namespace?: string;
  readonly commandId?: string;
  readonly correlationId?: string;
  readonly occurredFrom?: Instant;
  readonly occurredUntil?: Instant;
  readonly recordedFrom?: Instant;
  readonly recordedUntil?: Instant;
}

/** `forwards`: the first behind `after`, in the order of the log. `backwards`: the last before `before`, latest first. */
export interface EventRange {
  readonly direction: 'forwards' | 'backwards';
  readonly count: number;
  readonly after?: Position;
  readonly before?: Position;
}
