import { formatReference, type Instant, isRejection, type Rejection, reject } from '@pedigree/kernel';
import type { Thing } from '../../door.ts';
import { lastOf, slotOf } from '../slot.ts';
import type { Change, EnvironmentState, Slot } from '../state.ts';
import type { RolloutName } from './commands.ts';
import type { OpenRollout, Rollout } from './state.ts';

/** A rollout whose step serves now in each of its slots. */
export interface RolloutInForce {
  readonly id: string;
  readonly rollout: OpenRollout;
  /** Place in the plan's steps, from 0. */
  readonly step: number;
  /** Since when the step holds. */
  readonly since: Instant;
  /** Revision of the event that stated the step. */
  readonly statedAt: number;
  readonly slots: readonly SlotOfRollout[];
}

/** What a rollout is about in one slot. */
export interface SlotOfRollout {
  readonly model: string;
  /** The newcomer. */
  readonly number: number;
  /** What its first step replaced. */
  readonly replaced: OpenRollout['replaced'][number];
  readonly slot: Slot;
  readonly last: Change;
}

interface Named {
  readonly environment: Thing;
  readonly of: RolloutName;
}

/** The rollout that is meant, whatever became of it. */
export function findRollout(
  { environment, of }: Named,
  { rollouts, lastRollouts }: EnvironmentState,
): { readonly id: string; readonly rollout: Rollout } | Rejection {
  const id = 'id' in of ? of.id : of.model.namespace === environment.namespace && lastRollouts.get(of.model.name);
  const rollout = id ? rollouts.get(id) : undefined;
  if (id && rollout) return { id, rollout };
  const came = 'id' in of ? of.id : `none of ${formatReference({ kind: 'model', ...of.model })}`;
  const where = formatReference({ kind: 'environment', ...environment });
  return reject('UNKNOWN_REFERENCE', `required: a rollout in ${where}; came: ${came}`);
}

/** The rollout that is meant, where it still can go on or be aborted. */
export function findRolloutInForce(named: Named, state: EnvironmentState): RolloutInForce | Rejection {
  const found = findRollout(named, state);
  if (isRejection(found)) return found;
  const { id, rollout } = found;
  if (rollout.state === 'COMPLETED' || rollout.state === 'ABORTED') {
    const serves = isEndInForce({ id, rollout }, state) ? '' : ', though something else serves now (roll back instead)';
    return reject(
      'ROLLOUT_OVER',
      `required: a rollout that nobody ended; came: ${id}, which is ${rollout.state}${serves}`,
    );
  }
  const inForce = rollout.state === 'OPEN' ? toInForce(id, rollout, state) : undefined;
  return (
    inForce ?? reject('ROLLOUT_OVERTAKEN', `required: a rollout whose step serves; came: ${id}, and something else`)
  );
}

/** Whether what a rollout ended in serves still, in each of its slots: nothing else was stated, and nobody withdrew it. */
export function isEndInForce(
  { id, rollout }: { readonly id: string; readonly rollout: Rollout },
  state: EnvironmentState,
): boolean {
  if (rollout.state === 'OPEN') return false;
  const ended = state.slots.keysArray().filter((model) => {
    const mark = lastOf(slotOf(state, model))?.rollout;
    return mark?.id === id && mark.phase === rollout.state;
  });
  return ended.length === rollout.models;
}

/** The rollout that has brought what serves of a model now, where it is still under way. */
export function runningRollout(model: string, state: EnvironmentState): RolloutInForce | undefined {
  const id = state.lastRollouts.get(model);
  const rollout = id === undefined ? undefined : state.rollouts.get(id);
  return id !== undefined && rollout?.state === 'OPEN' ? toInForce(id, rollout, state) : undefined;
}

/** Undefined where something else serves in one of its slots, or they stand at different steps: it is overtaken. */
function toInForce(id: string, rollout: OpenRollout, state: EnvironmentState): RolloutInForce | undefined {
  const slots: SlotOfRollout[] = [];
  for (const [index, { model, number }] of rollout.plan.versions.entries()) {
    const slot = slotOf(state, model);
    const last = lastOf(slot);
    const step = slots[0]?.last.rollout?.step ?? last?.rollout?.step;
    if (last?.rollout?.id !== id || last.rollout.step !== step) return undefined;
    slots.push({ model, number, replaced: rollout.replaced[index] ?? null, slot, last });
  }
  const [first] = slots;
  if (!first) return undefined;
  const since = [...slots.map(({ last }) => last.from), rollout.resumedAt ?? ''].sort().at(-1) ?? first.last.from;
  return { id, rollout, step: first.last.rollout?.step ?? 0, since, statedAt: first.last.revision, slots };
}
