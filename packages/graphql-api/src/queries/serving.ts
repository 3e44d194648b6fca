import type { Query } from '../fields.ts';
import { viewsAbout } from '../known.ts';
import { readServing } from '../read-serving.ts';
import { readSlot, slotOf } from '../references.ts';
import { readInstant } from '../scalars/date-time.ts';

/** What served in a slot at a time, as known at a position. */
export const serving: Query<'serving'> = async (_, { environment, model, at, knownAt }, context) => {
  const asked = readSlot(environment, model);
  const instant = at ? readInstant('at', at) : (asked.at ?? null);
  return readServing(
    await context.known(knownAt, viewsAbout.environment),
    slotOf(asked.environment, asked.model ?? model),
    instant,
  );
};
