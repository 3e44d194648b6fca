import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Page } from '../page.ts';
import type { Select } from '../reading/select.ts';
import type { Scope } from '../scope.ts';
import type { EventFilter, EventFound, EventRange } from './answer.ts';
import { findEventsById, findEventsByPosition, findSubjectsOfEvents } from './find-by-key.ts';
import { findEvents } from './find-events.ts';

/** What can be asked about events. Answers to many keys stand in the order of the keys. */
export interface EventQueries {
  events(scope: Scope, filter: EventFilter, asOf: AsOf, range: EventRange): Promise<Page<EventFound>>;
  eventsByPosition(scope: Scope, positions: readonly Position[]): Promise<readonly (EventFound | null)[]>;
  eventsById(scope: Scope, ids: readonly string[]): Promise<readonly (EventFound | null)[]>;
  /** References of what each event is about. */
  subjectsOfEvents(scope: Scope, positions: readonly Position[]): Promise<readonly (readonly string[])[]>;
}

export function createEventQueries(select: Select): EventQueries {
  return {
    events: (...asked) => findEvents(select, ...asked),
    eventsByPosition: (...asked) => findEventsByPosition(select, ...asked),
    eventsById: (...asked) => findEventsById(select, ...asked),
    subjectsOfEvents: (...asked) => findSubjectsOfEvents(select, ...asked),
  };
}
