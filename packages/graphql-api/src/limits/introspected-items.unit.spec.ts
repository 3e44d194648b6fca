import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import { introspectedItems } from './introspected-items.ts';

const twoFields = buildSchema('type Query { a: Int b(x: Int, y: Int): Int }');
const oneField = buildSchema('type Query { a: Int }');

test('a schema is counted once, however many operations come, and each schema by itself', () => {
  const counted = introspectedItems(twoFields);
  expect(introspectedItems(oneField).get('__Field.args')).not.toBe(counted.get('__Field.args'));
  expect(introspectedItems(twoFields)).toBe(counted);
});
