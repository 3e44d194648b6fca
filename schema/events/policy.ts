import * as z from 'zod';
import { shareSchema } from './share.ts';
import {
  countSchema,
  digestSchema,
  labelSchema,
  nameSchema,
  namespaceSchema,
  numberSchema,
  tokenSchema,
} from './values.ts';

const metricName = z.string().min(1).max(255);

/** A dataset, of which one version is meant where its digest is there, and else any. */
const onDatasetSchema = z.strictObject({
  namespace: namespaceSchema,
  name: nameSchema,
  digest: digestSchema.exactOptional(),
});

/** Between which bounds a metric has to lie: one of them, or both. */
export const boundsSchema = z.strictObject({ atLeast: z.number().exactOptional(), atMost: z.number().exactOptional() });

/** What a version has to have before it is promoted. */
export const policyRuleSchema = z.discriminatedUnion('rule', [
  z.strictObject({
    rule: z.literal('APPROVALS'),
    /** By so many different actors, for all environments or for this one. */
    count: z.int().min(1).max(100),
    /** Whether who recorded the training does not count. */
    notByAuthor: z.boolean(),
  }),
  z.strictObject({
    rule: z.literal('SERVED_IN'),
    environment: nameSchema,
    /** With at least that share of the traffic. */
    share: shareSchema,
    /** For so many seconds in all. */
    seconds: countSchema,
  }),
  boundsSchema.extend({ rule: z.literal('METRIC'), metric: metricName, dataset: onDatasetSchema.exactOptional() }),
  z.strictObject({
    rule: z.literal('EVALUATED_WITHIN'),
    /** Whole days before the promotion. */
    days: z.int().min(1).max(36_500),
    dataset: onDatasetSchema.exactOptional(),
  }),
  z.strictObject({ rule: z.literal('NO_RETRACTED_ANCESTOR') }),
  z.strictObject({ rule: z.literal('DIGESTS_PRESENT') }),
  z.strictObject({ rule: z.literal('BRANCH'), branch: labelSchema }),
]);

/** The rules of an environment, in the order in which they are told. */
export const policySchema = z.strictObject({
  rules: z.array(policyRuleSchema).max(50),
  /** Whether a promotion with a reason may pass over what is missing. */
  mayOverride: z.boolean(),
});

/**
 * What a policy came to when it was asked, item by item, and on which facts: never asked again. What many versions have in common
 * is said once.
 */
export const policyOutcomeSchema = z.strictObject({
  /** Revision of the policy in the environment's stream. */
  policy: countSchema,
  /** As they were asked. */
  rules: z.array(policyRuleSchema).max(50),
  /** Those that it was asked about: the place of the model's change in this event, and the number. */
  versions: z.array(z.strictObject({ change: countSchema, number: numberSchema })),
  /** How far each view was that the items rest on, as `<log id>.<number>`. */
  views: z.array(z.strictObject({ view: z.string(), position: z.string() })),
  items: z.array(
    z.strictObject({
      /** Place of the rule. */
      rule: countSchema,
      passed: z.boolean(),
      /** What was there, in a machine's words. */
      found: tokenSchema,
      /** Places of the versions that this was found of; all of them, where it is left out. */
      of: z.array(countSchema).exactOptional(),
      /** Revisions of each version's own stream that it rests on. */
      revisions: z.array(countSchema).exactOptional(),
    }),
  ),
  /** Of rules, not among the items, of which something else was found of nearly every version: a value for each, in their order. */
  columns: z
    .array(
      z.strictObject({
        /** Place of the rule. */
        rule: countSchema,
        /** What was there stands between these, in a machine's words. */
        around: z.tuple([z.string(), z.string()]),
        found: z.array(z.string()),
        /** Places of the versions that miss it; none, where it is left out. */
        missing: z.array(countSchema).exactOptional(),
        /** Revisions of each version's own stream that it rests on. */
        revisions: z.array(z.array(countSchema)).exactOptional(),
      }),
    )
    .exactOptional(),
  /** True where something was missing, and the promotion was made all the same. */
  overridden: z.literal(true).exactOptional(),
});

export type PolicyRule = z.infer<typeof policyRuleSchema>;
export type Policy = z.infer<typeof policySchema>;
export type PolicyOutcome = z.infer<typeof policyOutcomeSchema>;
export type Bounds = z.infer<typeof boundsSchema>;
