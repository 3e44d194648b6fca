import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readMetric } from '../delivery/read-metric.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { openRawWebSocket } from './raw-web-socket.ts';

const subscriptions = 50;
const limits = { socketUnreadBytes: 1_000_000 };

let service: OwnService;
beforeAll(async () => {
  service = await startOwnService({ limits });
});
afterAll(() => service.remove());

/** A WebSocket with many subscriptions, each of which is told an event as large as its text. It reads nothing from here on. */
async function openUnread() {
  const opened = await openRawWebSocket(service.url, { init: true });
  const query = 'subscription { events { data } }';
  for (let id = 0; id < subscriptions; id++) opened.send({ type: 'subscribe', id: `${id}`, payload: { query } });
  opened.send({ type: 'ping' });
  expect(await opened.next()).toEqual({ type: 'pong' });
  opened.socket.pause();
  return opened;
}

const happens = (characters: number) =>
  service.ask('mutation ($p: JSON) { recordTraining(input: { model: "x", parameters: $p }) { __typename } }', {
    p: { text: 'x'.repeat(characters) },
  });

beforeAll(async () => {
  await service.ask('mutation { registerModel(input: { name: "x" }) { __typename } }');
});

test('what all subscriptions of a WebSocket are told together waits for one that reads late, within the limit', async () => {
  const { socket, next } = await openUnread();
  // 50 times 18,000 characters, and some around each.
  await happens(18_000);
  await service.ask('{ __typename }');
  socket.resume();
  const told = new Set<string | undefined>();
  for (let message = 0; message < subscriptions; message++) told.add((await next()).id);
  expect(told.size).toBe(subscriptions);
  socket.terminate();
});

test('beyond it the WebSocket is cut off, whatever each subscription has of it, and holds nothing more', async () => {
  const { socket, closed } = await openUnread();
  let isCutOff = false;
  // Each is 10 MB for the socket, of which the kernel takes what it has room for.
  for (let event = 0; event < 10 && !isCutOff; event++) {
    await happens(200_000);
    // Whoever does not read learns of the end by writing.
    await new Promise<void>((resolve) =>
      socket.send('{"type":"pong"}', (fault) => {
        isCutOff = fault !== undefined && fault !== null;
        resolve();
      }),
    );
  }
  socket.resume();
  expect((await closed()).code).toBe(1006);
  expect(await readMetric(service.url, 'pedigree_subscribers{transport="ws"}')).toBe(0);
  expect(await service.ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
});
