import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { WebSocket } from 'ws';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService();
});
afterAll(() => service.remove());

/** Says hello, then these; what the socket is closed with. */
async function closedAfter(...messages: readonly object[]): Promise<{ code: number; reason: string }> {
  const socket = new WebSocket(service.url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  for (const message of [{ type: 'connection_init' }, ...messages]) socket.send(JSON.stringify(message));
  const [code, reason] = await once(socket, 'close');
  return { code, reason: String(reason) };
}

test.each([
  { type: 'next', id: '1', payload: { data: {} } },
  { type: 'error', id: '1', payload: [{ message: 'x' }] },
  { type: 'connection_ack' },
  { type: 'start', id: '1' },
])('a client that says what only a server says is told so by the code 4400: $type', async (message) => {
  expect(await closedAfter(message)).toMatchObject({ code: 4400 });
});

test.each([
  ['x', 'Subscriber for x already exists'],
  ['x'.repeat(1_000), `Subscriber for ${'x'.repeat(105)}…`],
  ['ö'.repeat(1_000), `Subscriber for ${'ö'.repeat(52)}…`],
])(
  'a client that names two operations alike is told so by the code 4409, however long the name',
  async (id, reason) => {
    const subscribe = { id, type: 'subscribe', payload: { query: 'subscription { events { position } }' } };
    expect(await closedAfter(subscribe, subscribe)).toEqual({ code: 4409, reason });
  },
);
