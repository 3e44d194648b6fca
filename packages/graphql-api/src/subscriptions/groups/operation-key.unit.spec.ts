import { describe, expect, test } from '@jest/globals';
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

describe('of a variable', () => {
  const withDefault = (model: string) => `subscription ($model: String = "${model}") { told(model: $model) { x } }`;
  const without = 'subscription ($model: String) { told(model: $model) { x } }';

  test('its default tells two apart that say nothing of it', () => {
    expect(keyOf(withDefault('a'))).not.toBe(keyOf(withDefault('b')));
    expect(keyOf(withDefault('a'))).not.toBe(keyOf(without));
  });

  test('its value counts alone, be it what came or a default', () => {
    expect(keyOf(withDefault('a'))).toBe(keyOf(withDefault('b'), { model: 'a' }));
    expect(keyOf(withDefault('a'))).toBe(keyOf(without, { model: 'a' }));
    expect(keyOf(withDefault('a'), { model: 'c' })).toBe(keyOf(withDefault('b'), { model: 'c' }));
  });

  test('null is neither its default nor that it has no value', () => {
    expect(keyOf(withDefault('a'), { model: null })).not.toBe(keyOf(withDefault('a')));
    expect(keyOf(without, { model: null })).not.toBe(keyOf(without));
    expect(keyOf(without, { model: null })).toBe(keyOf(withDefault('a'), { model: null }));
  });

  test('a default within the selection tells two apart', () => {
    const asking = (isAsked: boolean) =>
      `subscription ($y: Boolean! = ${isAsked}) { told { x ...f } } fragment f on Told { y @include(if: $y) }`;
    expect(keyOf(asking(true))).not.toBe(keyOf(asking(false)));
  });

  test('the default counts of the operation that is executed', () => {
    const key = (operationName: string) => {
      const document = parse(
        'subscription A($m: String = "a") { told(model: $m) { x } } subscription B($m: String = "b") { told(model: $m) { x } }',
      );
      return JSON.parse(operationKey({ schema, document, operationName }, everything))[2];
    };
    expect([key('A'), key('B')]).toEqual([[['m', 'a']], [['m', 'b']]]);
  });

  test('where it says no more than where they began, its default does not count either', () => {
    const from = (position: string) =>
      `subscription ($after: String = "${position}") { told(after: $after, model: "m") { x } }`;
    expect(keyOf(from('l.1'))).toBe(keyOf(from('l.2')));
    expect(keyOf(from('l.1'))).toBe(keyOf('subscription { told(model: "m") { x } }'));
  });
});

test('what they may see tells them apart', () => {
  const keys = (['all', ['one'], ['one', 'other'], []] as const).map((namespaces) =>
    keyOf('subscription { told { x } }', {}, { namespaces }),
  );
  expect(new Set(keys).size).toBe(4);
});
