import * as z from 'zod';
import { boundsSchema, policyOutcomeSchema } from './policy.ts';
import { shareSchema } from './share.ts';
import { countSchema, metricSchema, nameSchema, numberSchema } from './values.ts';

/** What a rollout brings step by step, in place of what served before it. */
export const rolloutPlanSchema = z.strictObject({
  /** The newcomer of each model. */
  versions: z
    .array(z.strictObject({ model: nameSchema, number: numberSchema }))
    .min(1)
    .max(1_000),
  /** Shares of the newcomers, rising up to the whole; the first may be that they only see the traffic. */
  steps: z
    .array(z.union([z.literal('SHADOW'), shareSchema]))
    .min(1)
    .max(100),
  /** Seconds for which a step has to hold before the next. */
  holdFor: countSchema,
  /** Whether the service advances by itself once a step has held. */
  automatic: z.boolean(),
  /** Bounds of reported metrics of the newcomers: one that is passed aborts the rollout. */
  guards: z
    .array(boundsSchema.extend({ metric: z.string().min(1).max(255) }))
    .max(50)
    .exactOptional(),
});

/** A rollout is named by the event that began it. */
const rollout = z.uuid();

/** What an event about a rollout holds that changes nothing. */
export const ofRollout = {
  rollout,
  /** The models that it brings, as its plan has them. */
  models: z.array(nameSchema).min(1).max(1_000).exactOptional(),
};
/** True where somebody forced it: the step before had not held for as long as it should, or somebody rejects a newcomer. */
const forced = z.literal(true).exactOptional();
/**
 * Where a policy was asked: of what serves anew though it is no newcomer, as a correction put it beneath the rollout; and of a
 * newcomer that was rejected since, of which the rejection is passed over.
 */
const policy = policyOutcomeSchema.exactOptional();
export const ofStep = {
  rollout,
  /** Place in the plan's steps, from 0. */
  step: countSchema,
  forced,
  policy,
};
export const ofEnd = { rollout, forced, policy };
export const ofAbort = {
  rollout,
  policy,
  /** The guard that was passed, and by which report. */
  guard: z
    .strictObject({ report: z.uuid(), model: nameSchema, metric: z.string().min(1).max(255), value: metricSchema })
    .exactOptional(),
};

export type RolloutPlan = z.infer<typeof rolloutPlanSchema>;
export type RolloutStep = RolloutPlan['steps'][number];

/** A step as it is typed: `SHADOW`, `5%`. */
export function formatStep(step: RolloutStep): string {
  return step === 'SHADOW' ? step : `${step / 100}%`;
}
