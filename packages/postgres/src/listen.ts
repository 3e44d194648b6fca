import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import { clientConfig, type Place } from './connect.ts';

/** Milliseconds before a lost connection is made anew. */
const reconnectDelay = 1000;

/** How NOTIFY of a channel is listened to over one connection, as `wakeBy` of the port's package takes it. */
export function listening(place: Place, channel: string, closing: AbortSignal) {
  const config = clientConfig(place, closing);
  return {
    hold: (ring: () => void) => holdConnection(config, channel, ring, closing),
    poll: place.limits.poll,
    delays: { first: reconnectDelay, longest: reconnectDelay },
    closing,
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
