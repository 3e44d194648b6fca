import { type Rejection, reject } from '@pedigree/kernel';
import type { ChangeName } from './read-change.ts';
import { findChange } from './slot.ts';
import type { Change, Slot } from './state.ts';

/** The standing change that is meant; an event that states several of one model is told apart by their `from`. */
export function resolveChange({ event, from }: ChangeName, model: string, slot: Slot): Change | Rejection {
  const found =
    from === undefined
      ? slot.keysArray().filter((change) => change.event === event)
      : [findChange(slot, { event, from })];
  const [change, ...others] = found;
  if (!change) return refuseUnknownChange('a standing change', model, { event, ...(from !== undefined && { from }) });
  return others.length === 0
    ? change
    : reject(
        'AMBIGUOUS_REFERENCE',
        `required: one change of ${model}, told by its from; came: event ${event}, which states ${found.length} of them`,
      );
}

/** Says that no such change stands. */
export function refuseUnknownChange(required: string, model: string, { event, from }: ChangeName): Rejection {
  const since = from === undefined ? '' : ` from ${from}`;
  return reject('UNKNOWN_CHANGE', `required: ${required} of ${model}; came: event ${event}${since}`);
}
