import { createMemoryStore, type StoredEvent } from '@pedigree/event-store';
import type { AsOf } from '../as-of.ts';
import type { AskableViews } from './project-events.ts';
import { startPostgresViews } from './start-postgres-views.ts';

const patience = { timeoutMilliseconds: 60_000 };

/** Projects events into a schema of a PostgreSQL database, and resolves once all are there. */
export async function projectOnPostgres(
  { url, schema }: { readonly url: string; readonly schema: string },
  events: readonly StoredEvent[],
): Promise<AskableViews & { close(): Promise<void> }> {
  const clock = () => events.at(-1)?.envelope.recordedAt ?? '2026-05-01T00:00:00.000Z';
  const store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock, log: [...events] });
  const { views, stop } = await startPostgresViews({ url, schema, store, clock });
  const end = BigInt(events.length);
  await views.waitFor(end, patience);
  return {
    ...views,
    asOf: (position = end): Promise<AsOf> => views.asOf({ ...patience, knownAt: { position } }),
    asOfTime: (time) => views.asOf({ ...patience, knownAt: { time } }),
    async close() {
      await stop();
      await store.close();
    },
  };
}
