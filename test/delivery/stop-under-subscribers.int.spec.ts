import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { prepare } from './writers.ts';

const query = 'subscription { events { position } }';

let data = '';
let service: ChildService;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-stop-'));
  service = await startChildService({ data });
  await prepare(service.url);
}, 120_000);
afterAll(async () => {
  await service.kill();
  rmSync(data, { recursive: true, force: true });
});

/** An SSE response that has begun; its text ends when the service ends it, and is refused where it breaks off. */
function openStream(url: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  return fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
}

async function openWebSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  return socket;
}

test('a stop ends what subscribers read in order, so that they come back, and waits for none who does not read', async () => {
  const stream = await openStream(service.url);
  const text = stream.text();
  const reading = await openWebSocket(service.url);
  const silent = await openWebSocket(service.url);
  silent.pause();
  const { hostname, port, host } = new URL(service.url);
  const silentStream = connect(Number(port), hostname);
  const body = JSON.stringify({ query });
  silentStream.write(
    `POST /graphql HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await once(silentStream, 'readable');
  silentStream.pause();

  const closed = once(reading, 'close');
  expect(await service.stop()).toBe(0);
  expect((await closed)[0]).toBe(1001);
  // `complete` would say that there is nothing to come back for.
  expect(await text).toMatch(/^(?::\n\n)+$/);
  silent.terminate();
  silentStream.destroy();
}, 120_000);
