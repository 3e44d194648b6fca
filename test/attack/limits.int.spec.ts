import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { openRawConnection, postText } from './raw-connection.ts';

const limits = {
  bodyBytes: 20_000,
  commands: 5,
  pageItems: 20,
  connectionRequests: 4,
  positionWaitMilliseconds: 300,
};

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ limits });
});
afterAll(() => service.remove());

const record = 'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { __typename } }';
const training =
  'mutation ($p: JSON) { recordTraining(input: { model: "none", parameters: $p }) { ... on Rejection { message } } }';
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe('what is just within a limit is answered, and what is just beyond it is told the limit and what came', () => {
  type Request = (size: number) => readonly [query: string, variables?: Readonly<Record<string, unknown>>];
  const limited: readonly (readonly [title: string, request: Request, within: number, refusal: string])[] = [
    [
      'commands',
      (n) => [record, { commands: Array.from({ length: n }, (_, i) => ({ registerModel: { name: `m${i}` } })) }],
      5,
      'commands: required: at most 5 commands; came: 6',
    ],
    [
      'items of a page',
      (n) => [`{ models(first: ${n}) { nodes { id } } }`],
      20,
      'first: required: 1 to 20 items; came: 21',
    ],
  ];

  test.each(limited)('%s', async (_, request, within, refusal) => {
    expect((await service.ask(...request(within))).errors).toBeUndefined();
    const { errors = [] } = await service.ask(...request(within + 1));
    expect(errors.map(({ message }) => message)).toEqual([refusal]);
  });

  const inputs: readonly (readonly [title: string, request: Request, within: number, refusal: RegExp])[] = [
    [
      'bytes of a name',
      (n: number) => [
        'mutation ($name: String!) { answer: registerModel(input: { name: $name }) { ... on Rejection { message } } }',
        { name: 'x'.repeat(n) },
      ],
      255,
      /^name: required: a name of 1 to 255 bytes .*; came: "x+…$/,
    ],
    [
      'characters of a reason',
      (n: number) => [
        'mutation ($reason: String!) { answer: registerModel(input: { name: "x", reason: $reason }) { ... on Rejection { message } } }',
        { reason: 'x'.repeat(n) },
      ],
      10_000,
      /^reason: required: at most 10000 characters; came: "x+…$/,
    ],
    [
      'levels of JSON',
      (n: number) => [training.replace('record', 'answer: record'), { p: nested(n) }],
      63,
      /^required: lists and objects at most 64 deep; came: deeper ones$/,
    ],
  ];

  test.each(inputs)('%s', async (_, request, within, refusal) => {
    const inside = await service.ask<{ answer: { message?: string } }>(...request(within));
    expect(inside.data.answer.message ?? '').not.toMatch(refusal);
    const outside = await service.ask<{ answer: { message?: string } }>(...request(within + 1));
    expect(outside.data.answer.message).toMatch(refusal);
  });

  test('bytes of a body, in one piece and in chunks', async () => {
    const send = async (bytes: number, isChunked: boolean) => {
      const text = JSON.stringify({ query: '{ __typename }' }).padEnd(bytes);
      const body = isChunked ? new Blob([text]).stream() : text;
      const response = await fetch(service.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        ...(isChunked ? { duplex: 'half' } : {}),
      });
      return [response.status, (await response.text()).trim()];
    };
    for (const isChunked of [false, true]) {
      expect(await send(20_000, isChunked)).toEqual([200, '{"data":{"__typename":"Query"}}']);
      expect(await send(20_001, isChunked)).toEqual([
        413,
        expect.stringContaining('required: a body of at most 20000 bytes; came: a larger one'),
      ]);
    }
  });

  test('bytes of headers', async () => {
    const send = async (bytes: number) => {
      const connection = await openRawConnection(service.url);
      connection.send(
        `GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\nx-long: ${'x'.repeat(bytes)}\r\n\r\n`,
      );
      return connection.closed(60_000);
    };
    expect(await send(16_000)).toMatch(/^HTTP\/1.1 200 /);
    expect(await send(16_400)).toMatch(/^HTTP\/1.1 431 .*required: headers of at most 16384 bytes; came: larger ones/s);
  });

  test('operations of one request: a list of them is none', async () => {
    const response = await fetch(service.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{ __typename }"}]',
    });
    expect([response.status, await response.text()]).toEqual([
      400,
      expect.stringContaining('required: one operation (the mutation record takes many commands); came: a list'),
    ]);
  });

  test('requests of one connection that wait for their answers', async () => {
    const answer = await fetch(service.url, { method: 'POST', body: '{}' });
    const [logId] = answer.headers.get('pedigree-position')?.split('.') ?? [];
    const position = `${logId}.999999`;
    const waiting = postText('{"query":"{ __typename }"}').replace(
      '\r\n',
      `\r\npedigree-min-position: ${position}\r\n`,
    );
    const last = 'GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n';
    const asked = async (count: number) => {
      const connection = await openRawConnection(service.url);
      connection.send(waiting.repeat(count) + last);
      return (await connection.closed(60_000)).match(/HTTP\/1.1 \d+|required: at most 4 requests[^"]*/g);
    };
    const unreached = (count: number) => Array.from({ length: count }, () => 'HTTP/1.1 503');
    expect(await asked(3)).toEqual([...unreached(3), 'HTTP/1.1 200']);
    const refusal = 'required: at most 4 requests of one connection that wait for their answers; came: one more';
    expect(await asked(4)).toEqual([...unreached(4), 'HTTP/1.1 429', refusal]);
  });
});

test('more connections than may be open are closed at once, and those that are open are served', async () => {
  const small = await startOwnService({ limits: { connections: 5 } });
  const open = await Promise.all(Array.from({ length: 5 }, () => openRawConnection(small.url)));
  const sixth = await openRawConnection(small.url);
  expect(await sixth.closed(60_000)).toBe('');
  for (const connection of open)
    connection.send('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n');
  for (const connection of open) expect(await connection.closed(60_000)).toMatch(/^HTTP\/1.1 200 /);
  expect(await small.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  await small.remove();
});
