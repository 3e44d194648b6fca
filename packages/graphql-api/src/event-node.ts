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
  readonly subjects: readonly string[];
};

/** An event that stands in the log. @throws UnknownEvent for one of a newer program. */
export function toEventNode(logId: string, envelope: Envelope): EventNode {
  const event = readEvent(envelope);
  return {
    ...event,
    __typename: event.type,
    eventId: event.id,
    position: formatPosition(logId, event.position),
    subjects: subjectsOf(event),
  };
}

/** An event that a command would write. */
export function toPlannedEventNode(planned: Unrecorded): EventNode {
  const event = readEvent({ ...planned, position: 0n, recordedAt: planned.occurredAt });
  return {
    ...event,
    __typename: event.type,
    eventId: event.id,
    position: null,
    recordedAt: null,
    subjects: subjectsOf(event),
  };
}
