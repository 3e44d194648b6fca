import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { digestOf, newFolder } from './testing/fetching.ts';
import { sendBytes } from './testing/serve-bytes.ts';
import { bytes, digest, sendAll, serveModel } from './testing/serve-model.ts';

const server = serveModel();
const place = newFolder();
const arrived = () => readFileSync(join(place.folder, server.wanted.path));

test('a connection that breaks again and again is taken up behind the last byte that came', async () => {
  server.answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"', cutAfter: 90_000 });
  const { outcomes, told } = await place.fetch([server.wanted]);
  expect(outcomes).toEqual([
    { path: 'model.bin', state: 'FETCHED', uri: server.wanted.uri, digest, size: bytes.length },
  ]);
  expect(arrived().equals(bytes)).toBe(true);
  expect([told, place.files()]).toEqual([bytes.length, ['model.bin']]);
  expect(server.asked[0]).toBeUndefined();
  expect(server.asked.slice(1)).toEqual(server.asked.slice(1).map(() => expect.stringMatching(/^bytes=[1-9]\d*-$/)));
});

test('a server that knows no ranges is heard from the beginning', async () => {
  let times = 0;
  server.answer = (_, response) => {
    times++;
    response.writeHead(200, { 'content-length': bytes.length });
    if (times === 1) response.write(bytes.subarray(0, 50_000), () => response.destroy());
    else response.end(bytes);
  };
  const { outcomes, told } = await place.fetch([server.wanted]);
  expect(outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect([arrived().equals(bytes), told]).toEqual([true, bytes.length]);
});

test('bytes that became others while they came are not mixed with those', async () => {
  let times = 0;
  server.answer = (request, response) => {
    times++;
    if (times === 1)
      sendBytes(request, response, { bytes: Buffer.alloc(bytes.length), etag: '"old"', cutAfter: 50_000 });
    else sendBytes(request, response, { bytes, etag: '"new"' });
  };
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(arrived().equals(bytes)).toBe(true);
});

test('wrong bytes are refused and leave nothing', async () => {
  server.answer = (_, response) => response.end(Buffer.alloc(bytes.length));
  const { outcomes, told } = await place.fetch([server.wanted]);
  expect(outcomes).toEqual([
    {
      path: 'model.bin',
      state: 'FAILED',
      problem: `required: ${digest}; came: ${digestOf('sha256', Buffer.alloc(bytes.length))} from ${server.wanted.uri}`,
    },
  ]);
  expect([told, place.files()]).toEqual([0, []]);
});

test('another size is refused before the bytes come, and more bytes than wanted as soon as they do', async () => {
  server.answer = (_, response) => response.writeHead(200, { 'content-length': 7 }).end('1234567');
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([
    { problem: `required: 300000 bytes; came: 7 at ${server.wanted.uri}` },
  ]);
  server.answer = (_, response) => {
    response.writeHead(200);
    response.write(Buffer.alloc(300_001));
  };
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: 300000 bytes; came: 30000\d at /) },
  ]);
  expect(place.files()).toEqual([]);
});

test('a server that falls silent is given up and asked again', async () => {
  server.answer = (request, response) => {
    if (server.asked.length > 1) sendAll(request, response);
    else response.writeHead(200, { 'content-length': bytes.length }).write(bytes.subarray(0, 10));
  };
  expect((await place.fetch([server.wanted], { idle: 1_000 })).outcomes).toMatchObject([{ state: 'FETCHED' }]);
});

test('a redirect is followed, and one that leaves HTTP is refused', async () => {
  server.answer = (request, response) => {
    if (request.url === '/model') response.writeHead(302, { location: '/elsewhere' }).end();
    else sendAll(request, response);
  };
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  server.answer = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end();
  expect((await place.fetch([{ ...server.wanted, path: 'other' }])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: a redirect of .* to http:; came: one to file:/) },
  ]);
  server.answer = (_, response) => response.writeHead(302, { location: '/model' }).end();
  expect((await place.fetch([{ ...server.wanted, path: 'other' }])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: 10 redirects/) },
  ]);
});

test('what is not there, or not for everybody, is said so', async () => {
  server.answer = (request, response) => response.writeHead(request.url === '/model' ? 404 : 403).end();
  const others = { ...server.wanted, path: 'other', uri: `${server.url}/other` };
  expect((await place.fetch([server.wanted, others])).outcomes).toMatchObject([
    { problem: `required: bytes at ${server.url}/model; came: nothing there` },
    { problem: `required: 200 or 206 from ${server.url}/other; came: 403` },
  ]);
  expect([server.asked.length, place.files()]).toEqual([2, []]);
});

test('what a query or a user could give away is told nowhere', async () => {
  server.answer = (request, response) => {
    if (request.url === '/model?signature=secret') sendAll(request, response);
    else if (request.url === '/away?signature=secret')
      response.writeHead(302, { location: 'ftp://bob:secret@host/model?token=secret' }).end();
    else response.writeHead(403).end();
  };
  const uris = ['model', 'away', 'none'].map((name) => `${server.url}/${name}?signature=secret`);
  const { outcomes } = await place.fetch(
    [...uris, 'ftp://bob:secret@host/m', 'http://bob:secret@host/m', 'http://bob:secret@host:x/m'].map(
      (uri, index) => ({ ...server.wanted, path: `${index}`, uri }),
    ),
  );
  expect(outcomes.map(({ state }) => state)).toEqual(['FETCHED', ...Array(5).fill('FAILED')]);
  expect(outcomes[0]).toMatchObject({ uri: `${server.url}/model?…` });
  expect(JSON.stringify(outcomes)).not.toContain('secret');
});

test('a server that gives no answer is asked five times', async () => {
  server.answer = (_, response) => response.writeHead(503).end();
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/came: none in 5 attempts, at last: required: 200 or 206 from .*; came: 503$/) },
  ]);
  expect(server.asked).toHaveLength(5);
});

test('a server that says when it is to be asked again is not asked before', async () => {
  let refusedAt = 0;
  let pause = 0;
  server.answer = (request, response) => {
    pause = performance.now() - refusedAt;
    if (server.asked.length > 1) sendAll(request, response);
    else {
      refusedAt = performance.now();
      response.writeHead(429, { 'retry-after': '1' }).end();
    }
  };
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  // Timers may be a little early.
  expect(pause).toBeGreaterThan(950);
});

test('bytes that are there are not fetched again; others in their place are never written over', async () => {
  server.answer = sendAll;
  await place.fetch([server.wanted]);
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([{ state: 'PRESENT', digest }]);
  expect(server.asked).toHaveLength(1);
  writeFileSync(join(place.folder, 'model.bin'), 'mine');
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: nothing at .*, or the bytes that are wanted; came: something else$/) },
  ]);
  expect(arrived().toString()).toBe('mine');
});

test('bytes without a digest that can be checked are refused, and kept where that is allowed', async () => {
  server.answer = sendAll;
  for (const untold of [null, 'etag:abc', 'git:0123456789012345678901234567890123456789'])
    expect((await place.fetch([{ ...server.wanted, digest: untold }])).outcomes).toMatchObject([
      { problem: expect.stringMatching(/^required: a digest .*--allow-unverified; came: /) },
    ]);
  expect(server.asked).toEqual([]);
  const unknown = { ...server.wanted, digest: null };
  expect((await place.fetch([unknown], { allowUnverified: true })).outcomes).toMatchObject([
    { state: 'UNVERIFIED', digest, uri: server.wanted.uri },
  ]);
});

test('what is there already passes for nothing that has no digest, whatever its size', async () => {
  server.answer = sendAll;
  const first = { ...server.wanted, digest: null };
  await place.fetch([first], { allowUnverified: true });
  for (const size of [null, bytes.length, bytes.length + 1]) {
    const other = { ...first, uri: `${server.wanted.uri}?version=2`, size };
    expect((await place.fetch([other], { allowUnverified: true })).outcomes).toMatchObject([
      {
        problem: expect.stringMatching(/^required: nothing at .*, or a digest of what is to be there; came: something/),
      },
    ]);
  }
  expect([server.asked.length, place.files()]).toEqual([1, ['model.bin']]);
});

test.each([
  ['no tag', undefined, undefined],
  ['a weak one', 'W/"a"', 'W/"a"'],
  ['another one with the rest', '"a"', '"b"'],
])('of what cannot be checked no rest is taken from a server that tells %s', async (_, first, second) => {
  server.answer = (request, response) => {
    const tag = server.asked.length === 1 ? first : second;
    const headers = tag === undefined ? {} : { etag: tag };
    const [, from] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    if (server.asked.length === 1) {
      response.writeHead(200, { ...headers, 'content-length': bytes.length });
      response.write(Buffer.alloc(50_000), () => response.destroy());
    } else if (from === undefined) response.writeHead(200, { ...headers, 'content-length': bytes.length }).end(bytes);
    else {
      const range = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
      response.writeHead(206, { ...headers, ...range }).end(bytes.subarray(Number(from)));
    }
  };
  const unverified = { ...server.wanted, digest: null };
  expect((await place.fetch([unverified], { allowUnverified: true })).outcomes).toMatchObject([
    { state: 'UNVERIFIED', digest },
  ]);
});

test.each(['sha256', 'sha512', 'sha1', 'md5'] as const)('a digest of %s is checked', async (algorithm) => {
  server.answer = sendAll;
  const right = { ...server.wanted, path: 'right', digest: digestOf(algorithm, bytes) };
  const wrong = { ...server.wanted, path: 'wrong', digest: digestOf(algorithm, 'others') };
  expect((await place.fetch([right, wrong])).outcomes).toMatchObject([{ state: 'FETCHED' }, { state: 'FAILED' }]);
  expect(place.files()).toEqual(['right']);
});
