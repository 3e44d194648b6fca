import type { On } from '@pedigree/kernel';
import type {
  Allocation,
  ChangeReference,
  EnvironmentEvents,
  ServingChange,
  servingEventTypes,
} from '@pedigree/schema/events';
import { put } from '../persistent.ts';
import { aborted, advanced, completed, paused, replacedBy, resumed, started } from './rollout/evolve.ts';
import type { RolloutMark } from './rollout/state.ts';
import { findChange, isLast, nameOf, slotOf } from './slot.ts';
import type { Change, EnvironmentState, Slot } from './state.ts';

/** One for all changes that restate nothing. */
const none: Change['standsFor'] = [];

type ServingEvent = EnvironmentEvents[(typeof servingEventTypes)[number]];

export const evolveEnvironment: On<EnvironmentEvents, EnvironmentState> = {
  EnvironmentDefined: ({ revision, data: { rank, production } }, state) => ({
    ...state,
    defined: { rank: rank ?? null, production, revision },
  }),
  PromotionPolicyChanged: ({ revision, data }, state) => ({ ...state, policy: { ...data, revision } }),
  ModelPromoted: (event, state) => change(state, event),
  RolloutStarted: (event, state) =>
    started(change(state, event, { rollout: { id: event.id, phase: 'STEP', step: 0 } }), event),
  RolloutAdvanced: (event, state) => {
    const { rollout, step } = event.data;
    return advanced(change(state, event, { rollout: { id: rollout, phase: 'STEP', step } }), event);
  },
  RolloutPaused: (event, state) => paused(change(state, event), event),
  RolloutResumed: (event, state) => resumed(change(state, event), event),
  RolloutCompleted: (event, state) =>
    completed(change(state, event, { rollout: { id: event.data.rollout, phase: 'COMPLETED', step: 0 } }), event),
  RolloutAborted: (event, state) => {
    const { rollout } = event.data;
    const mark: RolloutMark = { id: rollout, phase: 'ABORTED', step: 0 };
    return aborted(change(state, event, { rollout: mark, replaced: replacedBy(state, rollout) }), event);
  },
  ModelRolledBack: (event, state) => change(state, event, { returnsTo: event.data.target }),
  ModelRetired: (event, state) => change(state, event),
  EnvironmentRestored: (event, state) => change(state, event),
  ServingCorrected: (event, state) => change(state, event),
};

/** What all changes of an event have in common that says nothing else. */
interface Common {
  readonly returnsTo?: ChangeReference;
  readonly rollout?: RolloutMark;
  /** What a rollout replaced of each model: what its abort returns to, unless a change says otherwise. */
  readonly replaced?: ReadonlyMap<string, ChangeReference>;
}

/** What is withdrawn leaves its slot, and what is stated enters; a restated change is read before it leaves. */
function change(state: EnvironmentState, event: ServingEvent, common: Common = {}): EnvironmentState {
  const { changes, withdraws } = event.data;
  const entering = changes.map((each, index) => ({
    model: each.model,
    change: toChange(state, event, each, index, common),
  }));
  let slots = state.slots;
  for (const { model, ...name } of withdraws) {
    const slot = slotOf({ ...state, slots }, model);
    const leaving = findChange(slot, name);
    if (leaving) slots = put(slots, model, slot.without(leaving));
  }
  const asksPolicy = (state.policy?.rules.length ?? 0) > 0;
  // The latest first, so that each finds all that stands behind it: an act is behind all, and what is told of the past is not.
  for (const { model, change } of entering.reverse()) {
    const slot: Slot = slotOf({ ...state, slots }, model);
    const stated = asksPolicy && !isLast(slot, change) ? toldOnly(change) : change;
    slots = put(slots, model, put(slot, stated, stated));
  }
  return { ...state, slots };
}

function toChange(
  state: EnvironmentState,
  { id, revision }: ServingEvent,
  { model, from, allocation, restates, returnsTo, returnsToRevision }: ServingChange,
  index: number,
  common: Common,
): Change {
  const restated = restates ? findChange(slotOf(state, model), restates) : undefined;
  return {
    event: id,
    from,
    revision,
    index,
    allocation: withoutRoom(allocation),
    standsFor: restated ? [nameOf(restated), ...restated.standsFor] : none,
    returnsTo: restated
      ? restated.returnsTo
      : (returnsTo ??
        statedAt(slotOf(state, model), returnsToRevision) ??
        common.returnsTo ??
        common.replaced?.get(model) ??
        null),
    rollout: restated ? restated.rollout : (common.rollout ?? null),
    isToldOnly: restated?.isToldOnly ?? false,
  };
}

/** What restates another is what that was. */
function toldOnly(change: Change): Change {
  return change.standsFor.length > 0 ? change : { ...change, isToldOnly: true };
}

function statedAt(slot: Slot, revision: number | undefined): ChangeReference | undefined {
  const change = revision === undefined ? undefined : slot.keysArray().find((each) => each.revision === revision);
  return change && nameOf(change);
}

/** The same in as little memory as it takes: an array that grew keeps room for sixteen more, and changes stay for ever. */
function withoutRoom(allocation: Allocation): Allocation {
  return allocation.state === 'SERVING' ? { ...allocation, versions: [...allocation.versions] } : allocation;
}
