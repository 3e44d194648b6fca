import { actorKinds, actorMeans, evidenceKinds } from '@pedigree/kernel';
import * as z from 'zod';
import { countSchema, identifierSchema, instantSchema, namespaceSchema } from './values.ts';

const actorSchema = z.strictObject({
  id: z.string(),
  name: z.string().exactOptional(),
  kind: z.enum(actorKinds),
  means: z
    .enum(actorMeans)
    .describe('How the service knows who it was. CLAIMED: it was only told; INTERNAL: the service itself.'),
  credential: z.string().exactOptional(),
});

const sourceSchema = z.strictObject({
  system: z.string(),
  location: z.string().exactOptional(),
  object: z.string().exactOptional(),
  by: z.string().exactOptional(),
});

/** A fact that something rested on: how far a stream, or a view, was seen. */
const basisSchema = z.union([
  z.strictObject({ stream: z.string(), revision: z.int().min(-1) }),
  z.strictObject({ view: z.string(), position: z.string() }),
]);

/**
 * The stored form of an event around its payload: every member but `position`. It is what a log is checked against; what
 * is written is put together from parts that were parsed already. This is storage: semantics of a member never change.
 */
export const envelopeSchema = z.strictObject({
  id: z.uuid().describe('A UUID of version 5, made of stream, command and place in the command.'),
  stream: z.string().min(1).describe('Where it stands: `<category>-<namespace>/<name>`.'),
  revision: countSchema.describe('Place in the stream, from 0.'),
  type: z.string().min(1).describe('Which kind of fact.'),
  schemaVersion: z.int().min(1).describe('Version of the schema of data.'),
  recordedAt: instantSchema.describe(
    'Transaction time: when the service learned it, as RFC 3339 in UTC, to the millisecond.',
  ),
  occurredAt: instantSchema.describe(
    'Valid time: when it was true in the world, as RFC 3339 in UTC, to the millisecond.',
  ),
  namespace: namespaceSchema.describe('Whose stream it is.'),
  actor: actorSchema.describe('Who did it.'),
  recordedBy: actorSchema.exactOptional().describe('Who told it, where that is not the actor.'),
  commandId: identifierSchema.describe('The id of the command that it came of.'),
  commandDigest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('Hex of the SHA-256 of that command, without what may differ when it is repeated.'),
  correlationId: identifierSchema.describe('One id for all that one request, job or import did.'),
  causationId: identifierSchema.describe('What caused it: a command or an event.'),
  evidence: z
    .enum(evidenceKinds)
    .describe('OBSERVED: the service saw it happen; REPORTED: told later; IMPORTED: taken over from another system.'),
  source: sourceSchema.exactOptional().describe('Where it stood, of an imported fact.'),
  basis: z.array(basisSchema).describe('The facts that the decision rested on.'),
  reason: z.string().exactOptional().describe("Why, in the caller's words."),
  data: z.unknown(),
});
