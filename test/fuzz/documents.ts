import fc from 'fast-check';
import { Lexer, Source } from 'graphql';
import type { Operation } from '../graphql/client-documents.ts';
import { mutatedJson, mutatedList } from './mutate.ts';
import { commands, plans, questions, recording, subscriptions } from './operations.ts';
import { schemaDocuments } from './schema-document.ts';

/** The lexical tokens of a document, as they are written. */
function tokensOf(text: string): readonly string[] {
  const lexer = new Lexer(new Source(text));
  const tokens: string[] = [];
  while (lexer.advance().kind !== '<EOF>') tokens.push(text.slice(lexer.token.start, lexer.token.end));
  return tokens;
}

const oddTokens = fc.constantFrom(
  ...[
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '!',
    '$',
    ':',
    '=',
    '|',
    '@',
    '...',
    '&',
    '#',
    '"',
    '"""',
    '\\',
    '\u0000',
    '\ufeff',
  ],
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment',
    'on',
    'null',
    'true',
    'type',
    'extend',
    '__typename',
    '__schema',
  ],
  ...[
    '$input',
    'Event',
    'Nothing',
    '...Itself',
    '@skip(if: true)',
    '@include(if: $no)',
    '@deprecated',
    '@defer',
    '1',
    '-',
    '1.5e',
    '""',
  ],
  ...[
    'fragment Itself on Query { ...Itself }',
    '{ __schema { types { name fields { name } } } }',
    'é',
    '\ud83d\ude00',
    ',',
  ],
);

/** Documents of the client and of commands that are only planned, with a few tokens out of their place. */
const brokenDocuments: fc.Arbitrary<Operation> = fc
  .constantFrom(...questions, ...plans, ...subscriptions)
  .chain(({ query, variables }) => {
    return mutatedList(fc.constant(tokensOf(query)), oddTokens).map((tokens) => ({
      query: tokens.join(' '),
      variables,
    }));
  });

/** Commands whose inputs are no longer what was accepted once; some are accepted all the same. */
const brokenInputs: fc.Arbitrary<Operation> = fc.constantFrom(...commands).chain(({ query, variables }) => {
  return mutatedJson(fc.constant(variables)).map((odd) => ({ query, variables: odd }));
});

const brokenBatches: fc.Arbitrary<Operation> = mutatedJson(
  fc.array(fc.constantFrom(...commands), { minLength: 1, maxLength: 3 }).map((some) => ({
    commands: some.map(({ query, variables }) => {
      const name = /\{ (\w+)/.exec(query)?.[1] ?? '';
      return { [name]: Object.values(variables ?? {})[0] };
    }),
  })),
).map((variables) => ({ query: recording, variables }));

const brokenQuestions: fc.Arbitrary<Operation> = fc.constantFrom(...questions).chain(({ query, variables }) => {
  return mutatedJson(fc.constant(variables)).map((odd) => ({ query, variables: odd }));
});

/** Operations that are nearly right. */
export const operations: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: brokenDocuments },
  { weight: 4, arbitrary: brokenInputs },
  { weight: 1, arbitrary: brokenBatches },
  { weight: 3, arbitrary: brokenQuestions },
  { weight: 2, arbitrary: schemaDocuments.map((query) => ({ query, variables: {} })) },
);
