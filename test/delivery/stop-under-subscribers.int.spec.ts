import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { prepare, send } from './writers.ts';

const query = 'subscription { events { position data } }';
const body = JSON.stringify({ query });

let data = '';
let service: ChildService;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-stop-'));
  service = await startChildService({ data });
  await prepare(service.url);
}, 120_000);
afterEach(async () => {
  await service.kill();
  rmSync(data, { recursive: true, force: true });
});

/** An SSE response that has begun; its text ends when the service ends it, and is refused where it breaks off. */
function openStream(url: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  return fetch(url, { method: 'POST', headers, body });
}

/** A request whose body may be cut short, over a connection that is not read. */
async function openSilently(url: string, { bytes }: { readonly bytes: number }): Promise<Socket> {
  const { hostname, port, host } = new URL(url);
  const connection = connect(Number(port), hostname).pause();
  await once(connection, 'connect');
  connection.on('error', () => {});
  const head = `POST /graphql HTTP/1.1\r\nhost: ${host}\r\naccept: text/event-stream\r\ncontent-type: application/json`;
  connection.write(`${head}\r\ncontent-length: ${body.length}\r\n\r\n${body.slice(0, bytes)}`);
  return connection;
}

async function openWebSocket(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  return socket;
}

/** Waits until so many subscribe. */
async function subscribers(count: number): Promise<void> {
  for (let found = -1; found !== count; await delay(20)) {
    const metrics = await (await fetch(new URL('/metrics', service.url))).text();
    found = [...metrics.matchAll(/^pedigree_subscribers\{.*\} (\d+)$/gm)].reduce((sum, [, n]) => sum + Number(n), 0);
  }
}

test('a stop ends what subscribers read in order, so that they come back, and waits for none who does not read', async () => {
  const stream = await openStream(service.url);
  const text = stream.text();
  const reading = await openWebSocket(service.url);
  const silent = await openWebSocket(service.url);
  silent.pause();
  const silentStream = await openSilently(service.url, { bytes: body.length });
  await subscribers(4);

  const closed = once(reading, 'close');
  expect(await service.stop()).toBe(0);
  expect((await closed)[0]).toBe(1001);
  // `complete` would say that there is nothing to come back for.
  expect(await text).toMatch(/^(?::\n\n)+$/);
  silent.terminate();
  silentStream.destroy();
}, 120_000);

test('a stop waits neither for who left megabytes unread nor for the other half of a body', async () => {
  const silent = await openWebSocket(service.url);
  silent.pause();
  const silentStream = await openSilently(service.url, { bytes: body.length });
  const half = await openSilently(service.url, { bytes: 1 });
  await subscribers(2);
  const parameters = { text: 'x'.repeat(200_000) };
  for (let id = 0; id < 60; id++) {
    await send(service.url, {
      mutation: 'recordTraining',
      commandId: `large-${id}`,
      input: { model: 'model-0', parameters },
    });
  }
  expect(await service.stop()).toBe(0);
  silent.terminate();
  silentStream.destroy();
  half.destroy();
}, 120_000);
