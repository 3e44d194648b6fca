import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { mutatedBytes, mutatedJson } from './mutate.ts';
import { commands, plans, questions } from './operations.ts';
import type { Asked } from './post.ts';

const valid = fc.constantFrom(...questions, ...plans, ...commands.slice(0, 5));
const bytesOf = (value: unknown) => Buffer.from(JSON.stringify(value) ?? '');

/** Bodies that are nearly those of operations. */
export const bodies: fc.Arbitrary<Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: mutatedBytes(valid.map(bytesOf)) },
  { weight: 4, arbitrary: mutatedJson(valid).map(bytesOf) },
  { weight: 1, arbitrary: valid.map((operation) => Buffer.from(`\ufeff${JSON.stringify(operation)}`, 'utf16le')) },
  { weight: 1, arbitrary: valid.map((operation) => gzipSync(JSON.stringify(operation))) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(valid, fc.constantFrom(1, 100, 5_000, 100_000))
      .map(([each, depth]) => nested(each.query, depth)),
  },
  {
    weight: 1,
    arbitrary: valid.map(({ query }) =>
      Buffer.from(`{"query":1,"query":${JSON.stringify(query)},"variables":1e999,"variables":{}}`),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(valid, fc.nat(3)).map(([each, count]) => bytesOf(Array.from({ length: count }, () => each))),
  },
  { weight: 1, arbitrary: fc.json().map((text) => Buffer.from(text)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
);

function nested(query: string, depth: number): Uint8Array {
  return Buffer.from(
    `{"query":${JSON.stringify(query)},"variables":{"input":${'['.repeat(depth)}${']'.repeat(depth)}}}`,
  );
}

const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      ...[
        'application/json',
        'application/json',
        'application/json; charset=utf-8',
        'application/json; charset=utf-16',
      ],
      ...[
        'application/json; charset="',
        'APPLICATION/JSON',
        'text/plain',
        'application/graphql',
        'multipart/form-data',
        '',
      ],
      ...[
        'application/x-www-form-urlencoded',
        'application/json;;;',
        'application/graphql+json',
        '*/*',
        'a'.repeat(2_000),
      ],
    ),
    accept: fc.constantFrom('application/json', '*/*', 'application/graphql-response+json', 'image/png', ';', ''),
    'content-encoding': fc.constantFrom('gzip', 'br', 'identity', 'x'),
    'pedigree-actor': fc.constantFrom('ada', '', 'p:1', ' x', '\u00ff\u00fe', 'Ã©', 'x'.repeat(300), 'a, b'),
    'pedigree-min-position': fc.constantFrom(
      '',
      'x',
      '0',
      'aaaaaaaaaaaaaaaa.1',
      'aaaaaaaaaaaaaaaa.99999999999999999999999',
      '..',
    ),
    origin: fc.constantFrom('null', 'http://example.org', 'x', ''),
    host: fc.constantFrom('127.0.0.1', 'localhost:1', 'example.org', '[::1]', '[', 'x y', ''),
    'sec-fetch-site': fc.constantFrom('cross-site', 'same-origin', 'x'),
    expect: fc.constantFrom('100-continue', 'x'),
    cookie: fc.constantFrom('a=b', '='),
    'x-http-method-override': fc.constantFrom('DELETE'),
  },
  { requiredKeys: [] },
);

const plainHeaders = fc.constantFrom({ 'content-type': 'application/json' });

const paths = fc.oneof(
  fc.constantFrom(
    '/graphql',
    '/graphql/',
    '/graphql?query=%7B__typename%7D',
    '/graphql?query={__typename',
    '/graphql?query=%',
    '//graphql',
  ),
  fc.constantFrom(
    '/',
    '/healthz',
    '/readyz?x=%00',
    '/metrics',
    '/schemas',
    '/schemas/envelopes/ModelPromoted.v1.json',
    '/schemas/events/ModelPromoted.v1.json',
    '/schemas/manifests/Checkout.v1.json',
    '/schemas/events/..%2f..%2fx.json',
  ),
  fc.constantFrom(
    '/schemas/events/%ff.json',
    '/schemas/events/__proto__.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    `/${'x'.repeat(8_000)}`,
  ),
  fc.constantFrom(
    '/graphql?query=mutation%7B__typename%7D',
    '/graphql?query={__typename}&variables=%7B',
    '/graphql?variables=[]&query[]=x',
  ),
  fc.webPath().map((path) => `/${encodeURI(path)}`.replace('//', '/')),
);

/** Requests whose HTTP is sound, and nearly nothing else of them. */
export const requests: fc.Arbitrary<Asked> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      method: fc.constant('POST'),
      path: fc.constant('/graphql'),
      headers: plainHeaders,
      body: bodies,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ method: fc.constant('POST'), path: fc.constant('/graphql'), headers, body: bodies }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'),
      path: paths,
      headers,
      body: bodies,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ method: fc.constant('GET'), path: paths, headers, body: fc.constant(new Uint8Array()) }),
  },
);
