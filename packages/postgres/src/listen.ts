import { setTimeout as pause } from 'node:timers/promises';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import { clientConfig, type Place } from './connect.ts';

/** Milliseconds before a lost connection is made anew. */
const reconnectDelay = 1000;

/**
 * Wakes whoever asked at each NOTIFY of a channel, over a connection that is opened for the first of them. Notifications
 * that fall into the time without a connection are lost, so everyone is woken when there is one again, and every
 * `limits.poll` besides: a network that swallows everything delays a reader by no more than that.
 *
 * @returns what takes a function to call, and answers one that ends the calls.
 */
export function listen(place: Place, channel: string, closing: AbortSignal): (ring: () => void) => () => void {
  const config = clientConfig(place, closing);
  const rings = new Set<() => void>();
  let isRunning = false;

  function ringAll(): void {
    for (const ring of rings) ring();
  }

  async function run(): Promise<void> {
    isRunning = true;
    const polling = setInterval(ringAll, place.limits.poll);
    while (rings.size > 0 && !closing.aborted) {
      await holdConnection(config, channel, ringAll, closing).catch(() => {});
      // Nobody waits for this pause: a process that has nothing else to do may end in it.
      if (!closing.aborted) await pause(reconnectDelay, undefined, { ref: false });
    }
    clearInterval(polling);
    isRunning = false;
  }

  return (ring) => {
    rings.add(ring);
    if (!isRunning) void run();
    return () => rings.delete(ring);
  };
}

/** Listens until the connection breaks or its owner closes. */
async function holdConnection(
  config: ClientConfig,
  channel: string,
  ring: () => void,
  closing: AbortSignal,
): Promise<void> {
  const client = new Client(config);
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  client.on('error', end);
  client.on('end', end);
  client.on('notification', ring);
  closing.addEventListener('abort', end);
  try {
    await client.connect();
    await client.query(`/* listen */ listen ${escapeIdentifier(channel)}`);
    ring();
    await ended;
  } finally {
    closing.removeEventListener('abort', end);
    await client.end().catch(() => {});
  }
}
