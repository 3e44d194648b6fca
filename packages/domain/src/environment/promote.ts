import { type Decision, type Instant, isRejection, type Rejection, type When } from '@pedigree/kernel';
import type { EnvironmentEvent, ServingChange } from '@pedigree/schema/events';
import type { Thing } from '../door.ts';
import type { KnownStreams } from '../known-streams.ts';
import { type AllocatedCommand, resolveAllocation, retractedIn } from './allocation.ts';
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
}

/** States what serves of one or more models of an environment in one event: all of it, or none. */
export function decidePromotions(
  { environment, promotions }: Promotions,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): Decision<EnvironmentEvent> {
  const slots = promotions.map(({ model }) => slotOf(state, model.name));
  const from = momentOfAll(slots, when);
  const changes = allOfModels(promotions, (promotion) =>
    decideChange(environment, promotion, { state, streams, when, from }),
  );
  if (isRejection(changes)) return changes;
  return [{ type: 'ModelPromoted', occurredAt: from, data: { changes, withdraws: [] } }];
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
