import { setTimeout as pause } from 'node:timers/promises';
import { END, streamNameFilter } from '@eventstore/db-client';
import type { Wake } from '@pedigree/event-store';
import type { EsdbClient } from './client.ts';
import type { Place } from './connect.ts';

/** Milliseconds between two looks at the log that nobody asked for. */
const interval = 1000;

/** The first and the longest time before an ended subscription is begun anew, in milliseconds. */
const firstDelay = 100;
const longestDelay = 5000;

/**
 * Wakes readers at each event of the log, by one subscription to the server's live events. The client does not begin an
 * ended one anew, and a server ends one whose reader is slow: so nobody is told what it brings. It is begun again at growing
 * distances; everyone is woken when it is, and every second besides.
 */
export function createWake(client: EsdbClient, { log }: Place, closing: AbortSignal): Wake {
  const rings = new Set<() => void>();
  let isRunning = false;

  function ringAll(): void {
    for (const ring of rings) ring();
  }

  async function run(): Promise<void> {
    isRunning = true;
    const polling = setInterval(ringAll, interval);
    let delay = firstDelay;
    const onLive = () => {
      delay = firstDelay;
      ringAll();
    };
    while (rings.size > 0 && !closing.aborted) {
      await holdSubscription(client, `${log}-`, onLive, closing);
      // Nobody waits for this pause: a process that has nothing else to do may end in it.
      if (!closing.aborted) await pause(delay, undefined, { ref: false });
      delay = Math.min(2 * delay, longestDelay);
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

/** Listens until the subscription ends, however it does, or the log is closed. */
async function holdSubscription(
  client: EsdbClient,
  prefix: string,
  ring: () => void,
  closing: AbortSignal,
): Promise<void> {
  const filter = streamNameFilter({ prefixes: [prefix] });
  const subscription = client.subscribeToAll({ fromPosition: END, filter, requiresLeader: true });
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  subscription.on('error', end);
  subscription.on('end', end);
  subscription.on('close', end);
  subscription.on('confirmation', ring);
  subscription.on('data', ring);
  closing.addEventListener('abort', end);
  await ended;
  closing.removeEventListener('abort', end);
  await subscription.unsubscribe().catch(() => {});
}
