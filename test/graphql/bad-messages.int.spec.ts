import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.remove());

test.each([
  { type: 'next', id: '1', payload: { data: {} } },
  { type: 'error', id: '1', payload: [{ message: 'x' }] },
  { type: 'connection_ack' },
  { type: 'start', id: '1' },
])('a client that says what only a server says is told so by the code 4400: $type', async (message) => {
  const socket = new WebSocket(service.url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  socket.send(JSON.stringify(message));
  const [code] = await once(socket, 'close');
  expect(code).toBe(4400);
});
