import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { openRawConnection, postText } from './raw-connection.ts';
import { openRawWebSocket } from './raw-web-socket.ts';

const limits = {
  bodyBytes: 20_000,
  tokens: 300,
  depth: 5,
  aliases: 5,
  rootFields: 8,
  cost: 400,
  listItems: 10,
  commands: 5,
  pageItems: 20,
  connectionRequests: 4,
  socketOperations: 3,
  socketUnreadBytes: 100_000,
  positionWaitMilliseconds: 300,
};

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ limits });
});
afterAll(() => service.remove());

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const record = 'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { __typename } }';
const events = 'query ($types: [EventType!]) { events(first: 1, filter: { types: $types }) { nodes { id } } }';
const training =
  'mutation ($p: JSON) { recordTraining(input: { model: "none", parameters: $p }) { ... on Rejection { message } } }';
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe('what is just within a limit is answered, and what is just beyond it is told the limit and what came', () => {
  type Request = (size: number) => readonly [query: string, variables?: Readonly<Record<string, unknown>>];
  const limited: readonly (readonly [title: string, request: Request, within: number, refusal: string])[] = [
    [
      'tokens',
      (n) => [`{ model(model: "x") { ${times(n, () => 'id')} } }`],
      290,
      'required: a document of at most 300 tokens; came: a longer one',
    ],
    [
      'depth',
      (n) => [`{ models(first: 1) { nodes { versions(first: 1) { nodes { ${n === 5 ? 'id' : 'event { id }'} } } } } }`],
      5,
      'required: at most 5 levels of fields; came: 6',
    ],
    [
      'aliases',
      (n) => [`{ model(model: "x") { ${times(n, (i) => `a${i}: id`)} } }`],
      5,
      'required: at most 5 aliases; came: 6',
    ],
    [
      'aliases through fragments',
      (n) => [`{ model(model: "x") { ...f } } fragment f on Model { ${times(n, (i) => `a${i}: id`)} }`],
      5,
      'required: at most 5 aliases; came: 6',
    ],
    [
      'fields at the root',
      (n) => [`{ ${times(n, () => '__typename')} }`],
      8,
      'required: at most 8 fields at the root; came: 9',
    ],
    [
      'cost',
      (n) => [`{ models(first: ${n}) { nodes { versions(first: 12) { nodes { id } } } } }`],
      15,
      'required: a cost of at most 400 fields, lists counted as long as they are asked for; came: 417',
    ],
    [
      'items of a list that is written',
      (n) => [`{ events(first: 1, filter: { types: [${times(n, () => 'ModelTrained')}] }) { nodes { id } } }`],
      10,
      'required: at most 10 items in a list; came: 11',
    ],
    [
      'items of a list in the variables',
      (n) => [events, { types: Array.from({ length: n }, () => 'ModelTrained') }],
      10,
      'required: at most 10 items in a list; came: 11',
    ],
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
      return connection.closed(10_000);
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
      return (await connection.closed(20_000)).match(/HTTP\/1.1 \d+|required: at most 4 requests[^"]*/g);
    };
    const unreached = (count: number) => Array.from({ length: count }, () => 'HTTP/1.1 503');
    expect(await asked(3)).toEqual([...unreached(3), 'HTTP/1.1 200']);
    const refusal = 'required: at most 4 requests of one connection that wait for their answers; came: one more';
    expect(await asked(4)).toEqual([...unreached(4), 'HTTP/1.1 429', refusal]);
  });
});

describe('a WebSocket', () => {
  const subscription = (id: number) => ({
    type: 'subscribe',
    id: `${id}`,
    payload: { query: 'subscription { events { position } }' },
  });

  test('may have as many operations open as the limit says, and is told the limit for one more', async () => {
    const { socket, send, next } = await openRawWebSocket(service.url, { init: true });
    for (const id of [1, 2, 3, 4]) send(subscription(id));
    expect(await next()).toEqual({
      type: 'error',
      id: '4',
      payload: [
        {
          message: 'required: at most 3 open operations of one WebSocket; came: 4',
          extensions: expect.objectContaining({ code: 'LIMIT_EXCEEDED' }),
        },
      ],
    });
    send({ type: 'complete', id: '1' });
    send({ type: 'subscribe', id: '5', payload: { query: '{ __typename }' } });
    expect(await next()).toEqual({ type: 'next', id: '5', payload: { data: { __typename: 'Query' } } });
    socket.close();
  });

  test('may send a message as large as a body, and is closed for a larger one', async () => {
    const { socket, next, closed } = await openRawWebSocket(service.url, { init: true });
    socket.send(JSON.stringify({ type: 'ping' }).padEnd(20_000));
    expect(await next()).toEqual({ type: 'pong' });
    socket.send(JSON.stringify({ type: 'ping' }).padEnd(20_001));
    expect(await closed()).toMatchObject({ code: 1009 });
  });

  test('that reads nothing of what it asks for is closed before it fills the memory', async () => {
    const { socket } = await openRawWebSocket(service.url, { init: true });
    const isClosed = once(socket, 'close');
    socket.pause();
    const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(19_000) } });
    let sent = 0;
    const timer = setInterval(() => {
      // No more than is taken: else all of it waits in the memory of who sends.
      for (let i = 0; i < 50 && socket.bufferedAmount < 1_000_000; i++) {
        socket.send(ping);
        sent += ping.length;
      }
      // Its end is behind what it did not read.
      if (sent > 30_000_000) socket.resume();
    }, 5);
    await isClosed.finally(() => clearInterval(timer));
    expect(sent).toBeGreaterThan(100_000);
    expect(await service.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  test.each([
    ['that is no JSON', 4400, '{'],
    ['that is no message', 4400, '{"type":"nothing"}'],
    ['that subscribes twice under one name', 4409, JSON.stringify(subscription(1))],
  ])('with a message %s is closed, and the service goes on', async (_, code, text) => {
    const { socket, closed } = await openRawWebSocket(service.url, { init: true });
    socket.send(text);
    socket.send(text);
    expect((await closed()).code).toBe(code);
    expect(await service.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  });

  test('with an operation before it introduced itself is closed', async () => {
    const { send, closed } = await openRawWebSocket(service.url, { init: false });
    send(subscription(1));
    expect((await closed()).code).toBe(4401);
  });
});

test('more connections than may be open are closed at once, and those that are open are served', async () => {
  const small = await startOwnService({ limits: { connections: 5 } });
  const open = await Promise.all(Array.from({ length: 5 }, () => openRawConnection(small.url)));
  const sixth = await openRawConnection(small.url);
  expect(await sixth.closed(10_000)).toBe('');
  for (const connection of open)
    connection.send('GET /healthz HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n');
  for (const connection of open) expect(await connection.closed(10_000)).toMatch(/^HTTP\/1.1 200 /);
  expect(await small.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  await small.remove();
});
