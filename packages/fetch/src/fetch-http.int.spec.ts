import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { digestOf, newFolder, someBytes } from './testing/fetching.ts';
import { type Served, serve } from './testing/serve.ts';
import { sendBytes } from './testing/serve-bytes.ts';

const bytes = someBytes(300_000);
const digest = digestOf('sha256', bytes);
const model = { path: 'model.bin', digest, size: bytes.length };

let server: Served;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let asked: (string | undefined)[] = [];
let place: ReturnType<typeof newFolder>;

beforeAll(async () => {
  server = await serve((request, response) => {
    asked.push(request.headers.range);
    answer(request, response);
  });
});
afterAll(() => server.close());
beforeEach(() => {
  asked = [];
  place = newFolder();
});
afterEach(() => place.remove());

const wanted = () => ({ ...model, uri: `${server.url}/model` });
const arrived = () => readFileSync(join(place.folder, 'model.bin'));

test('a connection that breaks again and again is taken up behind the last byte that came', async () => {
  answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"', cutAfter: 90_000 });
  const { outcomes, told } = await place.fetch([wanted()]);
  expect(outcomes).toEqual([{ path: 'model.bin', state: 'FETCHED', uri: wanted().uri, digest, size: bytes.length }]);
  expect(arrived().equals(bytes)).toBe(true);
  expect([told, place.files()]).toEqual([bytes.length, ['model.bin']]);
  expect(asked[0]).toBeUndefined();
  expect(asked.slice(1)).toEqual(asked.slice(1).map(() => expect.stringMatching(/^bytes=[1-9]\d*-$/)));
});

test('a server that knows no ranges is heard from the beginning', async () => {
  let times = 0;
  answer = (_, response) => {
    times++;
    response.writeHead(200, { 'content-length': bytes.length });
    if (times === 1) response.write(bytes.subarray(0, 50_000), () => response.destroy());
    else response.end(bytes);
  };
  const { outcomes, told } = await place.fetch([wanted()]);
  expect(outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect([arrived().equals(bytes), told]).toEqual([true, bytes.length]);
});

test('bytes that became others while they came are not mixed with those', async () => {
  let times = 0;
  answer = (request, response) => {
    times++;
    if (times === 1)
      sendBytes(request, response, { bytes: Buffer.alloc(bytes.length), etag: '"old"', cutAfter: 50_000 });
    else sendBytes(request, response, { bytes, etag: '"new"' });
  };
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(arrived().equals(bytes)).toBe(true);
});

test('what was interrupted stays beside its place, and the next run goes on with it', async () => {
  const interruption = new AbortController();
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, 100_000));
  };
  let told = 0;
  const watch = () => ({
    bytes(more: number) {
      told += more;
      if (told >= 100_000) interruption.abort();
    },
    file() {},
  });
  await expect(place.fetch([wanted()], { signal: interruption.signal, watch })).rejects.toThrow();
  expect(place.files()).toEqual([expect.stringMatching(/^model\.bin\.[0-9a-f]{12}\.partial-\w{6}\/bytes$/)]);
  answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"' });
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect([asked.at(-1), place.files()]).toEqual(['bytes=100000-', ['model.bin']]);
  expect(arrived().equals(bytes)).toBe(true);
});

test('of two runs at one file the later takes over what the other has; that one never touches it again', async () => {
  let sendRest = () => {};
  answer = (request, response) => {
    if (asked.length > 1) sendBytes(request, response, { bytes, etag: '"a"' });
    else {
      response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 100_000));
      sendRest = () => response.end(bytes.subarray(100_000));
    }
  };
  let told = 0;
  let second: ReturnType<typeof place.fetch> | undefined;
  const watch = () => ({
    bytes(more: number) {
      told += more;
      if (told >= 100_000) second ??= place.fetch([wanted()]).finally(() => sendRest());
    },
    file() {},
  });
  expect((await place.fetch([wanted()], { watch })).outcomes).toMatchObject([{ state: 'PRESENT', digest }]);
  expect((await second)?.outcomes).toMatchObject([{ state: 'FETCHED', digest }]);
  expect(asked).toEqual([undefined, 'bytes=100000-']);
  expect([told, readdirSync(place.folder)]).toEqual([bytes.length, ['model.bin']]);
});

test('of many runs at one file at once one has it, none has anything else, and nothing is left', async () => {
  answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"', cutAfter: 90_000 });
  const runs = await Promise.all(Array.from({ length: 8 }, () => place.fetch([wanted()])));
  const problem = `required: one that fetches ${join(place.folder, 'model.bin')}; came: another, which goes on with it`;
  const states = runs.flatMap(({ outcomes }) =>
    outcomes.map((each) => ('problem' in each ? each.problem : each.state)),
  );
  expect(states.filter((state) => state === 'FETCHED')).toHaveLength(1);
  expect(states.filter((state) => !['FETCHED', 'PRESENT', problem].includes(state))).toEqual([]);
  expect(arrived().equals(bytes)).toBe(true);
  expect(readdirSync(place.folder)).toEqual(['model.bin']);
});

test('what came into a place while bytes for it were on their way is not written over', async () => {
  answer = (request, response) => {
    writeFileSync(join(place.folder, 'model.bin'), 'mine');
    sendBytes(request, response, { bytes, etag: '"a"' });
  };
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: nothing at .*, or the bytes that are wanted; came: something else$/) },
  ]);
  expect([arrived().toString(), readdirSync(place.folder)]).toEqual(['mine', ['model.bin']]);
});

test('a name as long as names may be is fetched', async () => {
  answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"' });
  const path = 'm'.repeat(255);
  expect((await place.fetch([{ ...wanted(), path }])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(readdirSync(place.folder)).toEqual([path]);
});

test('what an earlier run left of other bytes is found out by the digest, and everything is fetched anew', async () => {
  const interruption = new AbortController();
  answer = (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(Buffer.alloc(100_000), () => interruption.abort());
  };
  const watch = () => ({ bytes: (more: number) => void (more > 0 && interruption.abort()), file() {} });
  await expect(place.fetch([wanted()], { signal: interruption.signal, watch })).rejects.toThrow();
  answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"' });
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(arrived().equals(bytes)).toBe(true);
});

test('wrong bytes are refused and leave nothing', async () => {
  answer = (_, response) => response.end(Buffer.alloc(bytes.length));
  const { outcomes, told } = await place.fetch([wanted()]);
  expect(outcomes).toEqual([
    {
      path: 'model.bin',
      state: 'FAILED',
      problem: `required: ${digest}; came: ${digestOf('sha256', Buffer.alloc(bytes.length))} from ${wanted().uri}`,
    },
  ]);
  expect([told, place.files()]).toEqual([0, []]);
});

test('another size is refused before the bytes come, and more bytes than wanted as soon as they do', async () => {
  answer = (_, response) => response.writeHead(200, { 'content-length': 7 }).end('1234567');
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([
    { problem: `required: 300000 bytes; came: 7 at ${wanted().uri}` },
  ]);
  answer = (_, response) => {
    response.writeHead(200);
    response.write(Buffer.alloc(300_001));
  };
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: 300000 bytes; came: 30000\d at /) },
  ]);
  expect(place.files()).toEqual([]);
});

test('a server that falls silent is given up and asked again', async () => {
  answer = (request, response) => {
    if (asked.length > 1) sendBytes(request, response, { bytes, etag: '"a"' });
    else response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 10));
  };
  expect((await place.fetch([wanted()], { idle: 1_000 })).outcomes).toMatchObject([{ state: 'FETCHED' }]);
});

test('a redirect is followed, and one that leaves HTTP is refused', async () => {
  answer = (request, response) => {
    if (request.url === '/model') response.writeHead(302, { location: '/elsewhere' }).end();
    else sendBytes(request, response, { bytes, etag: '"a"' });
  };
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  answer = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  expect((await place.fetch([{ ...wanted(), path: 'other' }])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: a redirect of .* to http:; came: one to file:/) },
  ]);
  answer = (_, response) => response.writeHead(302, { location: '/model' }).end();
  expect((await place.fetch([{ ...wanted(), path: 'other' }])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: 10 redirects/) },
  ]);
});

test('what is not there, or not for everybody, is said so', async () => {
  answer = (request, response) => response.writeHead(request.url === '/model' ? 404 : 403).end();
  const others = { ...wanted(), path: 'other', uri: `${server.url}/other` };
  expect((await place.fetch([wanted(), others])).outcomes).toMatchObject([
    { problem: `required: bytes at ${server.url}/model; came: nothing there` },
    { problem: `required: 200 or 206 from ${server.url}/other; came: 403` },
  ]);
  expect([asked.length, place.files()]).toEqual([2, []]);
});

test('what a query or a user could give away is told nowhere', async () => {
  answer = (request, response) => {
    if (request.url === '/model?signature=secret') sendBytes(request, response, { bytes, etag: '"a"' });
    else if (request.url === '/away?signature=secret')
      response.writeHead(302, { location: 'ftp://bob:secret@host/model?token=secret' }).end();
    else response.writeHead(403).end();
  };
  const uris = ['model', 'away', 'none'].map((name) => `${server.url}/${name}?signature=secret`);
  const { outcomes } = await place.fetch(
    [...uris, 'ftp://bob:secret@host/m', 'http://bob:secret@host/m', 'http://bob:secret@host:x/m'].map(
      (uri, index) => ({ ...model, path: `${index}`, uri }),
    ),
  );
  expect(outcomes.map(({ state }) => state)).toEqual(['FETCHED', ...Array(5).fill('FAILED')]);
  expect(outcomes[0]).toMatchObject({ uri: `${server.url}/model?…` });
  expect(JSON.stringify(outcomes)).not.toContain('secret');
});

test('a server that gives no answer is asked five times', async () => {
  answer = (_, response) => response.writeHead(503).end();
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/came: none in 5 attempts, at last: required: 200 or 206 from .*; came: 503$/) },
  ]);
  expect(asked).toHaveLength(5);
});

test('a server that says when it is to be asked again is not asked before', async () => {
  let refusedAt = 0;
  let pause = 0;
  answer = (request, response) => {
    pause = performance.now() - refusedAt;
    if (asked.length > 1) sendBytes(request, response, { bytes, etag: '"a"' });
    else {
      refusedAt = performance.now();
      response.writeHead(429, { 'retry-after': '1' }).end();
    }
  };
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  // Timers may be a little early.
  expect(pause).toBeGreaterThan(950);
});

test('bytes that are there are not fetched again; others in their place are never written over', async () => {
  answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"' });
  await place.fetch([wanted()]);
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([{ state: 'PRESENT', digest }]);
  expect(asked).toHaveLength(1);
  writeFileSync(join(place.folder, 'model.bin'), 'mine');
  expect((await place.fetch([wanted()])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: nothing at .*, or the bytes that are wanted; came: something else$/) },
  ]);
  expect(arrived().toString()).toBe('mine');
});

test('bytes without a digest that can be checked are refused, and kept where that is allowed', async () => {
  answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"' });
  for (const unknown of [null, 'etag:abc', 'git:0123456789012345678901234567890123456789'])
    expect((await place.fetch([{ ...wanted(), digest: unknown }])).outcomes).toMatchObject([
      { problem: expect.stringMatching(/^required: a digest .*--allow-unverified; came: /) },
    ]);
  expect(asked).toEqual([]);
  const { uri } = wanted();
  for (const from of [uri, null])
    expect((await place.fetch([{ ...wanted(), digest: null }], { allowUnverified: true })).outcomes).toMatchObject([
      { state: 'UNVERIFIED', digest, uri: from },
    ]);
  const longer = { ...wanted(), digest: null, size: bytes.length + 1 };
  expect((await place.fetch([longer], { allowUnverified: true })).outcomes).toMatchObject([{ state: 'FAILED' }]);
});

test.each([
  ['no tag', undefined, undefined],
  ['a weak one', 'W/"a"', 'W/"a"'],
  ['another one with the rest', '"a"', '"b"'],
])('of what cannot be checked no rest is taken from a server that tells %s', async (_, first, second) => {
  answer = (request, response) => {
    const tag = asked.length === 1 ? first : second;
    const headers = tag === undefined ? {} : { etag: tag };
    const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    if (asked.length === 1) {
      response.writeHead(200, { ...headers, 'content-length': bytes.length });
      response.write(Buffer.alloc(50_000), () => response.destroy());
    } else if (from === undefined) response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
    else {
      const range = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
      response.writeHead(206, { ...headers, ...range }).end(bytes.subarray(Number(from)));
    }
  };
  const unverified = { ...wanted(), digest: null };
  expect((await place.fetch([unverified], { allowUnverified: true })).outcomes).toMatchObject([
    { state: 'UNVERIFIED', digest },
  ]);
});

test.each(['sha256', 'sha512', 'sha1', 'md5'] as const)('a digest of %s is checked', async (algorithm) => {
  answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"' });
  const right = { ...wanted(), path: 'right', digest: digestOf(algorithm, bytes) };
  const wrong = { ...wanted(), path: 'wrong', digest: digestOf(algorithm, 'others') };
  expect((await place.fetch([right, wrong])).outcomes).toMatchObject([{ state: 'FETCHED' }, { state: 'FAILED' }]);
  expect(place.files()).toEqual(['right']);
});
