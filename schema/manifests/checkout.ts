import { actorKinds, evidenceKinds } from '@pedigree/kernel';
import * as z from 'zod';
import { parentRelations } from '../events/index.ts';
import {
  countSchema,
  digestSchema,
  instantSchema,
  metricsSchema,
  numberSchema,
  parametersSchema,
  problemSchema,
} from '../events/values.ts';

/** The version of the manifest's form that is written. It grows by members; what would take one away is another version. */
export const checkoutVersion = 1;

/** The `$id` of the published JSON Schema of a manifest in that version. It names no host. */
export const checkoutSchemaId = `urn:pedigree:manifests:Checkout:v${checkoutVersion}`;

const text = z.string();

const actorSchema = z
  .object({ id: text.describe('By which the service knows who it is.'), kind: z.enum(actorKinds) })
  .describe('Who the record says did it.');

const retractionSchema = z
  .object({ occurredAt: instantSchema, reason: text.nullable() })
  .nullable()
  .describe('Since when, and why, it must not be used any more; null unless it is retracted.');

const artifactSchema = z.object({
  name: text.nullable().describe('What it is called where it is kept, such as its path.'),
  uri: text.nullable().describe('Where the bytes are.'),
  digest: digestSchema.nullable(),
  size: countSchema.nullable().describe('In bytes.'),
  mediaType: text.nullable(),
});

const artifactsSchema = z.array(artifactSchema).describe('The bytes of it; empty where none are told.');

const datasetSchema = z.object({
  role: text.describe('What it was used for.'),
  ref: text.describe('Its reference: by number where it is recorded, else by digest.'),
  namespace: text,
  name: text,
  digest: digestSchema,
  indirect: z.boolean().describe('True where it went in through others, whose own recipes tell how.'),
  recorded: z.boolean().describe('False where nothing is known of it but its digest.'),
  rows: countSchema.nullable(),
  size: countSchema.nullable().describe('In bytes.'),
  files: countSchema.nullable(),
  retraction: retractionSchema,
  artifacts: artifactsSchema,
});

const codeSchema = z.object({
  repository: text.nullable().describe('URL of the repository, without user and password.'),
  commit: text.describe('The full commit id in hex.'),
  path: text.nullable(),
  dirty: z.boolean().nullable().describe('True where the working tree differed from the commit.'),
});

const runSchema = z.object({
  id: text,
  name: text.nullable(),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
});

const softwareSchema = z.object({
  language: text.nullable(),
  languageVersion: text.nullable(),
  packages: z.record(text, text).describe('Package name to version; empty where unknown.'),
  lockFileDigest: digestSchema.nullable(),
  imageDigest: digestSchema.nullable().describe('Of the container image.'),
  hardware: text.nullable(),
});

const versionSchema = z.object({
  ref: text.describe('`model:<namespace>/<name>@<number>`'),
  namespace: text,
  model: text,
  number: numberSchema,
  label: text.nullable(),
  branch: text,
  share: countSchema
    .nullable()
    .describe('In hundredths of a percent of the traffic; null for a shadow, and where nothing serves.'),
  shadow: z.boolean().describe('True where it got a copy of the traffic and its answers were not used.'),
  trainedAt: instantSchema.describe('When it was made.'),
  recordedAt: instantSchema.describe('When the service learned it.'),
  actor: actorSchema,
  retraction: retractionSchema,
  code: codeSchema.nullable(),
  run: runSchema.nullable(),
  datasets: z.array(datasetSchema).describe('By role; empty where unknown.'),
  usedArtifacts: z
    .array(z.object({ role: text, digest: digestSchema }))
    .describe('Bytes that went in and are no dataset version.'),
  parameters: parametersSchema.describe('As run; empty where unknown.'),
  software: softwareSchema.nullable(),
  parents: z
    .array(z.object({ relation: z.enum(parentRelations), ref: text }))
    .describe('Model versions that it came from.'),
  metrics: metricsSchema.describe('Of the training and of its evaluations: of two with one name the later.'),
  artifacts: artifactsSchema,
  problems: z.array(problemSchema).describe('What of all this is stale or unknown.'),
});

const servingSchema = z.object({
  environment: text.describe('`environment:<namespace>/<name>`'),
  model: text.describe('`model:<namespace>/<name>`'),
  at: instantSchema.nullable().describe('The time that was asked about; null for after every change.'),
  state: z
    .enum(['SERVING', 'NOTHING', 'UNKNOWN'])
    .describe('NOTHING: it is a fact that none served. UNKNOWN: there is no fact.'),
  since: instantSchema.nullable(),
  until: instantSchema.nullable().describe('Null while no later change stands.'),
  event: z.object({ id: text, type: text }).nullable().describe('The event that stated it.'),
  actor: actorSchema.nullable(),
  reason: text.nullable().describe('Why, in the words of whoever stated it.'),
  evidence: z.enum(evidenceKinds).nullable(),
  recordedAt: instantSchema.nullable().describe('When the service learned it.'),
});

/** All that is known of what served, or of a version, at a position of the log: enough to build it again. */
export const checkoutSchema = z.object({
  $schema: z.literal(checkoutSchemaId).describe('The name of this schema.'),
  version: z.literal(checkoutVersion).describe('The version of the form of this document.'),
  asOf: z
    .object({ position: text, recordedAt: instantSchema.nullable() })
    .describe('Up to where the log was known: asked again with this, the answer is the same.'),
  serving: servingSchema.nullable().describe('What was stated to serve; null where a version was asked for by itself.'),
  versions: z
    .array(versionSchema)
    .describe('The versions that served, the largest share first; or the one that was asked for.'),
});

/** A manifest as it is written and read. */
export interface CheckoutManifest extends z.infer<typeof checkoutSchema> {}
