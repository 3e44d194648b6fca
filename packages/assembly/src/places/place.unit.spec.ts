import { expect, test } from '@jest/globals';
import { nameOf, parseStore, toPlaces } from './place.ts';

test.each([
  ['esdb://host:2113', { url: 'esdb://host:2113', log: 'pedigree' }, 'esdb://host:2113, log pedigree'],
  [
    'esdb+discover://admin:s%40cret@cluster:2113?log=other&tls=true',
    { url: 'esdb+discover://admin:s%40cret@cluster:2113?tls=true', log: 'other' },
    'esdb+discover://cluster:2113, log other',
  ],
  [
    'esdb://admin:secret@a:1,b:2,c:3/?tlsCAFile=/ca.crt&log=other',
    { url: 'esdb://admin:secret@a:1,b:2,c:3/?tlsCAFile=/ca.crt', log: 'other' },
    'esdb://a:1,b:2,c:3, log other',
  ],
])('a log on EventStoreDB is read from %s, and named without its password', (text, place, name) => {
  const parsed = parseStore(text);
  expect(parsed).toEqual({ kind: 'esdb', ...place });
  if ('kind' in parsed) expect(nameOf(parsed)).toBe(name);
});

test.each([
  'esdb://',
  'esdb://user:secret@',
  'esdb://host?a?b',
  'esdb://host?log=A-B',
  'kurrentdb://secret@host',
  'postgres://user:/secret@host/db',
  'postgres://user:4711/secret@host/db',
  'postgres://user:4711?secret@host/db',
  'esdb://admin:secret/b@host',
  'esdb://admin:secret?b@host',
  'esdb://admin:secret@b@host',
  'esdb://admin:a/b?secret@host?log=other',
])('%s is refused, and nothing of a password is told', (text) => {
  expect(parseStore(text)).toEqual({ invalid: expect.stringMatching(/^required: (?!.*secret)/) });
});

test('views of a log on EventStoreDB are in the data folder where nobody says where', () => {
  const store = parseStore('esdb://host:2113');
  if (!('kind' in store)) throw new Error(store.invalid);
  expect(toPlaces({ store, views: null, data: '/data' }).views).toEqual({ kind: 'sqlite', folder: '/data' });
});
