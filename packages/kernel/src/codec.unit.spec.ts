import { describe, expect, test } from '@jest/globals';
import { decode, encode, stamp } from './codec.ts';
import type { Unrecorded } from './envelope.ts';

const recordedAt = '2026-03-01T09:00:00.123Z';

const event: Unrecorded = {
  id: '7f1dd7b4-2c1a-5d3e-8f00-000000000000',
  stream: 'model-default/Größe 模型',
  revision: 3,
  type: 'ModelDescribed',
  schemaVersion: 1,
  occurredAt: '2026-02-28T23:59:59.999Z',
  namespace: 'default',
  actor: { id: 'zoë', name: 'Zoë 😀', kind: 'PERSON', means: 'CLAIMED' },
  commandId: 'c',
  commandDigest: 'd',
  correlationId: 'c',
  causationId: 'c',
  evidence: 'OBSERVED',
  basis: [{ stream: 'dataset-default/ä', revision: -1 }],
  reason: 'weil, naïve',
  data: { description: 'Straße', recordedAt: '0000-01-01T00:00:00.000Z' },
};

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}

describe('the codec', () => {
  test('an event is RFC 8785 text, with recordedAt stamped in behind letters of several bytes', () => {
    const encoded = encode(event);
    stamp(encoded, recordedAt);
    expect(textOf(encoded.bytes)).toBe(
      [
        '{"actor":{"id":"zoë","kind":"PERSON","means":"CLAIMED","name":"Zoë 😀"}',
        '"basis":[{"revision":-1,"stream":"dataset-default/ä"}]',
        '"causationId":"c"',
        '"commandDigest":"d"',
        '"commandId":"c"',
        '"correlationId":"c"',
        '"data":{"description":"Straße","recordedAt":"0000-01-01T00:00:00.000Z"}',
        '"evidence":"OBSERVED"',
        '"id":"7f1dd7b4-2c1a-5d3e-8f00-000000000000"',
        '"namespace":"default"',
        '"occurredAt":"2026-02-28T23:59:59.999Z"',
        '"reason":"weil, naïve"',
        `"recordedAt":"${recordedAt}"`,
        '"revision":3',
        '"schemaVersion":1',
        '"stream":"model-default/Größe 模型"',
        '"type":"ModelDescribed"}',
      ].join(','),
    );
  });

  test('a stamped event is read back whole, with the position it was read at', () => {
    const encoded = encode(event);
    stamp(encoded, recordedAt);
    expect(decode(encoded.bytes, 7n)).toEqual({ ...event, recordedAt, position: 7n });
    expect(encoded).toMatchObject({ id: event.id, revision: 3 });
  });

  test('members behind recordedAt keep their places', () => {
    const recordedBy = { id: 'importer', kind: 'SERVICE', means: 'TOKEN' } as const;
    const encoded = encode({ ...event, recordedBy, source: { system: 'gto', by: 'ö' } });
    stamp(encoded, recordedAt);
    expect(decode(encoded.bytes, 7n)).toEqual({
      ...event,
      recordedBy,
      source: { system: 'gto', by: 'ö' },
      recordedAt,
      position: 7n,
    });
  });

  test('an event that was read encodes to the same bytes: its position is no part of them', () => {
    const encoded = encode(event);
    stamp(encoded, recordedAt);
    const again = encode(decode(encoded.bytes, 7n));
    stamp(again, recordedAt);
    expect(textOf(again.bytes)).toBe(textOf(encoded.bytes));
  });

  test('bytes are read where they lie in a larger buffer', () => {
    const { bytes } = encode(event);
    const larger = new Uint8Array(bytes.length + 9);
    larger.set(bytes, 5);
    expect(decode(larger.subarray(5, 5 + bytes.length), 1n)).toMatchObject({ id: event.id });
  });
});
