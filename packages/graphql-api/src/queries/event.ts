import type { EventNode } from '../event-node.ts';
import type { Query } from '../fields.ts';
import type { Known } from '../known.ts';

/** One event by its UUID, null where there is none. */
export const event: Query<'event'> = async (_, { id }, context) => findEvent(await context.known(null, ['events']), id);

/** Finds an event by its UUID. */
export async function findEvent({ sources, scope, events }: Known, id: string): Promise<EventNode | null> {
  const [found] = await sources.views.eventsById(scope, [id.toLowerCase()]);
  return found ? events.load(found.position) : null;
}
