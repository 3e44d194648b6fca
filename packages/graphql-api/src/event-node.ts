import { type Envelope, formatPosition, type Unrecorded } from '@pedigree/kernel';
import { type EventType, type PedigreeEvent, readEvent } from '@pedigree/schema/events';
import { subjectsOf } from '@pedigree/views';

/** An event as a resolver has it. Of one that was only planned, `position` and `recordedAt` are null. */
export type EventNode = Omit<PedigreeEvent, 'type' | 'position' | 'recordedAt'> & {
  readonly __typename: EventType;
  readonly type: EventType;
  readonly eventId: string;
  readonly position: string | null;
  readonly recordedAt: string | null;
  /** The event itself. */
  readonly told: PedigreeEvent;
};

/** An event that stands in the log. @throws UnknownEvent for one of a newer program. */
export function toEventNode(logId: string, envelope: Envelope): EventNode {
  const told = readEvent(envelope);
  const position = formatPosition(logId, told.position);
  return { ...told, __typename: told.type, eventId: told.id, position, told };
}

/** An event that a command would write. */
export function toPlannedEventNode(planned: Unrecorded): EventNode {
  const told = readEvent({ ...planned, position: 0n, recordedAt: planned.occurredAt });
  return { ...told, __typename: told.type, eventId: told.id, position: null, recordedAt: null, told };
}

/** What of every event is worked out only where it is asked for. */
export const eventFields = {
  subjects: ({ told }: EventNode): readonly string[] => subjectsOf(told),
};
