import type { Rejection, Wanting, When } from '@pedigree/kernel';
import type { Allocation, PolicyOutcome, ServingChange } from '@pedigree/schema/events';
import type { Thing } from '../../door.ts';
import type { KnownStreams } from '../../known-streams.ts';
import { type Wants, wantModels } from '../../wants.ts';
import { isRetracted, shareIn } from '../allocation.ts';
import { askPolicy, type Comer, growingIn } from '../policy/ask-policy.ts';
import { refuseRetracted } from '../serving.ts';
import { isNamed } from '../slot.ts';
import type { Change, EnvironmentState } from '../state.ts';
import type { SlotOfRollout } from './find-rollout.ts';

/** A slot of a rollout, what it replaced there by what is known now, and what is to serve. */
export interface GoingOn extends SlotOfRollout {
  readonly before: Change | undefined;
}

interface Going {
  readonly environment: Thing;
  readonly slots: readonly GoingOn[];
  /** In the order of the slots. */
  readonly changes: readonly ServingChange[];
  /** Whether the newcomers go on, of which the start of the rollout asked; an abort may bring one as it was before. */
  readonly isStep: boolean;
  /** Newcomers that somebody rejects, and that go on all the same: what comes of asking about them is kept, too. */
  readonly rejected: readonly Comer[];
  /** Whether what a policy misses is passed over. */
  readonly override: boolean;
}

/**
 * What a step or an abort brings to serve that neither serves now nor is a newcomer: only what a correction put in the place of
 * what the rollout replaced. It may not be retracted, and the policy is asked of it. What the rollout did replace served beside
 * the newcomer all the while, and is asked nothing.
 */
export function askAnew(
  { environment, slots, changes, isStep, rejected, override }: Going,
  state: EnvironmentState,
  streams: KnownStreams,
  when: When,
): { readonly policy?: PolicyOutcome } | Wanting<Wants> | Rejection {
  const anew = slots.flatMap((slot, place) => comersAnew(environment, slot, changes[place]?.allocation, isStep));
  const wanting = wantModels(
    anew.map(({ model }) => model),
    streams,
  );
  if (wanting) return wanting;
  const retracted = anew.find(({ model, number }) => isRetracted(number, streams.model(model)));
  if (retracted) return refuseRetracted(retracted.model, retracted.number);
  const models = changes.map(({ model }) => model);
  const asking = { environment, comers: [...rejected, ...anew], override, models };
  return askPolicy(asking, anew.length > 0 ? state : approvalsOnly(state), streams, when);
}

function comersAnew(
  { namespace }: Thing,
  { model, number: newcomer, replaced, before, last }: GoingOn,
  allocation: Allocation | undefined,
  isStep: boolean,
): readonly Comer[] {
  const isReplaced = before && replaced && [before, ...before.standsFor].some((each) => isNamed(each, replaced));
  if (isReplaced || !allocation) return [];
  // A shadow answers nobody.
  return growingIn(last.allocation, allocation)
    .filter((number) => shareIn(last.allocation, number) === 0 && !(isStep && number === newcomer))
    .map((number) => ({ model: { namespace, name: model }, number }));
}

/** The one rule that is asked of newcomers again as they go on. */
function approvalsOnly(state: EnvironmentState): EnvironmentState {
  const { policy } = state;
  return { ...state, policy: policy && { ...policy, rules: policy.rules.filter(({ rule }) => rule === 'APPROVALS') } };
}
