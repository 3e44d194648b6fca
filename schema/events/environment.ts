import * as z from 'zod';
import { define } from './define.ts';
import { personal } from './personal.ts';
import { identifierSchema, instantSchema, nameSchema, numberSchema, textSchema } from './values.ts';

/** The whole traffic, in hundredths of a percent. */
export const wholeShare = 10_000;

const servingVersionSchema = z.union([
  z.strictObject({ number: numberSchema, share: z.int().min(1).max(wholeShare) }),
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
});

const withdrawalSchema = changeReferenceSchema.extend({ model: nameSchema });

/** What every serving event holds. At most one change a (model, from). */
const serving = { changes: z.array(changeSchema), withdraws: z.array(withdrawalSchema) };

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
  ModelPromoted: define('A model’s allocation is what a promotion states.', z.strictObject(serving)),
  ModelRolledBack: define(
    'A model’s allocation is again what an earlier change stated.',
    z.strictObject({ ...serving, target: changeReferenceSchema }),
  ),
  ModelRetired: define('Nothing of a model serves any more.', z.strictObject(serving)),
  ServingCorrected: define(
    'What served in a span of the past is stated anew; what stood there is withdrawn.',
    z.strictObject(serving),
  ),
};

/** The types whose payload has `changes` and `withdraws`. */
export const servingEventTypes = ['ModelPromoted', 'ModelRolledBack', 'ModelRetired', 'ServingCorrected'] as const;

export type Allocation = z.infer<typeof allocationSchema>;
export type ServingVersion = z.infer<typeof servingVersionSchema>;
export type ChangeReference = z.infer<typeof changeReferenceSchema>;
export type ServingChange = z.infer<typeof changeSchema>;
export type Withdrawal = z.infer<typeof withdrawalSchema>;
