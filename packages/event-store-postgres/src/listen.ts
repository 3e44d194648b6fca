import { setTimeout as pause } from 'node:timers/promises';
import type { Wake } from '@pedigree/event-store';
import { Client, escapeIdentifier } from 'pg';
import { clientConfig, type Place } from './connect.ts';

/** Milliseconds between two looks at the log that nobody asked for, and before a lost connection is made anew. */
const interval = 1000;

/** The channel of a log: two logs of one database do not wake each other's readers. */
export function channelOf(logId: string): string {
  return `pedigree_${logId}`;
}

/**
 * Wakes readers at each commit by NOTIFY, over a connection that is opened for the first of them. Notifications that fall
 * into the time without a connection are lost, so everyone is woken when there is one again, and every second besides: a
 * network that swallows everything delays a reader by no more than that.
 */
export function listen(place: Place, logId: string, closing: AbortSignal): Wake {
  const rings = new Set<() => void>();
  let isRunning = false;

  function ringAll(): void {
    for (const ring of rings) ring();
  }

  async function run(): Promise<void> {
    isRunning = true;
    const polling = setInterval(ringAll, interval);
    while (rings.size > 0 && !closing.aborted) {
      await holdConnection(place, channelOf(logId), ringAll, closing).catch(() => {});
      // Nobody waits for this pause: a process that has nothing else to do may end in it.
      if (!closing.aborted) await pause(interval, undefined, { ref: false });
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

/** Listens until the connection breaks or the store closes. */
async function holdConnection(place: Place, channel: string, ring: () => void, closing: AbortSignal): Promise<void> {
  const client = new Client(clientConfig(place));
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
