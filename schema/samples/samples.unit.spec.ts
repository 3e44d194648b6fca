import { describe, expect, test } from '@jest/globals';
import { canonicalJson, decode, encode, stamp } from '@pedigree/kernel';
import { definitions, readEvent } from '../events/index.ts';
import { samples } from './index.ts';

describe('the stored samples', () => {
  test('every version of every event type has one, and nothing else has', () => {
    const versions = [...definitions.values()].flatMap(({ type, schemaVersion }) =>
      Array.from({ length: schemaVersion }, (_, index) => `${type}.v${index + 1}`),
    );
    const sampled = samples.map(({ name }) => name.replace(/\.grown-[1-9]\d*$/, ''));
    expect([...new Set(sampled)].sort()).toEqual(versions.sort());
  });

  test.each(samples)('$name goes through the codec and comes back with the same bytes', ({ bytes }) => {
    const { position, recordedAt, ...event } = decode(bytes, 1n);
    const encoded = encode(event);
    stamp(encoded, recordedAt);
    expect(position).toBe(1n);
    expect(Buffer.from(encoded.bytes).toString('utf8')).toBe(Buffer.from(bytes).toString('utf8'));
  });

  test.each(samples)('$name is read in the present version and its payload is accepted', ({ name, bytes }) => {
    const event = readEvent(decode(bytes, 1n));
    const definition = definitions.get(event.type);
    expect(name.startsWith(`${event.type}.v`)).toBe(true);
    expect(event.schemaVersion).toBe(definition?.schemaVersion);
    expect(canonicalJson(definition?.data.parse(event.data))).toBe(canonicalJson(event.data));
  });
});
