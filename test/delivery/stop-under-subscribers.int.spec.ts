import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { untilSubscribed } from './read-metric.ts';
import { prepare, send } from './writers.ts';

const query = 'subscription { events { position data } }';
const body = JSON.stringify({ query });

let data = '';
let service: ChildService;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-stop-'));
  service = await startChildService({ data });
  await prepare(service.url);
});
afterEach(async () => {
  await service.kill();
  rmSync(data, { recursive: true, force: true });
});

/** An SSE response that has begun; its text ends when the service ends it, and is refused where it breaks off. */
function openStream(url: string, asked = body): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
  return fetch(url, { method: 'POST', headers, body: asked });
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

/** Waits until a service lets nobody in any more. */
async function untilStopping(url: string): Promise<void> {
  const isOpen = () =>
    fetch(new URL('/healthz', url)).then(
      () => true,
      () => false,
    );
  while (await isOpen());
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
  const told = stream.text();
  const reading = await openWebSocket(service.url);
  const silent = await openWebSocket(service.url);
  silent.pause();
  const silentStream = await openSilently(service.url, { bytes: body.length });
  await untilSubscribed(service.url, 4);

  const closed = once(reading, 'close');
  expect(await service.stop()).toBe(0);
  expect((await closed)[0]).toBe(1001);
  // `complete` would say that there is nothing to come back for.
  expect(await told).toMatch(/^(?::\n\n)+$/);
  silent.terminate();
  silentStream.destroy();
});

test('a stop waits neither for who left megabytes unread nor for the other half of a body', async () => {
  const silent = await openWebSocket(service.url);
  silent.pause();
  const silentStream = await openSilently(service.url, { bytes: body.length });
  const half = await openSilently(service.url, { bytes: 1 });
  await untilSubscribed(service.url, 2);
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
});

test('a subscription whose rest comes while the service stops is told that it stops, and is not waited for', async () => {
  const late = await openSilently(service.url, { bytes: 1 });
  const stopped = service.stop();
  await untilStopping(service.url);
  late.write(body.slice(1));
  expect(await text(late.resume())).toMatch(/^HTTP\/1.1 503 .*"code":"STOPPING"/s);
  expect(await stopped).toBe(0);
});

test('a mutation that is under way when the service stops is answered whole, as a stream of events too', async () => {
  const names = Array.from({ length: 50 }, (_, index) => `t${index}`);
  const training = (name: string) => `${name}: recordTraining(input: { model: "model-0", commandId: "${name}" })`;
  const mutation = `mutation { ${names.map((name) => `${training(name)} { __typename }`).join(' ')} }`;
  const stream = await openStream(service.url, JSON.stringify({ query: mutation }));
  const stopped = service.stop();
  const data = Object.fromEntries(names.map((name) => [name, { __typename: 'RecordTrainingPayload' }]));
  expect(await stream.text()).toContain(`event: next\ndata: ${JSON.stringify({ data })}\n\nevent: complete\n`);
  expect(await stopped).toBe(0);
});
