import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that a machine gives to outgoing connections. */
const lowest = 20_000;
const highest = 32_000;

/**
 * A port of this machine that nothing listens on now. It is none that an outgoing connection may get: a client that tries
 * the port of a dead broker again and again would some day reach itself, and the broker find its port taken.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer();
  try {
    await once(server.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return false;
  }
  await once(server.close(), 'close');
  return true;
}
