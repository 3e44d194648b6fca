import type { PedigreeEvent } from '@pedigree/schema/events';
import { eventsView } from './project.ts';

/** References of what an event is about, as the events view holds them: of any event, whether the view has met it or not. */
export function subjectsOf(event: PedigreeEvent): readonly string[] {
  return eventsView
    .project(event, event.recordedAt)
    .flatMap((operation) =>
      'add' in operation && operation.add === 'event_subjects' && typeof operation.row.subject === 'string'
        ? [operation.row.subject]
        : [],
    );
}
