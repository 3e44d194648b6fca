import { toInstant, toMilliseconds } from '@pedigree/kernel';
import { formatStep, type RolloutPlan } from '@pedigree/schema/events';
import type { RolloutMomentResolvers, RolloutResolvers } from '../generated/resolvers.ts';
import { toModelVersion } from '../nodes.ts';
import { refOf } from './refs.ts';
import { required } from './required.ts';
import { blocksOf } from './rollout-blocks.ts';

export const rollout: RolloutResolvers = {
  environmentRef: ({ namespace, environment }) => refOf('environment', { namespace, name: environment }),
  versions: ({ known, namespace, plan }) =>
    Promise.all(
      plan.versions.map(async ({ model, number }) => {
        const found = await known.modelVersions.load({ namespace, name: model, number });
        return toModelVersion(known, required('a model version', found));
      }),
    ),
  steps: ({ plan }) => plan.steps.map(formatStep),
  step: ({ plan, step }) => stepOf(plan, step),
  holdFor: ({ plan }) => plan.holdFor,
  nextFrom: ({ plan, state, since }) =>
    state === 'RUNNING' ? toInstant(toMilliseconds(since) + plan.holdFor * 1_000) : null,
  blockedBy: blocksOf,
  automatic: ({ plan }) => plan.automatic,
  guards: ({ plan }) =>
    (plan.guards ?? []).map(({ metric, atLeast = null, atMost = null }) => ({ metric, atLeast, atMost })),
  history: ({ known, plan, moments }) => moments.map((moment) => ({ ...moment, known, plan })),
  event: ({ known, position }) => known.events.load(position),
  asOf: ({ known }) => known.asOf,
};

export const rolloutMoment: RolloutMomentResolvers = {
  event: ({ known, position }) => known.events.load(position),
  at: ({ occurredAt }) => occurredAt,
  step: ({ plan, type, step }) => {
    if (type === 'RolloutCompleted') return stepOf(plan, plan.steps.length - 1);
    return step === null ? null : stepOf(plan, step);
  },
};

function stepOf({ steps }: RolloutPlan, place: number): string {
  return formatStep(required('a step of the plan', steps[place]));
}
