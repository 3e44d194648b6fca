import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { sendLines, statusOf } from './raw-connection.ts';

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ open: true });
});
afterAll(() => service.remove());

async function send(lines: readonly string[], body = '') {
  const answer = await sendLines(service.url, lines, body);
  return { status: statusOf(answer), answer };
}

/** To such a host, over plain HTTP, no browser sends `Sec-Fetch-Site`. */
const host = 'host: models.example:4000';
const get = 'GET /graphql?query=%7B__typename%7D HTTP/1.1';
const subscribe = 'GET /graphql?query=subscription%7Bevents%7Bposition%7D%7D HTTP/1.1';
const post = ['POST /graphql HTTP/1.1', host, 'content-type: application/json'];
const query = '{"query":"{ __typename }"}';

describe('over plain HTTP, to another machine, a page of another site makes nothing run', () => {
  const requests: readonly (readonly [title: string, lines: readonly string[], code: string])[] = [
    ['by an image', [get, host, 'accept: image/avif,*/*'], 'PREFLIGHT_REQUIRED'],
    ['by a script, without telling where it is', [get, host, 'referer:'], 'PREFLIGHT_REQUIRED'],
    ['by a stream of events', [subscribe, host, 'accept: text/event-stream'], 'PREFLIGHT_REQUIRED'],
    [
      'by a stream of events that may be read by those it is for',
      [subscribe, host, 'accept: text/event-stream', 'origin: http://evil.example'],
      'FOREIGN_ORIGIN',
    ],
    ['by a GET of plain text', [get, host, 'content-type: text/plain; x=application/json'], 'PREFLIGHT_REQUIRED'],
    ['by a GET with an empty header', [get, host, 'pedigree-actor:'], 'PREFLIGHT_REQUIRED'],
    ['by JSON, from an origin of its own', [...post, 'origin: http://evil.example'], 'FOREIGN_ORIGIN'],
    ['by JSON, from another port', [...post, 'origin: http://models.example'], 'FOREIGN_ORIGIN'],
    ['by JSON, from a sandbox', [...post, 'origin: null'], 'FOREIGN_ORIGIN'],
  ];

  test.each(requests)('%s', async (_, lines, code) => {
    const { answer } = await send(lines, lines.includes('POST /graphql HTTP/1.1') ? query : '');
    expect(answer).toContain(`"extensions":{"code":"${code}"}`);
    expect(answer).toMatch(/"message":"required: .*; came: /);
    expect(answer).not.toMatch(/"data"|text\/event-stream|access-control-allow/i);
  });
});

describe('and there', () => {
  test('a program may ask, by POST or by a header that no page can send unasked', async () => {
    expect((await send(post, query)).status).toBe(200);
    for (const header of [
      'content-type: application/json',
      'apollo-require-preflight: true',
      'x-apollo-operation-name: x',
      'pedigree-actor: ada',
    ])
      expect((await send([get, host, header])).status).toBe(200);
  });

  test('a page of this service may ask, as may a browser that says where a request comes from', async () => {
    expect((await send([...post, 'origin: http://models.example:4000'], query)).status).toBe(200);
    expect((await send([get, host, 'sec-fetch-site: same-origin'])).status).toBe(200);
    expect((await send([get, host, 'sec-fetch-site: cross-site'])).status).toBe(403);
  });

  test('a GET of a program on the same machine needs no header', async () => {
    for (const name of ['localhost:4000', '127.0.0.1', '127.8.8.8:1', '[::1]:4000'])
      expect((await send([get, `host: ${name}`])).status).toBe(200);
    for (const name of ['127.0.0.1.evil.example', '127.evil.example', 'localhost.evil.example', '[::2]'])
      expect((await send([get, `host: ${name}`])).status).toBe(400);
  });
});
