import { expect, test } from '@jest/globals';
import { buildSchema, validateSchema } from 'graphql';
import { readSdl } from '../graphql/index.ts';
import { findUndescribed } from './undescribed.ts';

test('the schema is a valid one, which whoever serves it takes for granted', () => {
  expect(validateSchema(buildSchema(readSdl()))).toEqual([]);
});

test('every type, field, argument, input member and enum value of the schema is described', () => {
  expect(findUndescribed(buildSchema(readSdl()))).toEqual([]);
});

test('whatever is not described is named', () => {
  const schema = buildSchema(`
    type Query { "A thing." thing(size: Int, "Of it." colour: Colour): Thing }
    "A thing." interface Thing { name: String }
    input Wish { name: String }
    enum Colour { RED "As the sky." BLUE }
    scalar Moment
    union Any = Query
  `);
  expect(findUndescribed(schema)).toEqual([
    'Query',
    'Query.thing(size:)',
    'Thing.name',
    'Wish',
    'Wish.name',
    'Colour',
    'Colour.RED',
    'Moment',
    'Any',
  ]);
});
