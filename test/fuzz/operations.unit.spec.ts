import { expect, test } from '@jest/globals';
import { getOperationAST, getVariableValues, parse, validate } from 'graphql';
import type { Operation } from '../graphql/client-documents.ts';
import { commands, plans, questions, recording, subscriptions } from './operations.ts';
import { publishedSchema } from './published-schema.ts';

/** What GraphQL says against an operation before it runs it: of its document, else of its variables. */
function faultsOf({ query, variables }: Operation): readonly string[] {
  const document = parse(query);
  const definitions = getOperationAST(document)?.variableDefinitions ?? [];
  const invalid = validate(publishedSchema, document);
  const { errors = [] } =
    invalid.length > 0 ? {} : getVariableValues(publishedSchema, definitions, { ...Object(variables) });
  return [...invalid, ...errors].map(({ message }) => `${message}\nof ${query}`);
}

test('what is broken for the doors begins sound: every document fits the schema, and has all variables that it requires', () => {
  const all = [
    ...questions,
    ...subscriptions,
    ...plans,
    ...commands,
    { query: recording, variables: { commands: [] } },
  ];
  expect(questions.length).toBeGreaterThan(35);
  expect(all.flatMap(faultsOf)).toEqual([]);
});
