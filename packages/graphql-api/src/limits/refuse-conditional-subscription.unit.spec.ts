import { describe, expect, test } from '@jest/globals';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';
import { refuseConditionalSubscription } from './refuse-conditional-subscription.ts';

const schema = buildSchema(`
  type Query { name: String }
  type Event { id: ID }
  type Subscription { events: Event }
`);
const refused = (name: string) => `required: a subscription without conditions at its root; came: ${name}`;
const errorsOf = (query: string) =>
  validate(schema, parse(query), [...specifiedRules, refuseConditionalSubscription]).map(({ message }) => message);

describe('a subscription', () => {
  test.each([
    ['whose variable is not there', 'subscription { events @include(if: $no) { id } }', '@include'],
    ['whose variable is there', 'subscription ($no: Boolean!) { events @skip(if: $no) { id } }', '@skip'],
    ['that no variable decides', 'subscription { events @include(if: true) { id } }', '@include'],
    ['with two conditions', 'subscription { events @skip(if: $a) @include(if: $b) { id } }', '@skip and @include'],
    ['with an inline fragment', 'subscription { ... @skip(if: $no) { events { id } } }', '@skip'],
    ['with a fragment', 'subscription { ...f } fragment f on Subscription { events @skip(if: $no) { id } }', '@skip'],
    [
      'beside a query',
      'query Asked { name @skip(if: true) } subscription Told { events @skip(if: $no) { id } }',
      '@skip',
    ],
    [
      'whose fragment spreads itself',
      'subscription { ...f } fragment f on Subscription { ...f @skip(if: $no) }',
      '@skip',
    ],
  ])('%s is refused', (_, query, name) => {
    expect(errorsOf(query)).toContain(refused(name));
  });

  test('may leave out what it is told of an event', () => {
    expect(errorsOf('subscription ($no: Boolean!) { events { id @skip(if: $no) } }')).toEqual([]);
  });

  test('is not refused for the conditions of a query', () => {
    expect(errorsOf('query ($no: Boolean!) { name @skip(if: $no) } subscription Told { events { id } }')).toEqual([
      'This anonymous operation must be the only defined operation.',
    ]);
  });
});
