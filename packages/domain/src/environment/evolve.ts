import type { On } from '@pedigree/kernel';
import type {
  Allocation,
  ChangeReference,
  EnvironmentEvents,
  ServingChange,
  servingEventTypes,
} from '@pedigree/schema/events';
import { put } from '../persistent.ts';
import { findChange, nameOf, slotOf } from './slot.ts';
import type { Change, EnvironmentState, Slot } from './state.ts';

/** One for all changes that restate nothing. */
const none: Change['standsFor'] = [];

type ServingEvent = EnvironmentEvents[(typeof servingEventTypes)[number]];

export const evolveEnvironment: On<EnvironmentEvents, EnvironmentState> = {
  EnvironmentDefined: ({ revision, data: { rank, production } }, state) => ({
    ...state,
    defined: { rank: rank ?? null, production, revision },
  }),
  PromotionPolicyChanged: 'ignore',
  ModelPromoted: (event, state) => change(state, event, null),
  RolloutStarted: (event, state) => change(state, event, null),
  RolloutAdvanced: (event, state) => change(state, event, null),
  RolloutPaused: (event, state) => change(state, event, null),
  RolloutResumed: (event, state) => change(state, event, null),
  RolloutCompleted: (event, state) => change(state, event, null),
  RolloutAborted: (event, state) => change(state, event, null),
  ModelRolledBack: (event, state) => change(state, event, event.data.target),
  ModelRetired: (event, state) => change(state, event, null),
  EnvironmentRestored: (event, state) => change(state, event, null),
  ServingMetricsReported: 'ignore',
  ServingCorrected: (event, state) => change(state, event, null),
};

/** What is withdrawn leaves its slot, and what is stated enters; a restated change is read before it leaves. */
function change(state: EnvironmentState, event: ServingEvent, returnsTo: ChangeReference | null): EnvironmentState {
  const { changes, withdraws } = event.data;
  const entering = changes.map((each, index) => ({
    model: each.model,
    change: toChange(state, event, each, index, returnsTo),
  }));
  let slots = state.slots;
  for (const { model, ...name } of withdraws) {
    const slot = slotOf({ ...state, slots }, model);
    const leaving = findChange(slot, name);
    if (leaving) slots = put(slots, model, slot.without(leaving));
  }
  for (const { model, change } of entering) {
    const slot: Slot = slotOf({ ...state, slots }, model);
    slots = put(slots, model, put(slot, change, change));
  }
  return { ...state, slots };
}

function toChange(
  state: EnvironmentState,
  { id, revision }: ServingEvent,
  { model, from, allocation, restates }: ServingChange,
  index: number,
  returnsTo: ChangeReference | null,
): Change {
  const restated = restates ? findChange(slotOf(state, model), restates) : undefined;
  return {
    event: id,
    from,
    revision,
    index,
    allocation: withoutRoom(allocation),
    standsFor: restated ? [nameOf(restated), ...restated.standsFor] : none,
    returnsTo: restated ? restated.returnsTo : returnsTo,
  };
}

/** The same in as little memory as it takes: an array that grew keeps room for sixteen more, and changes stay for ever. */
function withoutRoom(allocation: Allocation): Allocation {
  return allocation.state === 'SERVING' ? { ...allocation, versions: [...allocation.versions] } : allocation;
}
