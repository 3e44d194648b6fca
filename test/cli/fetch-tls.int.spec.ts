import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { certificateFile, keyFile } from '@pedigree/event-store-esdb/testing';
import { fetchAll } from '@pedigree/fetch';
import { type Served, sendBytes, serve } from '@pedigree/fetch/testing';
import { tellStory } from '../graphql/tell-story.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { pedigree } from './pedigree.ts';

const bytes = Buffer.from('weights');
const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

let folder: string;
let service: OwnService;
let open: Served;
let askedOpenly: (string | undefined)[] = [];
let askedSecurely: (string | undefined)[] = [];
let secure: Server;
let url: string;

/** By TLS there are the bytes, a place from which they moved, and one that sends whoever comes to a server without TLS. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-fetch-tls-'));
  open = await serve((request, response) => {
    askedOpenly.push(request.url);
    sendBytes(request, response, { bytes, etag: '"w"' });
  });
  secure = createServer({ cert: readFileSync(certificateFile), key: readFileSync(keyFile) }, (request, response) => {
    askedSecurely.push(request.url);
    if (request.url === '/weights.bin') sendBytes(request, response, { bytes, etag: '"w"' });
    else response.writeHead(302, { location: request.url === '/moved' ? '/weights.bin' : `${open.url}/open` }).end();
  });
  await new Promise<void>((listening) => secure.listen(0, '127.0.0.1', listening));
  const { port }: Pick<AddressInfo, 'port'> = Object(secure.address());
  url = `https://127.0.0.1:${port}`;
  service = await startOwnService();
  const artifacts = ['weights.bin', 'moved', 'open'].map((name) => ({ name, uri: `${url}/${name}`, digest }));
  await tellStory(service, [
    ['registerModel', { name: 'fraud' }],
    ['recordTraining', { model: 'fraud', artifacts }],
  ]);
});
beforeEach(() => {
  askedOpenly = [];
  askedSecurely = [];
});
afterAll(async () => {
  secure.close();
  secure.closeAllConnections();
  await Promise.all([service.remove(), open.close()]);
  rmSync(folder, { recursive: true });
});

test('by TLS bytes come also from where they moved, and never from a server without it', async () => {
  const { exitCode, stdout } = await pedigree(['fetch', 'fraud@1', '--to', 'trusted', '--json'], {
    folder,
    environment: { PEDIGREE_URL: service.url, NODE_EXTRA_CA_CERTS: certificateFile },
  });
  expect(JSON.parse(stdout)).toMatchObject({
    files: [
      { path: 'weights.bin', state: 'FETCHED', uri: `${url}/weights.bin`, digest },
      { path: 'moved', state: 'FETCHED', uri: `${url}/moved`, digest },
    ],
    problems: [{ where: 'open', what: `required: a redirect of ${url}/open to https:; came: one to ${open.url}/open` }],
  });
  expect([exitCode, askedOpenly]).toEqual([1, []]);
  expect(readFileSync(join(folder, 'trusted/weights.bin')).equals(bytes)).toBe(true);
});

test('a server whose certificate nobody here trusts is asked for nothing', async () => {
  const [outcome] = await fetchAll([{ path: 'weights.bin', uri: `${url}/weights.bin`, digest, size: null }], {
    folder: join(folder, 'untrusted'),
    dvcRemotes: [],
    jobs: 1,
    allowUnverified: false,
    idle: 60_000,
    firstPause: 1,
    variable: () => undefined,
    signal: new AbortController().signal,
    watch: () => ({ bytes() {}, file() {} }),
  });
  expect(outcome).toEqual({
    path: 'weights.bin',
    state: 'FAILED',
    problem: expect.stringMatching(/^required: an answer from https:.*; came: none in 5 attempts, at last: /),
  });
  expect(askedSecurely).toEqual([]);
});
