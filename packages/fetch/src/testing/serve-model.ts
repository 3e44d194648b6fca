import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { digestOf, someBytes } from './fetching.ts';
import { type Served, serve } from './serve.ts';
import { sendBytes } from './serve-bytes.ts';

export const bytes = someBytes(300_000);
export const digest = digestOf('sha256', bytes);

/** Answers for `bytes` by HTTP while the tests of a file run, as each test says, at first with all of them. */
export function serveModel() {
  const state = {
    answer: sendAll,
    /** Ranges that a test has asked for. */
    asked: [] as (string | undefined)[],
    url: '',
    wanted: { path: 'model.bin', digest, size: bytes.length, uri: '' },
  };
  let served: Served;
  beforeAll(async () => {
    served = await serve((request, response) => {
      state.asked.push(request.headers.range);
      state.answer(request, response);
    });
    state.url = served.url;
    state.wanted.uri = `${served.url}/model`;
  });
  beforeEach(() => {
    state.asked = [];
  });
  afterAll(() => served.close());
  return state;
}

/** Answers with all bytes, or with the rest of them. */
export function sendAll(request: IncomingMessage, response: ServerResponse): void {
  sendBytes(request, response, { bytes, etag: '"a"' });
}
