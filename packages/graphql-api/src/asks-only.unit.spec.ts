import { describe, expect, test } from '@jest/globals';
import { buildSchema, graphqlSync } from 'graphql';
import { asksOnly } from './asks-only.ts';

const schema = buildSchema('type Query { self: Query! name: String number: Int whole: String }');
const names: ReadonlySet<string> = new Set(['name', 'number']);

/** What is found of `self`, whose resolver is told of all that is asked for below it. */
function found(source: string): unknown {
  let answer: unknown;
  const { errors } = graphqlSync({
    schema,
    source,
    rootValue: {
      self: (_: unknown, __: unknown, asked: Parameters<typeof asksOnly>[0]) => {
        answer = asksOnly(asked, names);
        return {};
      },
    },
  });
  expect(errors).toBeUndefined();
  return answer;
}

describe('what is asked of a field', () => {
  test.each([
    ['{ self { name number } }', true],
    ['{ self { name whole } }', false],
    ['{ self { whole: name } }', true],
    ['{ self { name: whole } }', false],
    ['{ self { ... { name } ... on Query { number } } }', true],
    ['{ self { ... on Query { whole } } }', false],
    ['{ self { ...Own } } fragment Own on Query { name ...More } fragment More on Query { number }', true],
    ['{ self { ...Own } } fragment Own on Query { name ...More } fragment More on Query { whole }', false],
    ['{ self { name } self { whole } }', false],
    ['{ self { name } self { number } }', true],
    ['{ self { name whole @skip(if: true) } }', false],
  ])('%s: no more than its name and number is %s', (source, answer) => {
    expect(found(source)).toBe(answer);
  });
});
