import { openSqliteReader, openSqliteStore } from '@pedigree/event-store-sqlite';
import { formatPosition } from '@pedigree/kernel';
import { allViews, openViewsDatabase, runViews, viewNames } from '@pedigree/views';
import type { SubcommandOptions } from './subcommand.ts';

/** Builds every view anew from the log. Holds the writer's lock meanwhile: a service that runs keeps its views itself. */
export async function rebuild({ folder, json, clock, random, print }: SubcommandOptions): Promise<void> {
  // A log that is not there is not to be made by a rebuild.
  await (await openSqliteReader({ folder, wake: 'poll' })).close();
  const store = await openSqliteStore({ folder, clock, random });
  const database = openViewsDatabase(folder);
  const done = new AbortController();
  try {
    await runViews({
      reader: store,
      database,
      views: allViews,
      signal: done.signal,
      rebuild: viewNames,
      onCommitted: (statuses) => {
        if (statuses.every(({ state }) => state !== 'building')) done.abort();
      },
    });
    const { position } = await store.head();
    const upTo = formatPosition(store.logId, position);
    const answer = { views: viewNames, position: upTo };
    await print(json ? `${JSON.stringify(answer)}\n` : `${viewNames.length} views are built anew, up to ${upTo}\n`);
  } finally {
    database.close();
    await store.close();
  }
}
