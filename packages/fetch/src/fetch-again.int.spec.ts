import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { newFolder } from './testing/fetching.ts';
import { sendBytes } from './testing/serve-bytes.ts';
import { bytes, digest, sendAll, serveModel } from './testing/serve-model.ts';

const server = serveModel();
const place = newFolder();
const arrived = () => readFileSync(join(place.folder, server.wanted.path));

test('what was interrupted stays beside its place, and the next run goes on with it', async () => {
  const interruption = new AbortController();
  server.answer = (_, response) => {
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
  await expect(place.fetch([server.wanted], { signal: interruption.signal, watch })).rejects.toThrow();
  expect(place.files()).toEqual([expect.stringMatching(/^model\.bin\.[0-9a-f]{12}\.partial-\w{6}\/bytes$/)]);
  server.answer = sendAll;
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect([server.asked.at(-1), place.files()]).toEqual(['bytes=100000-', ['model.bin']]);
  expect(arrived().equals(bytes)).toBe(true);
});

test('of two runs at one file the later takes over what the other has; that one never touches it again', async () => {
  let sendRest = () => {};
  server.answer = (request, response) => {
    if (server.asked.length > 1) sendAll(request, response);
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
      if (told >= 100_000) second ??= place.fetch([server.wanted]).finally(() => sendRest());
    },
    file() {},
  });
  expect((await place.fetch([server.wanted], { watch })).outcomes).toMatchObject([{ state: 'PRESENT', digest }]);
  expect((await second)?.outcomes).toMatchObject([{ state: 'FETCHED', digest }]);
  expect(server.asked).toEqual([undefined, 'bytes=100000-']);
  expect([told, readdirSync(place.folder)]).toEqual([bytes.length, ['model.bin']]);
});

test('of many runs at one file at once one has it, none has anything else, and nothing is left', async () => {
  server.answer = (request, response) => sendBytes(request, response, { bytes, etag: '"a"', cutAfter: 90_000 });
  const runs = await Promise.all(Array.from({ length: 8 }, () => place.fetch([server.wanted])));
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
  server.answer = (request, response) => {
    writeFileSync(join(place.folder, 'model.bin'), 'mine');
    sendAll(request, response);
  };
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([
    { problem: expect.stringMatching(/^required: nothing at .*, or the bytes that are wanted; came: something else$/) },
  ]);
  expect([arrived().toString(), readdirSync(place.folder)]).toEqual(['mine', ['model.bin']]);
});

test('an empty file in the place, as a run leaves that is killed where files have but one name, is told as one', async () => {
  writeFileSync(join(place.folder, 'model.bin'), '');
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([
    {
      problem: expect.stringMatching(
        /; came: an empty file, which another run is about to fill, or left when it was stopped$/,
      ),
    },
  ]);
  expect([server.asked, place.files()]).toEqual([[], ['model.bin']]);
});

test('a name as long as names may be is fetched', async () => {
  server.answer = sendAll;
  const path = 'm'.repeat(255);
  expect((await place.fetch([{ ...server.wanted, path }])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(readdirSync(place.folder)).toEqual([path]);
});

test('what an earlier run left of other bytes is found out by the digest, and everything is fetched anew', async () => {
  const interruption = new AbortController();
  server.answer = (_, response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(Buffer.alloc(100_000), () => interruption.abort());
  };
  const watch = () => ({ bytes: (more: number) => void (more > 0 && interruption.abort()), file() {} });
  await expect(place.fetch([server.wanted], { signal: interruption.signal, watch })).rejects.toThrow();
  server.answer = sendAll;
  expect((await place.fetch([server.wanted])).outcomes).toMatchObject([{ state: 'FETCHED' }]);
  expect(arrived().equals(bytes)).toBe(true);
});
