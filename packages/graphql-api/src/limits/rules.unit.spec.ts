import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { createOperationCheck } from './check-operation.ts';
import { defaultLimits } from './limits.ts';
import { limitingRules } from './rules.ts';

const schema = buildSchema(`
  type Query { self: Query name: String things(first: Int): ThingConnection! list: [Query!]! walk(first: Int): Lineage front(first: Int, metrics: [Input!]): ParetoFront leaders(first: Int): LeaderboardConnection search(first: Int): SearchResultConnection users(first: Int): VersionUseConnection take(list: [Input!], json: JSON): String }
  type ThingConnection { nodes: [Query!]! }
  type Lineage { of: [String!]! nodes: [Query!]! edges: [Query!]! }
  type ParetoFront { entries: [Query!]! }
  type LeaderboardConnection { nodes: [Query!]! }
  type SearchResultConnection { nodes: [Query!]! }
  type VersionUseConnection { nodes: [Query!]! }
  input Input { name: String inner: [Input!] json: JSON }
  scalar JSON
`);
const limits = { ...defaultLimits, depth: 3, aliases: 2, rootFields: 3, listItems: 2, cost: 100 };

const errorsOf = (query: string) => validate(schema, parse(query), limitingRules(limits)).map(({ message }) => message);

describe('a document', () => {
  test.each([
    ['{ self { self { name } } }', []],
    ['{ self { self { self { name } } } }', ['required: at most 3 levels of fields; came: 4']],
    [
      'query Deep { ...a } fragment a on Query { self { ...b } } fragment b on Query { self { self { name } } }',
      ['required: at most 3 levels of fields in Deep; came: 4'],
    ],
    ['{ a: name b: name }', []],
    ['{ a: name self { b: name ... on Query { c: name } } }', ['required: at most 2 aliases; came: 3']],
    ['{ name self { name } list { name } }', []],
    [
      '{ name self { name } list { name } things { nodes { name } } }',
      ['required: at most 3 fields at the root; came: 4'],
    ],
    ['{ take(list: [{ name: "1" }, { name: "2" }]) }', []],
    ['{ take(list: [{}, {}, {}]) }', ['required: at most 2 items in a list; came: 3']],
  ])('%s', (query, errors) => {
    expect(errorsOf(query)).toEqual(errors);
  });

  test('that spreads fragments into fragments is measured in no time, and one that spreads itself ends', () => {
    const bomb = Array.from(
      { length: 60 },
      (_, index) => `fragment f${index} on Query { ...f${index + 1} x${index}: name ...f${index + 1} }`,
    );
    const began = performance.now();
    expect(errorsOf(`{ ...f0 } ${bomb.join(' ')} fragment f60 on Query { name }`)).toHaveLength(2);
    expect(errorsOf('{ ...a } fragment a on Query { self { ...a } }')).toEqual([]);
    expect(performance.now() - began).toBeLessThan(10_000);
  });
});

describe('an operation with its variables', () => {
  const check = createOperationCheck(schema, limits);
  const messageOf = (query: string, variables: Readonly<Record<string, unknown>> = {}) => {
    const document = parse(query);
    const operation = document.definitions[0];
    if (operation?.kind !== 'OperationDefinition') throw new Error('required: an operation; came: none');
    return check(document, operation, variables)?.message ?? null;
  };

  test.each([
    ['{ name }', {}, null],
    ['{ things(first: 40) { nodes { name } } }', {}, null],
    ['{ things(first: 100) { nodes { name } } }', {}, /cost of at most 100 .*; came: 201$/],
    ['query ($n: Int) { things(first: $n) { nodes { name } } }', { n: 40 }, null],
    ['query ($n: Int) { things(first: $n) { nodes { name } } }', { n: 50 }, /came: 101$/],
    ['query ($n: Int) { things(first: $n) { nodes { name } } }', {}, /came: 101$/],
    ['query ($n: Int = 60) { things(first: $n) { nodes { name } } }', {}, /came: 121$/],
    ['query ($n: Int = 60) { things(first: $n) { nodes { name } } }', { n: 40 }, null],
    ['query ($n: Int = 60) { things(first: $n) { nodes { name } } }', { n: null }, /came: 101$/],
    ['query ($n: Int = 60) { ...f } fragment f on Query { things(first: $n) { nodes { name } } }', {}, /came: 121$/],
    [
      'query ($n: Int = 1000) { things(first: $n) { nodes { things(first: $n) { nodes { name } } } } }',
      {},
      /came: 2002001$/,
    ],
    ['{ list { list { name } } }', {}, /came: 111$/],
    ['{ few: things(first: -1000) { nodes { name } } many: things(first: 60) { nodes { name } } }', {}, /came: 124$/],
    ['query ($n: Int) { few: things(first: $n) { nodes { name } } list { list { name } } }', { n: -9 }, /came: 114$/],
    ['{ __schema { types { name } } }', {}, null],
    ['{ a: __schema { types { fields { type { fields { name } } } } } }', {}, /cost of at most 100 /],
    ['{ __type(name: "Query") { fields { name } } }', {}, null],
    ['{ walk(first: 20) { of nodes { name } edges { name } } }', {}, /came: 201$/],
    ['{ search(first: 1) { nodes { name } } }', {}, /came: 103$/],
    ['{ users(first: 1) { nodes { name } } }', {}, /came: 103$/],
    ['{ walk { nodes { name } } }', {}, /came: 2101$/],
    ['{ front(first: 20) { entries { name } } }', {}, /came: 141$/],
    ['{ front(first: 20, metrics: [{}, {}]) { entries { name } } }', {}, /came: 2141$/],
    ['query ($m: [Input!]) { front(first: 20, metrics: $m) { entries { name } } }', { m: [{}, {}] }, /came: 2141$/],
    ['query ($m: [Input!] = [{}, {}]) { front(first: 20, metrics: $m) { entries { name } } }', {}, /came: 2141$/],
    ['query ($m: [Input!] = {}) { front(first: 20, metrics: $m) { entries { name } } }', {}, /came: 1141$/],
    [
      'query ($m: [Input!] = [{}, {}]) { front(first: 20, metrics: $m) { entries { name } } }',
      { m: [{}] },
      /came: 1141$/,
    ],
    ['{ leaders(first: 20) { nodes { name } } }', {}, /came: 141$/],
    ['query ($l: [Input!]) { take(list: $l) }', { l: [{}, {}] }, null],
    ['query ($l: [Input!]) { take(list: $l) }', { l: [{}, {}, {}] }, /at most 2 items in a list; came: 3$/],
    ['query ($l: [Input!]) { take(list: $l) }', { l: [{ inner: [{}, {}, {}] }] }, /came: 3$/],
    ['query ($l: [Input!] = [{ inner: [{}, {}, {}] }]) { take(list: $l) }', {}, /came: 3$/],
    ['query ($l: [Input!], $j: JSON) { take(list: $l, json: $j) }', { l: [{ json: [1, 2, 3] }], j: [1, 2, 3] }, null],
  ])('%s with %j', (query, variables, message) => {
    if (message === null) expect(messageOf(query, variables)).toBeNull();
    else expect(messageOf(query, variables)).toMatch(message);
  });

  test('whose fragments each spread the next one twice is counted without going through each spread', () => {
    const fragments = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`);
    expect(messageOf(`{ self { ...f0 } } ${fragments.join(' ')} fragment f60 on Query { name }`)).toMatch(
      `came: ${2 ** 60 + 1}`,
    );
  });
});
