import { END, streamNameFilter } from '@eventstore/db-client';
import { type Wake, wakeBy } from '@pedigree/event-store';
import type { EsdbClient } from './client.ts';
import type { Place } from './connect.ts';

/** The first and the longest time before an ended subscription is begun anew, in milliseconds. */
const delays = { first: 100, longest: 5000 };

/**
 * Wakes readers at each event of the log, by one subscription to the server's live events. The client does not begin an
 * ended one anew, and a server ends one whose reader is slow: so nobody is told what it brings.
 */
export function createWake(client: EsdbClient, { log, limits }: Place, closing: AbortSignal): Wake {
  return wakeBy({
    hold: (ring) => holdSubscription(client, `${log}-`, ring, closing),
    poll: limits.poll,
    delays,
    closing,
  });
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
