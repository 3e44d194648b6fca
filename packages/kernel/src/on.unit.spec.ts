import { describe, expect, test } from '@jest/globals';
import type { Envelope } from './envelope.ts';
import { apply, type On, UnknownEvent } from './on.ts';

type Counted = { Added: Envelope<'Added', number>; Noted: Envelope<'Noted', string> };

const on: On<Counted, number> = { Added: ({ data }, sum) => sum + data, Noted: 'ignore' };

function event<Type extends string, Data>(type: Type, data: Data): Envelope<Type, Data> {
  return {
    id: 'id',
    stream: 's',
    revision: 0,
    position: 5n,
    type,
    schemaVersion: 1,
    recordedAt: '2026-01-01T00:00:00.000Z',
    occurredAt: '2026-01-01T00:00:00.000Z',
    namespace: 'default',
    actor: { id: 'a', kind: 'PERSON', means: 'CLAIMED' },
    commandId: 'c',
    commandDigest: 'd',
    correlationId: 'c',
    causationId: 'c',
    evidence: 'OBSERVED',
    basis: [],
    data,
  };
}

describe('folding an event', () => {
  test('goes to the handler of its type', () => {
    expect(apply(on, event('Added', 2), 40)).toBe(42);
  });

  test('leaves the state alone where the type is ignored', () => {
    expect(apply(on, event('Noted', 'x'), 40)).toBe(40);
  });

  test.each(['Unheard', 'toString', '__proto__', 'constructor'])('throws for a type that nobody knows: %s', (type) => {
    const anything: On<Record<string, Envelope>, number> = { Noted: 'ignore' };
    expect(() => apply(anything, event(type, 1), 0)).toThrow(UnknownEvent);
    expect(() => apply(anything, event(type, 1), 0)).toThrow(`came: ${type} version 1 at position 5`);
  });
});
