import { type Encoded, encode, eventId, type Unrecorded } from '@pedigree/kernel';

/** What a test says of an envelope. */
export type EnvelopeSketch = Pick<Unrecorded, 'stream' | 'revision' | 'type' | 'data'> & Partial<Unrecorded>;

/**
 * An event on its way to a store. What a test leaves out of its envelope is of no matter to it, and always the same; its id
 * follows from stream and command, and its command from the revision.
 */
export function encodeSketch(sketch: EnvelopeSketch): Encoded {
  const { stream, revision, commandId = `command-${revision}` } = sketch;
  return encode({
    id: eventId(stream, commandId, 0),
    schemaVersion: 1,
    occurredAt: '2026-01-01T00:00:00.000Z',
    namespace: 'default',
    actor: { id: 'someone', kind: 'PERSON', means: 'CLAIMED' },
    commandId,
    commandDigest: '0'.repeat(64),
    correlationId: commandId,
    causationId: commandId,
    evidence: 'OBSERVED',
    basis: [],
    ...sketch,
  });
}
