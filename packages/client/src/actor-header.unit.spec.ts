import { expect, test } from '@jest/globals';
import { actorHeader, InvalidActor } from './actor-header.ts';

test('an actor of any script travels as its UTF-8 bytes, which a header can carry', () => {
  const { 'pedigree-actor': header = '' } = actorHeader('jürgen@例え.jp');
  expect(new Headers({ 'pedigree-actor': header }).get('pedigree-actor')).toBe(header);
  expect(Buffer.from(header, 'latin1').toString('utf8')).toBe('jürgen@例え.jp');
});

test('nobody claimed is no header', () => {
  expect(actorHeader(undefined)).toEqual({});
});

test.each(['', 'a'.repeat(256), 'two\nlines', ' spaced ', 'p:reserved'])('the actor %j is refused', (actor) => {
  expect(() => actorHeader(actor)).toThrow(InvalidActor);
});
