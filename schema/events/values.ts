import {
  type Invalid,
  isInvalid,
  type Json,
  parseDigest,
  parseIdentifier,
  parseInstant,
  parseLabel,
  parseName,
  parseNamespace,
} from '@pedigree/kernel';
import * as z from 'zod';

/** A string that a kernel parser accepts as it stands. */
function parsed(parse: (text: string) => string | Invalid, description: string) {
  return z
    .string()
    .superRefine((text, context) => {
      const outcome = parse(text);
      if (isInvalid(outcome)) context.addIssue({ code: 'custom', message: outcome.invalid });
      else if (outcome !== text) context.addIssue({ code: 'custom', message: `required: ${outcome}; came: ${text}` });
    })
    .describe(description);
}

export const nameSchema = parsed(parseName, 'A name; identity, never changed.');
export const namespaceSchema = parsed(parseNamespace, 'The owner of names.');
export const digestSchema = parsed(parseDigest, 'algorithm:value');
export const instantSchema = parsed(parseInstant, 'RFC 3339 in UTC with milliseconds.');
export const labelSchema = parsed(parseLabel, 'A label, alias or branch.');
export const identifierSchema = parsed(parseIdentifier, 'An id of 1 to 128 characters.');

/** A number of a version: 1, 2, 3 … */
export const numberSchema = z.int().min(1);

/** A size or a count. */
export const countSchema = z.int().min(0);

export const maxTextLength = 10_000;

/** Words for people. */
export const textSchema = z.string().min(1).max(maxTextLength);

export const maxTokenLength = 2_000;

/** A short text of a machine's making: a URI, a media type, a version of a package. */
export const tokenSchema = z.string().min(1).max(maxTokenLength);

/** A metric's value: a finite number, or one of the three that JSON cannot write. */
export const metricSchema = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])], {
  error: ({ input }) =>
    `required: a finite number or one of the texts NaN, Infinity, -Infinity; came: ${String(input)}`,
});

/** A parameter's value: JSON in which integers beyond 2^53 are texts (RFC 7493, I-JSON). */
export const parameterSchema: z.ZodType<Json> = z.lazy(() =>
  z.union([
    z.string(),
    z.number().refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value), {
      // What came was rounded before anybody here saw it, so it is not shown.
      error: 'required: integers within ±(2^53 - 1), larger ones as text; came: a larger one as a number',
    }),
    z.boolean(),
    z.null(),
    z.array(parameterSchema),
    z.record(z.string(), parameterSchema),
  ]),
);

export const metricsSchema = z.record(z.string().min(1).max(255), metricSchema);
export const parametersSchema = z.record(z.string().min(1).max(255), parameterSchema);

/** Bytes elsewhere. */
export const artifactSchema = z.strictObject({
  name: nameSchema.exactOptional(),
  uri: tokenSchema.exactOptional(),
  digest: digestSchema.exactOptional(),
  /** In bytes. */
  size: countSchema.exactOptional(),
  mediaType: tokenSchema.exactOptional(),
});

/** A commit of a repository. */
export const codeSchema = z.strictObject({
  repository: tokenSchema.exactOptional(),
  commit: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'required: a full commit id in lower-case hex'),
  path: tokenSchema.exactOptional(),
  /** True where the working tree differed from the commit. */
  dirty: z.boolean().exactOptional(),
});

export const softwareSchema = z.strictObject({
  language: tokenSchema.exactOptional(),
  languageVersion: tokenSchema.exactOptional(),
  /** Package name to version. */
  packages: z.record(z.string().min(1).max(255), tokenSchema).exactOptional(),
  lockFileDigest: digestSchema.exactOptional(),
  imageDigest: digestSchema.exactOptional(),
  hardware: tokenSchema.exactOptional(),
});

/** The node of a dataset version is (namespace, name, digest); the digest need not be recorded yet. */
export const datasetVersionSchema = z.strictObject({
  namespace: namespaceSchema,
  name: nameSchema,
  digest: digestSchema,
});

/** One execution: an optional identity inside a recipe. */
export const runSchema = z.strictObject({
  id: identifierSchema,
  name: nameSchema.exactOptional(),
  startedAt: instantSchema.exactOptional(),
  endedAt: instantSchema.exactOptional(),
});

/** Bytes in a role, which are no dataset version: such as another model's file. */
export const artifactUseSchema = z.strictObject({ role: nameSchema, digest: digestSchema });

/** A part of a recipe, or a place in its source, and what is stale or unknown there: in a machine's words. */
export const problemSchema = z.strictObject({ where: tokenSchema, what: tokenSchema });

const datasetUseSchema = datasetVersionSchema.extend({
  role: nameSchema,
  /** True where it went in through others, whose own recipes tell how: such a use makes no edge in the lineage. */
  indirect: z.literal(true).exactOptional(),
});

/** All that went into a version, but its parents. */
export const recipeSchema = z.strictObject({
  run: runSchema.exactOptional(),
  code: codeSchema.exactOptional(),
  datasets: z.array(datasetUseSchema).exactOptional(),
  usedArtifacts: z.array(artifactUseSchema).exactOptional(),
  parameters: parametersSchema.exactOptional(),
  software: softwareSchema.exactOptional(),
  /** What of all this is stale or unknown. */
  problems: z.array(problemSchema).exactOptional(),
});

export const parentRelations = ['FINE_TUNE', 'MERGE', 'DISTILL', 'QUANTIZE', 'ADAPTER', 'ENSEMBLE', 'COPY'] as const;

/** A model version that this one came from: by number where it is recorded, by digest where it need not be yet. */
export const parentSchema = z.strictObject({
  relation: z.enum(parentRelations),
  namespace: namespaceSchema,
  name: nameSchema,
  number: numberSchema.exactOptional(),
  digest: digestSchema.exactOptional(),
});
