import { readFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { digestOf, newFolder, someBytes } from './testing/fetching.ts';
import { type Served, serve } from './testing/serve.ts';
import { sendBytes } from './testing/serve-bytes.ts';

const bytes = someBytes(300_000);
const digest = digestOf('sha256', bytes);
const key = 'fraud/weights of May #3.bin';

let storage: Served;
let asked: IncomingMessage[] = [];
const place = newFolder();
let cutAfter: number | undefined;
let etag = '"a"';
let stored = bytes;
/** The key that there is. */
let kept = key;
/** What is answered of others: whoever may not list a bucket is not told that they are missing. */
let unknown = 404;
/** Where the bucket is, if it is not asked in whichever region. */
let home: string | undefined;

const keys: Readonly<Record<string, string>> = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret' };
const none = '/dev/null';
/** No profile of whoever runs this has a part in it. */
const noProfile: Readonly<Record<string, string>> = { AWS_CONFIG_FILE: none, AWS_SHARED_CREDENTIALS_FILE: none };
const regions = ['AWS_REGION', 'AWS_DEFAULT_REGION'];

/** As Amazon S3 answers `GetObject`, of one object in the bucket `models`, by its path. */
beforeAll(async () => {
  storage = await serve((request, response) => {
    asked.push(request);
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://s3').pathname);
    if (path !== `/models/${kept}`) {
      response.writeHead(unknown, { 'content-type': 'application/xml' });
      response.end('<?xml version="1.0"?><Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>');
    } else if (home !== undefined && regionOf(request) !== home) {
      response.writeHead(301, { 'content-type': 'application/xml', 'x-amz-bucket-region': home });
      response.end('<?xml version="1.0"?><Error><Code>PermanentRedirect</Code><Message>elsewhere</Message></Error>');
    } else if ((request.headers['if-match'] ?? etag) !== etag) {
      response.writeHead(412, { 'content-type': 'application/xml' });
      response.end('<?xml version="1.0"?><Error><Code>PreconditionFailed</Code><Message>changed</Message></Error>');
    } else sendBytes(request, response, { bytes: stored, etag, ...(cutAfter !== undefined && { cutAfter }) });
  });
  // The SDK reads region and keys from the process's own variables.
  Object.assign(process.env, keys, noProfile, { AWS_ENDPOINT_URL_S3: storage.url });
});
afterAll(async () => {
  for (const name of [...Object.keys({ ...keys, ...noProfile }), ...regions, 'AWS_ENDPOINT_URL_S3'])
    delete process.env[name];
  await storage.close();
});
beforeEach(() => {
  [asked, cutAfter, etag, stored, home] = [[], undefined, '"a"', bytes, undefined];
  for (const name of regions) delete process.env[name];
  [kept, unknown] = [key, 404];
});

/** The one that it is signed for. */
function regionOf({ headers }: IncomingMessage): string | undefined {
  return /Credential=key\/\d+\/([^/]+)\//.exec(headers.authorization ?? '')?.[1];
}

const wanted = { path: 'model.bin', uri: `s3://models/${key}`, digest, size: bytes.length };
const fetch = (one: typeof wanted = wanted) => place.fetch([one], { variable: (name) => process.env[name] });
const arrived = () => readFileSync(join(place.folder, 'model.bin'));

test('an object comes by a signed question, from the endpoint that the environment names', async () => {
  expect((await fetch()).outcomes).toEqual([
    { path: 'model.bin', state: 'FETCHED', uri: wanted.uri, digest, size: bytes.length },
  ]);
  expect(arrived().equals(bytes)).toBe(true);
  expect(asked.map(({ headers }) => headers.authorization)).toEqual([
    expect.stringMatching(/^AWS4-HMAC-SHA256 Credential=key\/\d+\/[a-z0-9-]+\/s3\/aws4_request/),
  ]);
});

test.each([
  [{ AWS_REGION: 'eu-central-1', AWS_DEFAULT_REGION: 'eu-west-1' }, 'eu-central-1'],
  [{ AWS_DEFAULT_REGION: 'eu-west-1' }, 'eu-west-1'],
  [{}, 'us-east-1'],
])('with %j the region is %s', async (variables, region) => {
  Object.assign(process.env, variables);
  expect((await fetch()).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(asked.map(regionOf)).toEqual([region]);
});

test('a bucket of another region is asked there', async () => {
  home = 'ap-south-1';
  expect((await fetch()).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(asked.map(regionOf)).toEqual(['us-east-1', 'ap-south-1']);
});

test('a connection that breaks is taken up behind the last byte, if the object is still the same', async () => {
  cutAfter = 90_000;
  expect((await fetch()).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(arrived().equals(bytes)).toBe(true);
  const rest = asked.slice(1).map(({ headers }) => [headers.range, headers['if-match']]);
  expect(rest).toEqual(rest.map(() => [expect.stringMatching(/^bytes=[1-9]\d*-$/), '"a"']));
  expect(rest.length).toBeGreaterThan(0);
});

test('an object that became another one while it came is fetched anew', async () => {
  [stored, etag, cutAfter] = [Buffer.alloc(bytes.length), '"old"', 90_000];
  const fetching = place.fetch([wanted], {
    variable: (name) => process.env[name],
    watch: () => ({
      bytes() {
        [stored, etag, cutAfter] = [bytes, '"new"', undefined];
      },
      file() {},
    }),
  });
  expect((await fetching).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(arrived().equals(bytes)).toBe(true);
});

test('an object that is not there, and a name that is none, are said so', async () => {
  expect((await fetch({ ...wanted, uri: 's3://models/none' })).outcomes).toMatchObject([
    { problem: 'required: bytes at s3://models/none; came: nothing there' },
  ]);
  expect((await fetch({ ...wanted, uri: 's3://models' })).outcomes).toMatchObject([
    { problem: 'required: s3://<bucket>/<key>; came: s3://models' },
  ]);
});

test('storage of DVC that tells nobody what it lacks is looked through in both layouts', async () => {
  const md5 = digestOf('md5', bytes);
  [kept, unknown] = [`${md5.slice(4, 6)}/${md5.slice(6)}`, 403];
  const { outcomes } = await place.fetch([{ path: 'model.bin', digest: md5 }], { dvcRemotes: ['s3://models'] });
  expect(outcomes).toMatchObject([{ state: 'FETCHED', uri: `s3://models/${kept}` }]);
});

test('a version of an object is asked for by its id', async () => {
  expect((await fetch({ ...wanted, uri: `${wanted.uri}?versionId=v7` })).outcomes).toMatchObject([
    { state: 'FETCHED' },
  ]);
  expect(asked[0]?.url).toContain('versionId=v7');
});
