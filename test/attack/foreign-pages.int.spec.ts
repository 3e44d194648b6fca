import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { sendLines, statusOf } from './raw-connection.ts';

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.remove());

/** Sends what a page of another site could, as a browser would put it on the wire. */
async function send(lines: readonly string[], body = '') {
  const answer = await sendLines(service.url, lines, body);
  return { status: statusOf(answer), answer };
}

const registering = 'mutation { registerModel(input: { name: \\"stolen\\" }) { __typename } }';
const body = `{"query":"${registering}"}`;
const host = 'host: 127.0.0.1';
const asked = '/graphql?query=%7B__typename%7D';

describe('a page of another site makes nothing run', () => {
  const requests: readonly (readonly [title: string, lines: readonly string[], body: string, status: number])[] = [
    ['by a form', ['POST /graphql HTTP/1.1', host, 'content-type: application/x-www-form-urlencoded'], 'query=x', 415],
    [
      'by a form with files',
      ['POST /graphql HTTP/1.1', host, 'content-type: multipart/form-data; boundary=x'],
      body,
      415,
    ],
    ['by a form of plain text', ['POST /graphql HTTP/1.1', host, 'content-type: text/plain'], body, 415],
    ['without a content type', ['POST /graphql HTTP/1.1', host], body, 415],
    [
      'by a form that claims JSON behind plain text',
      ['POST /graphql HTTP/1.1', host, 'content-type: text/plain; x=application/json'],
      body,
      415,
    ],
    [
      'by JSON, from an origin of its own',
      ['POST /graphql HTTP/1.1', host, 'content-type: application/json', 'origin: https://evil.example'],
      body,
      403,
    ],
    [
      'by JSON, from a sandbox',
      ['POST /graphql HTTP/1.1', host, 'content-type: application/json', 'origin: null'],
      body,
      403,
    ],
    [
      'by JSON, from another port of this machine',
      ['POST /graphql HTTP/1.1', host, 'content-type: application/json', 'origin: http://127.0.0.1:8080'],
      body,
      403,
    ],
    ['by an image', [`GET ${asked} HTTP/1.1`, host, 'sec-fetch-site: cross-site', 'sec-fetch-mode: no-cors'], '', 403],
    ['by an image of a neighbour', [`GET ${asked} HTTP/1.1`, host, 'sec-fetch-site: same-site'], '', 403],
    [
      'by a stream of events',
      [`GET ${asked} HTTP/1.1`, host, 'accept: text/event-stream', 'sec-fetch-site: cross-site'],
      '',
      403,
    ],
    ['by a mutation in an address', ['GET /graphql?query=mutation%7B__typename%7D HTTP/1.1', host], '', 405],
    ['by another method', ['PUT /graphql HTTP/1.1', host, 'content-type: application/json'], body, 405],
  ];

  test.each(requests)('%s', async (_, lines, text, status) => {
    expect((await send(lines, text)).status).toBe(status);
    expect(await service.ask('{ model(model: "stolen") { id } }')).toEqual({ data: { model: null } });
  });

  test('by asking first: no preflight is granted, and no answer may be read', async () => {
    const origin = 'origin: https://evil.example';
    const asks = ['access-control-request-method: POST', 'access-control-request-headers: content-type'];
    const { answer } = await send(['OPTIONS /graphql HTTP/1.1', host, origin, ...asks]);
    expect(answer).not.toMatch(/access-control-allow/i);
    for (const path of ['/graphql', '/healthz', '/readyz', '/metrics'])
      expect((await send([`GET ${path} HTTP/1.1`, host, origin])).answer).not.toMatch(/access-control-allow/i);
  });
});

test('a page of this service, and a program, may ask', async () => {
  const { host: own } = new URL(service.url);
  const json = ['POST /graphql HTTP/1.1', `host: ${own}`, 'content-type: application/json'];
  const query = '{"query":"{ __typename }"}';
  expect((await send([...json, `origin: http://${own}`], query)).status).toBe(200);
  expect((await send([...json, 'sec-fetch-site: same-origin', `origin: http://${own}`], query)).status).toBe(200);
  expect((await send([`GET ${asked} HTTP/1.1`, host, 'sec-fetch-site: none'])).status).toBe(200);
  expect((await send([`GET ${asked} HTTP/1.1`, host])).status).toBe(200);
});

describe('a WebSocket', () => {
  const open = async (headers: Readonly<Record<string, string>>) => {
    const socket = new WebSocket(service.url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
    const opened = once(socket, 'open').then(() => 101);
    const refused = once(socket, 'unexpected-response').then(([, response]) => response.statusCode);
    socket.on('error', () => {});
    const status = await Promise.race([opened, refused]);
    socket.terminate();
    return status;
  };

  test.each([
    ['https://evil.example', 403],
    ['null', 403],
    ['http://localhost.evil.example', 403],
    ['http://127.0.0.1:1', 403],
  ])('is not opened for a page of %s', async (origin, status) => {
    expect(await open({ origin })).toBe(status);
  });

  test('is opened for a page of this service, and for a program', async () => {
    expect(await open({ origin: new URL(service.url).origin })).toBe(101);
    expect(await open({})).toBe(101);
  });

  test('is not opened under a foreign name, whoever asks', async () => {
    expect(await open({ host: 'evil.example' })).toBe(403);
  });
});

describe('a name that was made to resolve to this machine', () => {
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:80', 'localhost:1@evil.example', ''])(
    'is refused as Host %j',
    async (name) => {
      for (const path of [asked, '/healthz', '/metrics'])
        expect((await send([`GET ${path} HTTP/1.1`, `host: ${name}`])).status).toBe(421);
    },
  );

  test('is refused where there is no Host, or two', async () => {
    expect((await send(['GET /healthz HTTP/1.1'])).status).toBe(400);
    expect((await send(['GET /healthz HTTP/1.0'])).status).toBe(421);
    expect((await send(['GET /healthz HTTP/1.1', 'host: evil.example', host])).status).toBe(421);
  });

  test.each(['localhost', 'LOCALHOST:80', '127.0.0.1:1', '[::1]:4000'])('is not confused with %s', async (name) => {
    expect((await send(['GET /healthz HTTP/1.1', `host: ${name}`])).status).toBe(200);
  });
});
