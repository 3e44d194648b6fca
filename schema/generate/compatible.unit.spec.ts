import { describe, expect, test } from '@jest/globals';
import { findIncompatibilities } from './compatible.ts';

const published = {
  $id: 'urn:x',
  type: 'object',
  properties: {
    number: { type: 'integer', minimum: 1 },
    state: { enum: ['A', 'B'] },
    list: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } },
    recipe: { type: 'object', properties: { seed: { type: 'string' } }, additionalProperties: false },
  },
  required: ['number'],
  additionalProperties: false,
};

describe('a published schema', () => {
  test.each<[string, object]>([
    ['nothing', {}],
    ['a new optional member', { properties: { ...published.properties, more: { type: 'string' } } }],
    ['one more value of an enum', { properties: { ...published.properties, state: { enum: ['A', 'B', 'C'] } } }],
    ['other words about it', { description: 'better said', $id: 'urn:y' }],
    [
      'one more alternative',
      {
        properties: {
          ...published.properties,
          list: { type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }, { type: 'number' }] } },
        },
      },
    ],
  ])('may gain %s', (_, change) => {
    expect(findIncompatibilities(published, { ...published, ...change })).toEqual([]);
  });

  const { number: _, ...withoutNumber } = published.properties;

  test.each<[string, unknown, string]>([
    ['lose a member', { ...published, properties: withoutNumber }, '#/properties/number'],
    [
      'retype a member',
      { ...published, properties: { ...published.properties, number: { type: 'string' } } },
      '#/properties/number/type',
    ],
    ['require a new member', { ...published, required: ['number', 'more'] }, '#/required'],
    ['no longer promise a member', { ...published, required: [] }, '#/required'],
    [
      'lose a value of an enum',
      { ...published, properties: { ...published.properties, state: { enum: ['A'] } } },
      '#/properties/state/enum',
    ],
    [
      'narrow a member',
      { ...published, properties: { ...published.properties, number: { type: 'integer', minimum: 1, maximum: 9 } } },
      '#/properties/number/maximum',
    ],
    [
      'lose a member of a member',
      { ...published, properties: { ...published.properties, recipe: { type: 'object', properties: {} } } },
      '#/properties/recipe/properties/seed',
    ],
    [
      'lose an alternative',
      {
        ...published,
        properties: { ...published.properties, list: { type: 'array', items: { anyOf: [{ type: 'string' }] } } },
      },
      '#/properties/list/items/anyOf/1',
    ],
    ['go', undefined, '#'],
  ])('may not %s', (_, after, place) => {
    expect(findIncompatibilities(published, after).map((fault) => fault.split(':')[0])).toContain(place);
  });
});
