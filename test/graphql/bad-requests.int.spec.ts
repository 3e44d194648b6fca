import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.remove());

/** Sends raw HTTP. */
async function send(init: RequestInit & { readonly path?: string }) {
  const response = await fetch(new URL(init.path ?? '/graphql', service.url), { method: 'POST', ...init });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const json = { 'content-type': 'application/json' };

describe('a request that is none is answered with JSON', () => {
  const sent: readonly (readonly [
    title: string,
    init: RequestInit & { path?: string },
    status: number,
    code: string,
  ])[] = [
    ['malformed JSON', { headers: json, body: '{"query":' }, 400, 'MALFORMED_JSON'],
    ['an empty body', { headers: json, body: '' }, 400, 'MALFORMED_JSON'],
    ['another content type', { headers: { 'content-type': 'text/plain' }, body: '{}' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [
      'a form, as a page of another site could send it',
      { body: new URLSearchParams({ query: '{ __typename }' }) },
      415,
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    ['10 MB', { headers: json, body: JSON.stringify({ query: 'x'.repeat(10_000_000) }) }, 413, 'BODY_TOO_LARGE'],
    ['an unknown route', { path: '/nowhere', headers: json, body: '{}' }, 404, 'NOT_FOUND'],
    ['many operations at once', { headers: json, body: '[{"query":"{ __typename }"}]' }, 400, 'BAD_REQUEST'],
    ['no operation', { headers: json, body: '{}' }, 400, 'BAD_REQUEST'],
    [
      'a mutation by GET',
      { method: 'GET', path: '/graphql?query=mutation%7B__typename%7D', headers: json },
      405,
      'BAD_REQUEST',
    ],
    [
      'a subscription by GET',
      { method: 'GET', path: '/graphql?query=subscription%7Bevents%7Bposition%7D%7D' },
      405,
      'BAD_REQUEST',
    ],
    [
      'a subscription that accepts JSON',
      { headers: json, body: '{"query":"subscription { events { position } }"}' },
      400,
      'INVALID_ARGUMENT',
    ],
    [
      'a subscription that a variable decides',
      { headers: json, body: '{"query":"subscription { events @include(if: $no) { position } }"}' },
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a GET without a query', { method: 'GET', path: '/graphql' }, 400, 'BAD_REQUEST'],
    [
      'an actor that is none',
      { headers: { ...json, 'pedigree-actor': 'p:1' }, body: '{"query":"{ __typename }"}' },
      400,
      'INVALID_ACTOR',
    ],
    [
      'an actor that is none, on a stream',
      {
        headers: { ...json, accept: 'text/event-stream', 'pedigree-actor': 'p:1' },
        body: '{"query":"{ __typename }"}',
      },
      400,
      'INVALID_ACTOR',
    ],
    [
      'an empty actor',
      { headers: { ...json, 'pedigree-actor': '' }, body: '{"query":"{ __typename }"}' },
      400,
      'INVALID_ACTOR',
    ],
    [
      'a foreign minimum',
      { headers: { ...json, 'pedigree-min-position': 'aaaaaaaaaaaaaaaa.1' }, body: '{"query":"{ __typename }"}' },
      400,
      'POSITION_OF_ANOTHER_LOG',
    ],
    [
      'a minimum that is none',
      { headers: { ...json, 'pedigree-min-position': '7' }, body: '{"query":"{ __typename }"}' },
      400,
      'INVALID_ARGUMENT',
    ],
    [
      'a foreign minimum, of a stream',
      {
        headers: { ...json, accept: 'text/event-stream', 'pedigree-min-position': 'aaaaaaaaaaaaaaaa.1' },
        body: '{"query":"{ __typename }"}',
      },
      400,
      'POSITION_OF_ANOTHER_LOG',
    ],
    [
      'a minimum that is none, of a stream',
      {
        headers: { ...json, accept: 'text/event-stream', 'pedigree-min-position': '7' },
        body: '{"query":"{ __typename }"}',
      },
      400,
      'INVALID_ARGUMENT',
    ],
  ];

  test.each(sent)('%s', async (_, init, status, code) => {
    const answer = await send(init);
    expect(answer.headers.get('content-type')).toMatch(/json/);
    expect({ status: answer.status, body: JSON.parse(answer.text) }).toEqual({
      status,
      body: {
        errors: [
          expect.objectContaining({ message: expect.stringMatching(/required: .*; came: /), extensions: { code } }),
        ],
      },
    });
    expect(answer.text).not.toMatch(/\\n {4}at |node_modules|DOCTYPE/);
  });
});

test('a GET asks a query, with no header that a program would have to think of', async () => {
  const { status, text } = await send({ method: 'GET', path: '/graphql?query=%7B__typename%7D' });
  expect({ status, text }).toEqual({ status: 200, text: '{"data":{"__typename":"Query"}}\n' });
});
