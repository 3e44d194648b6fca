import { describe, expect, test } from '@jest/globals';
import { eventId, uuidV5 } from './uuid-v5.ts';

describe('UUIDs of version 5', () => {
  test('RFC 9562’s example comes out: www.example.com in the name space of domain names', () => {
    const domainNames = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');
    expect(uuidV5('www.example.com', domainNames)).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  test('an event’s id is made of stream, command id and index, and is storage', () => {
    expect(eventId('model-default/fraud', 'c', 0)).toBe(uuidV5('["model-default/fraud","c",0]'));
    expect(eventId('model-default/fraud', 'c', 0)).toMatchInlineSnapshot(`"9eb68666-0325-5485-a6be-3720af01c948"`);
  });

  test('where one part ends and the next begins is part of the id', () => {
    expect(
      new Set([eventId('a', 'b', 1), eventId('a","b', '', 1), eventId('a', 'b",1', 0), eventId('a', 'b', 11)]).size,
    ).toBe(4);
  });
});
