import { expect, test } from '@jest/globals';
import { everything, type Scope } from '@pedigree/views';
import { buildSchema, parse } from 'graphql';
import { operationKey } from './operation-key.ts';

const schema = buildSchema('type Query { a: Int }');
const keyOf = (query: string, variableValues: Record<string, unknown> = {}, scope: Scope = everything) =>
  operationKey({ schema, document: parse(query), variableValues }, scope);

test('where they began does not tell two subscriptions apart, given in the text or as a variable', () => {
  const query = 'subscription ($after: String, $model: String) { told(after: $after, model: $model) { x } }';
  expect(keyOf(query, { after: 'l.1', model: 'm' })).toBe(keyOf(query, { after: 'l.2', model: 'm' }));
  expect(keyOf('subscription { told(after: "l.1") { x } }')).toBe(keyOf('subscription { told(after: "l.2") { x } }'));
  expect(keyOf('subscription { told(after: "l.1") { x } }')).toBe(keyOf('subscription { told { x } }'));
});

test.each([
  ['another argument', 'subscription { told(model: "a") { x } }', 'subscription { told(model: "b") { x } }'],
  ['another selection', 'subscription { told { x } }', 'subscription { told { y } }'],
  [
    'after, below the root',
    'subscription { told { list(after: "1") { x } } }',
    'subscription { told { list(after: "2") { x } } }',
  ],
])('%s tells them apart', (_, one, other) => {
  expect(keyOf(one)).not.toBe(keyOf(other));
});

test('a variable that something else uses too tells them apart', () => {
  const query = 'subscription ($after: String) { told(after: $after) { as(knownAt: $after) { x } } }';
  expect(keyOf(query, { after: 'l.1' })).not.toBe(keyOf(query, { after: 'l.2' }));
});

test('what they may see tells them apart', () => {
  const keys = (['all', ['one'], ['one', 'other'], []] as const).map((namespaces) =>
    keyOf('subscription { told { x } }', {}, { namespaces }),
  );
  expect(new Set(keys).size).toBe(4);
});
