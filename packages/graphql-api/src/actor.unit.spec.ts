import { expect, test } from '@jest/globals';
import { readActor } from './actor.ts';

const header = (text: string) => Buffer.from(text, 'utf8').toString('latin1');

test('who claims nothing is anonymous', () => {
  expect(readActor(undefined)).toEqual({ id: 'anonymous', kind: 'PERSON', means: 'CLAIMED' });
});

test.each(['ada@example.org', 'Ada Lovelace', 'Ада 🙂', 'x'.repeat(255)])('%s is who claims to be it', (id) => {
  expect(readActor(header(id))).toEqual({ id, kind: 'PERSON', means: 'CLAIMED' });
});

test.each(['', ' ada', 'p:1', 'a\u0007b', 'a\u200bb', 'a\u202eb', 'x'.repeat(256)])('%j is refused', (id) => {
  expect(() => readActor(header(id))).toThrow(/^pedigree-actor: required: .*; came: /);
});

test('bytes that are no UTF-8 are refused', () => {
  expect(() => readActor('\xff\xfe')).toThrow(/required: .*UTF-8/);
});
