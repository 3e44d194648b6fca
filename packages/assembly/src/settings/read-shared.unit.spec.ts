import { expect, test } from '@jest/globals';
import { nameOf, toPlaces } from '../places/place.ts';
import { readShared, sharedHelp } from './read-shared.ts';
import { listening, placing } from './settings.ts';

const read = (...argv: readonly string[]) => {
  const outcome = readShared({ ...listening(4000), ...placing(sharedHelp) }, { argv, environment: {} });
  return 'faults' in outcome ? outcome.faults : toPlaces(outcome.values);
};

test('processes that share a log share its views: beside it, unless they are said to be elsewhere', () => {
  const url = 'postgres://ada:secret@db.example.com:5432/pedigree';
  const at = (schema: string) => ({ kind: 'postgres', url, schema });
  expect(read('--store', url)).toEqual({ store: at('pedigree'), views: at('pedigree_views') });
  expect(read('--store', `${url}?schema=blue`)).toEqual({ store: at('blue'), views: at('blue_views') });
  expect(read('--store', url, '--views', `${url}?schema=other`)).toMatchObject({ views: at('other') });
});

test.each([
  [[], '--store, PEDIGREE_STORE: required: .*, postgres://… or esdb://…;.*; came: none$'],
  [['--store', 'sqlite:/data'], '--store, PEDIGREE_STORE: .*, postgres://… or esdb://…;.*; came: sqlite:/data$'],
  [
    ['--store', 'postgres://db/pedigree', '--views', 'sqlite:/data'],
    '--views, PEDIGREE_VIEWS: .* share, postgres://…;.*; came: sqlite:/data$',
  ],
  [
    ['--store', 'esdb://db:2113'],
    '--views, PEDIGREE_VIEWS: .* share, postgres://…;.*; came: none, and EventStoreDB keeps none$',
  ],
])('what one process keeps for itself is refused: %j', (argv, fault) => {
  expect(read(...argv)).toEqual([expect.stringMatching(fault)]);
});

test.each([
  'postgres://ada:secret@db:port/pedigree',
  'postgres://ada:se cret@/:x',
  'mysql://ada:secret@db/pedigree',
  'postgres://ada:secret@db/pedigree?schema=Not+A+Schema',
  'esdb://ada:secret@',
])('a place that is none is refused without its password: %s', (text) => {
  const faults = read('--store', text);
  expect(faults).toEqual([expect.stringMatching(/^--store: required: .*; came: /)]);
  expect(JSON.stringify(faults)).not.toContain('secret');
});

test('a place is named without user, password and parameters', () => {
  const places = read('--store', 'postgres://ada:secret@db.example.com:5432/pedigree?sslmode=require&schema=blue');
  expect('store' in places && nameOf(places.store)).toBe('postgres://db.example.com:5432/pedigree, schema blue');
});
