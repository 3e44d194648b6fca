import type { EventStore } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { allViews } from '../catalogue.ts';
import { openViews } from '../reading/open-views.ts';
import { openViewsDatabase } from '../runner/open-database.ts';
import { runViews } from '../runner/run-views.ts';
import type { ViewStatus } from '../status.ts';
import type { View, ViewName } from '../view.ts';
import type { Views } from '../views.ts';

/** Views and their runner, both in this thread. */
export interface StartedViews {
  readonly views: Views;
  readonly database: DatabaseSyncInstance;
  /** What the runner comes to. */
  readonly ended: Promise<void>;
  /** Ends the runner and closes both; again, it does nothing more. */
  readonly stop: () => Promise<void>;
}

/** Opens the views and a runner, and waits until the runner has spoken, as a service does before it is ready. */
export async function startViews(options: {
  readonly folder: string;
  readonly store: EventStore;
  readonly clock: () => Instant;
  readonly views?: readonly View[];
  readonly rebuild?: readonly ViewName[];
  readonly onCommitted?: (statuses: readonly ViewStatus[]) => void;
}): Promise<StartedViews> {
  const { folder, store, clock } = options;
  const database = openViewsDatabase(folder);
  const views: Views = openViews({ folder, head: store.head, clock });
  const ending = new AbortController();
  const ready = new Promise<void>((resolve) => views.onNotified(resolve));
  const ended = runViews({
    reader: store,
    database,
    views: options.views ?? allViews,
    rebuild: options.rebuild ?? [],
    signal: ending.signal,
    onCommitted(statuses) {
      options.onCommitted?.(statuses);
      views.notify(statuses);
    },
  });
  const end = async () => {
    ending.abort();
    await ended.catch(() => {});
    views.close();
    database.close();
  };
  let stopped: Promise<void> | undefined;
  const stop = () => (stopped ??= end());
  await ready;
  return { views, database, ended, stop };
}
