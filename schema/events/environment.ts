import * as z from 'zod';
import { define } from './define.ts';
import { personal } from './personal.ts';
import { policyOutcomeSchema, policySchema } from './policy.ts';
import { ofAbort, ofEnd, ofRollout, ofStep, rolloutPlanSchema } from './rollout.ts';
import { shareSchema } from './share.ts';
import { countSchema, identifierSchema, instantSchema, nameSchema, numberSchema, textSchema } from './values.ts';

const servingVersionSchema = z.union([
  z.strictObject({ number: numberSchema, share: shareSchema }),
  z.strictObject({ number: numberSchema, shadow: z.literal(true) }),
]);

/**
 * What serves in a slot: nothing said, none, or versions with shares (that sum to 10,000) and shadows (without one). Keys are
 * routed to the versions in this order.
 */
export const allocationSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('UNKNOWN') }),
  z.strictObject({ state: z.literal('NOTHING') }),
  z.strictObject({
    state: z.literal('SERVING'),
    versions: z.array(servingVersionSchema).min(1).max(100),
    /** What the buckets of keys are made with, where it is not the slot's name: another one deals the keys anew. */
    salt: identifierSchema.exactOptional(),
  }),
]);

/** One change of a slot, named by the event that stated it and the time from which it holds. */
export const changeReferenceSchema = z.strictObject({ event: z.uuid(), from: instantSchema });

const changeSchema = z.strictObject({
  model: nameSchema,
  from: instantSchema,
  allocation: allocationSchema,
  /** The standing change that the decider saw before this one. */
  replaced: changeReferenceSchema.nullable(),
  /** Where a correction says again what stood: the change it stands for, null where that was `UNKNOWN`. */
  restates: changeReferenceSchema.nullable().exactOptional(),
  /** Of a rollback or an end of a rollout: the change that this one returns to, where that is not the event's `target`. */
  returnsTo: changeReferenceSchema.exactOptional(),
  /** The same where it is the only one of the model that an event stated: the revision of that event. It takes a quarter of the bytes. */
  returnsToRevision: countSchema.exactOptional(),
});

const withdrawalSchema = changeReferenceSchema.extend({ model: nameSchema });

/** What every serving event holds. At most one change a (model, from). */
const serving = { changes: z.array(changeSchema), withdraws: z.array(withdrawalSchema) };

/** What an act holds besides, where the environment has a policy. */
const asked = { policy: policyOutcomeSchema.exactOptional() };

/** Events of `environment-<namespace>/<name>`. This is storage: add, never rename or repurpose. */
export const environmentEvents = {
  EnvironmentDefined: define(
    'An environment has a rank, and counts as production or not; the latest definition holds.',
    z.strictObject({
      rank: z.int().exactOptional(),
      production: z.boolean(),
      description: personal(textSchema.clone()).exactOptional(),
    }),
  ),
  PromotionPolicyChanged: define(
    'What a promotion into the environment has to have is stated anew, as a whole.',
    policySchema,
  ),
  ModelPromoted: define('A model’s allocation is what a promotion states.', z.strictObject({ ...serving, ...asked })),
  RolloutStarted: define(
    'A version comes to serve step by step; the changes are the first step.',
    z.strictObject({ ...serving, ...asked, plan: rolloutPlanSchema }),
  ),
  RolloutAdvanced: define('A rollout is at a later step.', z.strictObject({ ...serving, ...ofStep })),
  RolloutPaused: define(
    'A rollout stays at its step until it is resumed.',
    z.strictObject({ ...serving, ...ofRollout }),
  ),
  RolloutResumed: define('A rollout goes on; its step holds from now.', z.strictObject({ ...serving, ...ofRollout })),
  RolloutCompleted: define('The newcomers of a rollout serve alone.', z.strictObject({ ...serving, ...ofEnd })),
  RolloutAborted: define('What a rollout replaced serves again.', z.strictObject({ ...serving, ...ofAbort })),
  ModelRolledBack: define(
    'A model’s allocation is again what an earlier change stated.',
    z.strictObject({ ...serving, ...asked, target: changeReferenceSchema }),
  ),
  ModelRetired: define('Nothing of a model serves any more.', z.strictObject(serving)),
  EnvironmentRestored: define(
    'What served in the environment at an earlier time serves again, for every model that it names.',
    z.strictObject({
      ...serving,
      ...asked,
      /** The time that it goes back to. */
      to: instantSchema,
      /** As it was known with that revision of this stream, -1 before its first; left out: with all before this event. */
      knownRevision: z.int().min(-1).exactOptional(),
    }),
  ),
  ServingCorrected: define(
    'What served in a span of the past is stated anew; what stood there is withdrawn.',
    z.strictObject(serving),
  ),
};

/** The types whose payload has `changes` and `withdraws`. */
export const servingEventTypes = [
  'ModelPromoted',
  'RolloutStarted',
  'RolloutAdvanced',
  'RolloutPaused',
  'RolloutResumed',
  'RolloutCompleted',
  'RolloutAborted',
  'ModelRolledBack',
  'ModelRetired',
  'EnvironmentRestored',
  'ServingCorrected',
] as const;

export type Allocation = z.infer<typeof allocationSchema>;
export type ServingVersion = z.infer<typeof servingVersionSchema>;
export type ChangeReference = z.infer<typeof changeReferenceSchema>;
export type ServingChange = z.infer<typeof changeSchema>;
export type Withdrawal = z.infer<typeof withdrawalSchema>;
