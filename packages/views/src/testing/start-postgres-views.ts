import type { EventStore } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import { allViews } from '../catalogue.ts';
import { openPostgresViews, type PostgresViews } from '../reading/open-postgres-views.ts';
import { runPostgresViews } from '../runner/postgres/run-postgres-views.ts';
import type { View, ViewName } from '../view.ts';

/** Views on PostgreSQL and a runner of them, both in this thread. */
export interface StartedPostgresViews {
  readonly views: PostgresViews;
  /** Ends the runner and closes the views. */
  readonly stop: () => Promise<void>;
}

/** Starts a runner and opens views, as two processes would: they hear of each other by the database alone. */
export async function startPostgresViews(options: {
  readonly url: string;
  readonly schema: string;
  readonly store: EventStore;
  readonly clock: () => Instant;
  readonly views?: readonly View[];
  readonly rebuild?: readonly ViewName[];
}): Promise<StartedPostgresViews> {
  const { url, schema, store, clock } = options;
  const ending = new AbortController();
  const ended = runPostgresViews({
    ...{ url, schema, reader: store, views: options.views ?? allViews, rebuild: options.rebuild ?? [] },
    signal: ending.signal,
    onCommitted: () => {},
  });
  const views = await openPostgresViews({ url, schema, logId: store.logId, head: store.head, clock });
  return {
    views,
    async stop() {
      ending.abort();
      await views.close();
      await ended;
    },
  };
}
