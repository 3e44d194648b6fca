import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { startChildService } from '../harness/child-service.ts';
import { openRawWebSocket } from './raw-web-socket.ts';

const operations = 900;

test('a WebSocket that asks for much at once and reads nothing is cut off in its midst, and others are served meanwhile', async () => {
  const data = mkdtempSync(join(tmpdir(), 'pedigree-unread-'));
  const service = await startChildService({ data });
  const healthz = new URL('/healthz', service.url);
  const { socket, send, closed } = await openRawWebSocket(service.url, { init: true });
  let answers = 0;
  socket.on('message', () => answers++);
  socket.pause();
  const query = getIntrospectionQuery({ descriptions: false });
  for (let id = 0; id < operations; id++) send({ type: 'subscribe', id: `${id}`, payload: { query } });
  let isCutOff = false;
  while (!isCutOff) {
    // Whoever does not read learns of the end by writing.
    socket.send('{"type":"pong"}', (fault) => {
      isCutOff ||= fault !== undefined && fault !== null;
    });
    expect((await fetch(healthz, { signal: AbortSignal.timeout(8_000) })).status).toBe(200);
    await delay(50);
  }
  socket.resume();
  expect((await closed()).code).toBe(1006);
  expect(answers).toBeLessThan(operations);
  await service.kill();
  rmSync(data, { recursive: true, force: true });
}, 120_000);
