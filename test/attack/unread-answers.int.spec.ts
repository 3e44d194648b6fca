import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { openRawWebSocket } from './raw-web-socket.ts';

/** All of them come before the first is answered, as few bytes; the answers are many. */
const operations = 900;
const query = '{ __schema { types { name fields { name description type { name fields { name description } } } } } }';

let data = '';
let service: ChildService;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-unread-'));
  service = await startChildService({ data });
});
afterAll(async () => {
  await service.kill();
  rmSync(data, { recursive: true, force: true });
});

test('a WebSocket that asks for much at once and reads nothing is cut off in its midst, and others are served meanwhile', async () => {
  const healthz = new URL('/healthz', service.url);
  const { socket, send, closed } = await openRawWebSocket(service.url, { init: true });
  let answers = 0;
  socket.on('message', () => answers++);
  socket.pause();
  for (let id = 0; id < operations; id++) send({ type: 'subscribe', id: `${id}`, payload: { query } });
  let isCutOff = false;
  while (!isCutOff) {
    // Whoever does not read learns of the end by writing.
    socket.send('{"type":"pong"}', (fault) => {
      isCutOff ||= fault !== undefined && fault !== null;
    });
    expect((await fetch(healthz, { signal: AbortSignal.timeout(30_000) })).status).toBe(200);
    await delay(50);
  }
  socket.resume();
  expect((await closed()).code).toBe(1006);
  expect(answers).toBeLessThan(operations);
});
