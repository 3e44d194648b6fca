import { readInstant, readPosition } from '../reading/columns.ts';
import type { Serving, Slot } from './answer.ts';
import type { StatedChange } from './row.ts';

/** After every instant that there is: the end of the year 9999, in milliseconds. */
export const afterAll = 253_402_300_799_999;

/** What is selected of the last change, in the order in which {@link readServing} takes it, with `until` behind. */
export const servingColumns = 'c.position, c.since, c.event_id, c.stated';

/** Reads what serves in a slot; without values, or with nulls, nobody has said. */
export function readServing({ namespace, environment, model }: Slot, values: readonly unknown[]): Serving {
  const [position = null, since, eventId, stated, next = null] = values;
  const until = next === null ? null : readInstant(next);
  if (position === null) {
    return { namespace, environment, model, allocation: { state: 'UNKNOWN' }, change: null, until };
  }
  const { allocation, type, actor, evidence, reason, recordedAt } = readStated(stated);
  return {
    namespace,
    environment,
    model,
    allocation,
    change: {
      eventId: String(eventId),
      type,
      position: readPosition(position),
      since: readInstant(since),
      actor,
      evidence,
      reason,
      recordedAt,
    },
    until,
  };
}

/** The view's projector wrote it; that is what the assertion rests on. */
function readStated(value: unknown): StatedChange {
  return JSON.parse(String(value)) as StatedChange;
}
