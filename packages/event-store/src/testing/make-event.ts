import { type Encoded, encode, eventId } from '@pedigree/kernel';

/** What a case says of an event; the rest of the envelope is always the same. */
export interface EventSketch {
  readonly stream: string;
  readonly revision: number;
  /** Tells events at one revision apart: another tag, another id. */
  readonly tag?: string;
  readonly text?: string;
}

export function makeEvent({ stream, revision, tag = '', text = '' }: EventSketch): Encoded {
  const commandId = `command-${revision}${tag}`;
  return encode({
    id: eventId(stream, commandId, 0),
    stream,
    revision,
    type: 'ModelVersionTagged',
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
    data: { number: 1, key: 'note', value: text },
  });
}

/** Events at `count` revisions of a stream from `from` on. */
export function makeEvents(stream: string, from: number, count: number, tag = ''): Encoded[] {
  return Array.from({ length: count }, (_, index) => makeEvent({ stream, revision: from + index, tag }));
}

/** An event of exactly that many bytes. */
export function makeEventOfSize(stream: string, revision: number, size: number): Encoded {
  const bare = makeEvent({ stream, revision }).bytes.length;
  return makeEvent({ stream, revision, text: 'x'.repeat(size - bare) });
}
