import {
  type Actor,
  type Basis,
  type Evidence,
  eventId,
  type Fact,
  type Source,
  type Unrecorded,
  type When,
} from '@pedigree/kernel';
import { type Category, definitions } from '@pedigree/schema/events';
import type { Request } from './request.ts';

/**
 * Puts the facts of a decision into their envelopes, behind `revision`.
 *
 * @throws Error where a decider emitted a payload that its own schema refuses: a fault of ours, and nothing is written.
 */
export function composeEvents<C extends Category>(
  request: Request<C>,
  facts: readonly Fact[],
  { revision, basis, when }: { readonly revision: number; readonly basis: readonly Basis[]; readonly when: When },
): Unrecorded[] {
  const { prepared, commandId, caller } = request;
  const { stream, thing, said, digest } = prepared;
  const { reason, source, correlationId = commandId, causationId = commandId } = said;
  const common = {
    stream,
    namespace: thing.namespace,
    ...actorsOf(caller, source),
    commandId,
    commandDigest: digest,
    correlationId,
    causationId,
    evidence: evidenceOf(said.source !== undefined, prepared.restatesThePast || when.kind === 'testimony'),
    ...(source && { source }),
    basis,
    ...(reason !== undefined && { reason }),
  };
  return facts.map(({ type, occurredAt, data }, index) => ({
    id: index === 0 ? when.eventId : eventId(stream, commandId, index),
    revision: revision + 1 + index,
    type,
    schemaVersion: validate(type, data),
    occurredAt,
    data,
    ...common,
  }));
}

/** An imported fact was done by whoever its source names; the caller only told it. */
export function actorsOf(
  caller: Actor,
  source: Source | undefined,
): { readonly actor: Actor; readonly recordedBy?: Actor } {
  const by = source?.by;
  return by === undefined
    ? { actor: caller }
    : { actor: { id: by, kind: 'IMPORT', means: 'IMPORT' }, recordedBy: caller };
}

function evidenceOf(isImported: boolean, isAboutThePast: boolean): Evidence {
  if (isImported) return 'IMPORTED';
  return isAboutThePast ? 'REPORTED' : 'OBSERVED';
}

function validate(type: string, data: unknown): number {
  const definition = definitions.get(type);
  if (!definition) throw new Error(`required: an event type of the catalogue; came: ${type}`);
  const { error } = definition.data.safeParse(data);
  if (error) throw new Error(`required: a payload that ${type} allows; came: ${error.message}`, { cause: error });
  return definition.schemaVersion;
}
