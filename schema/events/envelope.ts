import { actorKinds, actorMeans, evidenceKinds } from '@pedigree/kernel';
import { z } from 'zod';
import { countSchema, identifierSchema, instantSchema, namespaceSchema } from './values.ts';

const actorSchema = z.strictObject({
  id: z.string(),
  name: z.string().exactOptional(),
  kind: z.enum(actorKinds),
  means: z.enum(actorMeans),
  credential: z.string().exactOptional(),
});

const sourceSchema = z.strictObject({
  system: z.string(),
  location: z.string().exactOptional(),
  object: z.string().exactOptional(),
  by: z.string().exactOptional(),
});

const basisSchema = z.union([
  z.strictObject({ stream: z.string(), revision: z.int().min(-1) }),
  z.strictObject({ view: z.string(), position: z.string() }),
]);

/**
 * The stored form of an event around its payload: every member but `position`. It is what a log is checked against; what
 * is written is put together from parts that were parsed already. This is storage: semantics of a member never change.
 */
export const envelopeSchema = z.strictObject({
  id: z.uuid(),
  stream: z.string().min(1),
  revision: countSchema,
  type: z.string().min(1),
  schemaVersion: z.int().min(1),
  recordedAt: instantSchema,
  occurredAt: instantSchema,
  namespace: namespaceSchema,
  actor: actorSchema,
  recordedBy: actorSchema.exactOptional(),
  commandId: identifierSchema,
  commandDigest: z.string().regex(/^[0-9a-f]{64}$/),
  correlationId: identifierSchema,
  causationId: identifierSchema,
  evidence: z.enum(evidenceKinds),
  source: sourceSchema.exactOptional(),
  basis: z.array(basisSchema),
  reason: z.string().exactOptional(),
  data: z.unknown(),
});
