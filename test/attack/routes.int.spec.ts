import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { sendLines, statusOf } from './raw-connection.ts';

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.remove());

async function send(lines: readonly string[], body = '') {
  const answer = await sendLines(service.url, [...lines, 'host: 127.0.0.1'], body);
  const [head = '', text = ''] = answer.split('\r\n\r\n');
  return {
    head,
    status: statusOf(answer),
    allow: /^allow: (.*)$/im.exec(head)?.[1],
    message: /"message":"(.*?)","/.exec(text)?.[1],
    text,
  };
}

const operational = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/schemas',
  '/schemas/envelopes/ModelTrained.v1.json',
  '/schemas/events/ModelTrained.v1.json',
  '/schemas/manifests/Checkout.v1.json',
];

describe('a method that a route does not take is told those that it does', () => {
  test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s of /graphql', async (method) => {
    const { status, allow, message } = await send([`${method} /graphql?x=1 HTTP/1.1`], '{}');
    expect([status, allow]).toEqual([405, 'GET, POST']);
    expect(message).toBe(`required: GET, POST of /graphql; came: ${method} /graphql?x=1`);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s of all else', async (method) => {
    for (const path of operational) {
      const { status, allow, message } = await send([`${method} ${path} HTTP/1.1`, 'content-type: text/plain'], 'x');
      expect([status, allow]).toEqual([405, 'GET, HEAD']);
      expect(message).toMatch(/^required: GET, HEAD of \/.*; came: /);
    }
  });

  test('HEAD is told by the status and by allow alone', async () => {
    expect(await send(['HEAD /graphql HTTP/1.1'])).toMatchObject({ status: 405, allow: 'GET, POST', text: '' });
    for (const path of operational) expect((await send([`HEAD ${path} HTTP/1.1`])).status).toBe(200);
  });
});

describe('what cannot be answered is told what was required and what came', () => {
  const post = ['POST /graphql HTTP/1.1', 'content-type: application/json'];
  const ask = 'GET /graphql?query=%7B__typename%7D';
  const refused: readonly (readonly [title: string, lines: readonly string[], body: string, status: number])[] = [
    ['a path that is none of ours', ['GET /nowhere HTTP/1.1'], '', 404],
    ['a path of ours with more behind it', ['GET /graphql/ HTTP/1.1'], '', 404],
    ['a schema of no event', ['GET /schemas/events/Nothing.v1.json HTTP/1.1'], '', 404],
    ['a schema of nothing that there is', ['GET /schemas/views/ModelTrained.v1.json HTTP/1.1'], '', 404],
    ['a path that leads upwards', ['GET /schemas/events/..%2F..%2Fpackage.json HTTP/1.1'], '', 404],
    ['a path that cannot be decoded', ['GET /%ff HTTP/1.1'], '', 404],
    ['a path of ours without its slash', ['POST *graphql HTTP/1.1', `${post[1]}`], '{"query":"{__typename}"}', 404],
    ['a path of ours in another scheme', ['GET ftp://127.0.0.1/healthz HTTP/1.1'], '', 404],
    ['a name that is too long', [`GET /schemas/events/${'x'.repeat(200)}.json HTTP/1.1`], '', 404],
    ['a GET with another content type', [`${ask} HTTP/1.1`, 'content-type: text/plain'], '', 415],
    ['a POST of plain text', [`${post[0]}`, 'content-type: text/plain'], '{}', 415],
    ['an answer in a form that there is not', [...post, 'accept: image/png'], '{"query":"{__typename}"}', 406],
    ['a parameter twice', [`${ask}&query=x HTTP/1.1`], '', 400],
    ['variables that are no JSON', [`${ask}&variables=x HTTP/1.1`], '', 400],
    ['variables that are no object', [`${ask}&variables=1 HTTP/1.1`], '', 400],
    ['variables as a text', post, '{"query":"{__typename}","variables":"{}"}', 400],
    ['variables as a list', post, '{"query":"{__typename}","variables":[]}', 400],
    ['extensions as a number', post, '{"query":"{__typename}","extensions":1}', 400],
    ['a name of an operation that is no text', post, '{"query":"{__typename}","operationName":1}', 400],
    ['an operation that the document has not', post, '{"query":"{__typename}","operationName":"$1"}', 400],
    ['one of several operations, and not which', post, '{"query":"query a{__typename} query b{__typename}"}', 400],
    ['a query that is no text', post, '{"query":1}', 400],
    [
      'the handshake of a WebSocket without its key',
      ['GET /graphql HTTP/1.1', 'connection: Upgrade', 'upgrade: websocket'],
      '',
      400,
    ],
    ['another protocol', ['GET /graphql HTTP/1.1', 'connection: Upgrade', 'upgrade: h2c'], '', 400],
  ];

  test.each(refused)('%s', async (_, lines, body, status) => {
    const answer = await send(lines, body);
    expect([answer.status, answer.message]).toEqual([
      status,
      expect.stringMatching(/^required: .+; came: (?!undefined).+/),
    ]);
  });
});

describe('a header that carries what no header may', () => {
  const asked = ['POST /graphql HTTP/1.1', 'content-type: application/json'];
  const names = ['x-any', 'accept', 'origin', 'pedigree-actor', 'pedigree-min-position', 'cookie'];

  test.each([
    ['a NUL', 'a\u0000b'],
    ['a line break of its own', 'a\nset-cookie: x=1'],
    ['a carriage return', 'a\rset-cookie: x=1'],
    ['an escape', 'a\u001b[2J'],
    ['a backspace', 'a\u0008b'],
    ['a character that deletes', 'a\u007fb'],
  ])('%s is refused or shown as text, and sets nothing in the answer', async (_, value) => {
    for (const name of names) {
      const { head, text } = await send([...asked, `${name}: ${value}`], '{"query":"{__typename}"}');
      expect(head).toMatch(/^HTTP\/1\.1 [24]\d\d /);
      expect(head).not.toMatch(/set-cookie|[^\P{Cc}\r\n]/u);
      expect(text).not.toMatch(/[^\P{Cc}\r\n]/u);
    }
  });

  test('a name of a header that is no token is refused', async () => {
    for (const name of ['a b', 'a\u0000b', 'a\u001b', '(a)', ''])
      expect((await send([...asked, `${name}: x`], '{}')).status).toBe(400);
  });
});
