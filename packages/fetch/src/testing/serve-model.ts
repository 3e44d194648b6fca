import type { IncomingMessage, ServerResponse } from 'node:http';
import { digestOf, someBytes } from './fetching.ts';
import { serve } from './serve.ts';
import { sendBytes } from './serve-bytes.ts';

export const bytes = someBytes(300_000);
export const digest = digestOf('sha256', bytes);

/** Answers for `bytes` by HTTP as a test says, at first with all of them. */
export async function serveModel() {
  const state = { answer: sendAll, asked: [] as (string | undefined)[] };
  const { url, close } = await serve((request, response) => {
    state.asked.push(request.headers.range);
    state.answer(request, response);
  });
  return Object.assign(state, {
    url,
    close,
    wanted: { path: 'model.bin', digest, size: bytes.length, uri: `${url}/model` },
  });
}

/** Answers with all bytes, or with the rest of them. */
export function sendAll(request: IncomingMessage, response: ServerResponse): void {
  sendBytes(request, response, { bytes, etag: '"a"' });
}
