import { once } from 'node:events';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { openRawWebSocket } from './raw-web-socket.ts';

const limits = { bodyBytes: 20_000, socketOperations: 3, socketOperationCharacters: 500, socketUnreadBytes: 100_000 };

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ limits });
});
afterAll(() => service.remove());

const subscription = (id: number) => ({
  type: 'subscribe',
  id: `${id}`,
  payload: { query: 'subscription { events { position } }' },
});

test('a WebSocket may have as many operations open as the limit says, and is told the limit for one more', async () => {
  const { socket, send, next } = await openRawWebSocket(service.url, { init: true });
  for (const id of [1, 2, 3, 4]) send(subscription(id));
  expect(await next()).toEqual({
    type: 'error',
    id: '4',
    payload: [
      {
        message: 'required: at most 3 open operations of one WebSocket; came: 4',
        extensions: { code: 'LIMIT_EXCEEDED' },
      },
    ],
  });
  send({ type: 'complete', id: '1' });
  send({ type: 'subscribe', id: '5', payload: { query: '{ __typename }' } });
  expect(await next()).toEqual({ type: 'next', id: '5', payload: { data: { __typename: 'Query' } } });
  socket.close();
});

test('the operations of a WebSocket that are open may have as many characters together as the limit says', async () => {
  const { socket, send, next } = await openRawWebSocket(service.url, { init: true });
  const begin = (id: string, characters: number, variables = {}) => {
    const query = 'subscription { events { position } }'.padEnd(characters - JSON.stringify(variables).length);
    send({ type: 'subscribe', id, payload: { query, variables } });
  };
  const isRefused = async (id: string) => {
    const message = 'required: at most 500 characters in the open operations of one WebSocket; came: 501';
    expect(await next()).toMatchObject({ type: 'error', id, payload: [{ message }] });
  };
  begin('1', 300);
  begin('2', 201);
  await isRefused('2');
  begin('3', 201, { none: 'x'.repeat(100) });
  await isRefused('3');
  begin('4', 200);
  send({ type: 'complete', id: '1' });
  begin('5', 300);
  begin('6', 201);
  expect(await next()).toMatchObject({ type: 'error', id: '6' });
  socket.close();
});

test('a WebSocket may send a message as large as a body, and is closed for a larger one', async () => {
  const { socket, next, closed } = await openRawWebSocket(service.url, { init: true });
  socket.send(JSON.stringify({ type: 'ping' }).padEnd(20_000));
  expect(await next()).toEqual({ type: 'pong' });
  socket.send(JSON.stringify({ type: 'ping' }).padEnd(20_001));
  expect(await closed()).toMatchObject({ code: 1009 });
});

test('a WebSocket that reads nothing of what it asks for is closed before it fills the memory', async () => {
  const { socket } = await openRawWebSocket(service.url, { init: true });
  const isClosed = once(socket, 'close');
  socket.pause();
  const ping = JSON.stringify({ type: 'ping', payload: { text: 'x'.repeat(19_000) } });
  let sent = 0;
  const timer = setInterval(() => {
    // No more than is taken: else all of it waits in the memory of who sends.
    for (let i = 0; i < 50 && socket.bufferedAmount < 1_000_000; i++) {
      socket.send(ping);
      sent += ping.length;
    }
    // Its end is behind what it did not read.
    if (sent > 30_000_000) socket.resume();
  }, 5);
  await isClosed.finally(() => clearInterval(timer));
  expect(sent).toBeGreaterThan(100_000);
  expect(await service.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
});

test.each([
  ['that is no JSON', 4400, '{'],
  ['that is no message', 4400, '{"type":"nothing"}'],
  ['that subscribes twice under one name', 4409, JSON.stringify(subscription(1))],
])('a WebSocket with a message %s is closed, and the service goes on', async (_, code, text) => {
  const { socket, closed } = await openRawWebSocket(service.url, { init: true });
  socket.send(text);
  socket.send(text);
  expect((await closed()).code).toBe(code);
  expect(await service.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
});

test('a WebSocket with an operation before it introduced itself is closed', async () => {
  const { send, closed } = await openRawWebSocket(service.url, { init: false });
  send(subscription(1));
  expect((await closed()).code).toBe(4401);
});
