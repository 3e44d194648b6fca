import {
  type Decision,
  type Instant,
  isRejection,
  isWanting,
  type Rejection,
  type Wanting,
  type When,
} from '@pedigree/kernel';
import type { Allocation, EnvironmentEvent, ServingChange } from '@pedigree/schema/events';
import type { Thing } from '../door.ts';
import type { KnownStreams } from '../known-streams.ts';
import type { Wants } from '../wants.ts';
import { type AllocatedCommand, resolveAllocation, retractedIn } from './allocation.ts';
import type { Block } from './planned-change.ts';
import { askPolicy, growingIn } from './policy/ask-policy.ts';
import { blocksOfPolicy } from './policy/blocks-of-policy.ts';
import { allOfModels, changeOf, momentOfAll, refuseRetracted, refuseSlot } from './serving.ts';
import { allocationOf, slotOf, standingAt } from './slot.ts';
import { continueSplit } from './split.ts';
import type { EnvironmentState } from './state.ts';

/** What is to serve of one model. */
export interface Promotion {
  readonly model: Thing;
  readonly versions: readonly AllocatedCommand[];
  readonly salt?: string;
}

export interface Promotions {
  readonly environment: Thing;
  readonly promotions: readonly Promotion[];
  /** Whether what the policy of the environment misses is passed over. */
  readonly override?: boolean;
}

/** What a promotion changes of one model. */
interface Promoted {
  readonly model: Thing;
  readonly before: Allocation;
  readonly stated: ServingChange;
}

/** What promotions come to, and what they change, each with what keeps it from being made. */
export interface PromotionPlan {
  readonly decision: Decision<EnvironmentEvent, Wants>;
  readonly changes: readonly (Promoted & { readonly blocks: readonly Block[] })[];
}

/** States what serves of one or more models of an environment in one event: all of it, or none. */
export function planPromotions(
  { environment, promotions, override = false }: Promotions,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): PromotionPlan | Rejection | Wanting<Wants> {
  const slots = promotions.map(({ model }) => slotOf(state, model.name));
  const from = momentOfAll(slots, when);
  const promoted = allOfModels(promotions, (promotion) =>
    decideChange(environment, promotion, { state, streams, when, from }),
  );
  if (isRejection(promoted)) return promoted;
  const comers = promoted.flatMap(({ model, before, stated }) =>
    growingIn(before, stated.allocation).map((number) => ({ model, number })),
  );
  const models = promoted.map(({ model }) => model.name);
  const asked = askPolicy({ environment, comers, override, models }, state, streams, when);
  if (isWanting(asked)) return asked;
  const blocksOf = blocksOfPolicy(asked);
  const changes = promoted.map((each) => ({ ...each, blocks: blocksOf(each.model) }));
  if (isRejection(asked)) return { decision: asked, changes };
  const data = { changes: promoted.map(({ stated }) => stated), withdraws: [], ...asked };
  return { decision: [{ type: 'ModelPromoted', occurredAt: from, data }], changes };
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
): Promoted | Rejection {
  const known = streams.model(model);
  const refusal = refuseSlot(environment, model, state, known);
  if (refusal) return refusal;
  const allocation = resolveAllocation({ state: 'SERVING', versions }, model, known);
  if (isRejection(allocation)) return allocation;
  const retracted = when.kind === 'act' ? retractedIn(allocation, known) : undefined;
  if (retracted !== undefined) return refuseRetracted(model, retracted);
  const slot = slotOf(state, model.name);
  const before = standingAt(slot, from)?.allocation;
  const stated = changeOf(slot, model, from, continueSplit(allocation, before, salt));
  return { model, before: allocationOf(standingAt(slot, from)), stated };
}
