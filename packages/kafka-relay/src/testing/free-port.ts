import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that a machine gives to outgoing connections. */
const lowest = 20_000;
const highest = 32_000;

/** Processes that run tests side by side choose among ports of their own: what one has chosen may be free for seconds still. */
const shares = 8;
const share = (highest - lowest) / shares;
// biome-ignore lint/style/noProcessEnv: jest says by it alone which of its processes this is.
const begin = lowest + share * (Number(process.env.JEST_WORKER_ID ?? 0) % shares);

const chosen = new Set<number>();

/**
 * A port of this machine that nothing listens on now, and that was not chosen before. It is none that an outgoing connection
 * may get: a client that tries the port of a dead broker again and again would some day reach itself, and the broker find its
 * port taken.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = begin + Math.floor(Math.random() * share);
    if (chosen.has(port) || !(await isFree(port))) continue;
    chosen.add(port);
    return port;
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
