import { type Decision, type Instant, isRejection, isWanting, type Rejection, type When } from '@pedigree/kernel';
import type { EnvironmentEvent, ServingChange } from '@pedigree/schema/events';
import type { Thing } from '../door.ts';
import type { KnownStreams } from '../known-streams.ts';
import type { Wants } from '../wants.ts';
import { type AllocatedCommand, resolveAllocation, retractedIn } from './allocation.ts';
import { askPolicy, growingIn } from './policy/ask-policy.ts';
import { allOfModels, changeOf, momentOfAll, refuseRetracted, refuseSlot } from './serving.ts';
import { slotOf, standingAt } from './slot.ts';
import { continueSplit } from './split.ts';
import type { EnvironmentState } from './state.ts';

/** What is to serve of one model. */
export interface Promotion {
  readonly model: Thing;
  readonly versions: readonly AllocatedCommand[];
  readonly salt?: string;
}

interface Promotions {
  readonly environment: Thing;
  readonly promotions: readonly Promotion[];
  /** Whether what the policy of the environment misses is passed over. */
  readonly override?: boolean;
}

/** States what serves of one or more models of an environment in one event: all of it, or none. */
export function decidePromotions(
  { environment, promotions, override = false }: Promotions,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decision<EnvironmentEvent, Wants> {
  const slots = promotions.map(({ model }) => slotOf(state, model.name));
  const from = momentOfAll(slots, when);
  const changes = allOfModels(promotions, (promotion) =>
    decideChange(environment, promotion, { state, streams, when, from }),
  );
  if (isRejection(changes)) return changes;
  const comers = changes.flatMap(({ model: name, allocation }) =>
    growingIn(standingAt(slotOf(state, name), from)?.allocation, allocation).map((number) => ({
      model: { namespace: environment.namespace, name },
      number,
    })),
  );
  const asked = askPolicy(
    { environment, comers, override, models: changes.map(({ model }) => model) },
    state,
    streams,
    when,
  );
  if (isRejection(asked) || isWanting(asked)) return asked;
  return [{ type: 'ModelPromoted', occurredAt: from, data: { changes, withdraws: [], ...asked } }];
}

interface Circumstances {
  readonly state: EnvironmentState;
  readonly streams: KnownStreams;
  readonly when: When;
  readonly from: Instant;
}

function decideChange(
  environment: Thing,
  { model, versions, salt }: Promotion,
  { state, streams, when, from }: Circumstances,
): ServingChange | Rejection {
  const known = streams.model(model);
  const refusal = refuseSlot(environment, model, state, known);
  if (refusal) return refusal;
  const allocation = resolveAllocation({ state: 'SERVING', versions }, model, known);
  if (isRejection(allocation)) return allocation;
  const retracted = when.kind === 'act' ? retractedIn(allocation, known) : undefined;
  if (retracted !== undefined) return refuseRetracted(model, retracted);
  const slot = slotOf(state, model.name);
  return changeOf(slot, model, from, continueSplit(allocation, standingAt(slot, from)?.allocation, salt));
}
