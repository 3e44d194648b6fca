import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { freePort } from './free-port.ts';
import { type Gate, startGate } from './start-gate.ts';

let echo: Server;
let gate: Gate;
let port: number;

beforeEach(async () => {
  const [behind, before] = [await freePort(), await freePort()];
  echo = createServer((socket) => socket.on('error', () => {}).pipe(socket));
  await once(echo.listen(behind, '127.0.0.1'), 'listening');
  gate = await startGate(before, behind);
  port = before;
});

afterEach(() => {
  gate.close();
  echo.close();
});

/** Connects by way of the gate, and keeps what comes back. */
async function come(): Promise<{ readonly socket: Socket; readonly came: () => string }> {
  const socket = connect(port, '127.0.0.1');
  let came = '';
  socket.on('data', (chunk) => {
    came += chunk;
  });
  socket.on('error', () => {});
  await once(socket, 'connect');
  return { socket, came: () => came };
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await pause(5);
}

test('what a stall holds back arrives once the gate is open again, in order, on connections of before and of meanwhile', async () => {
  const before = await come();
  before.socket.write('a');
  await until(() => before.came() === 'a');
  gate.stall();
  const meanwhile = await come();
  before.socket.write('b');
  before.socket.write('c');
  meanwhile.socket.write('d');
  await pause(50);
  expect([before.came(), meanwhile.came()]).toEqual(['a', '']);
  gate.open();
  await until(() => before.came() === 'abc' && meanwhile.came() === 'd');
});

test('a cut ends what is open, also behind a stall, and whoever comes, until the gate is open again', async () => {
  const before = await come();
  gate.stall();
  const ended = once(before.socket, 'close');
  gate.cut();
  await ended;
  const refused = await come();
  await once(refused.socket, 'close');
  gate.open();
  const after = await come();
  after.socket.write('a');
  await until(() => after.came() === 'a');
});
