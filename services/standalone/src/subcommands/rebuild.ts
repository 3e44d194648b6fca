import type { EventReader } from '@pedigree/event-store';
import { openSqliteReader, openSqliteStore } from '@pedigree/event-store-sqlite';
import { formatPosition } from '@pedigree/kernel';
import { allViews, openViewsDatabase, runViews, viewNames } from '@pedigree/views';
import type { SubcommandOptions } from './subcommand.ts';

/**
 * Builds every view anew from the log. Holds the writer's lock meanwhile: a service that runs keeps its views itself. A
 * dry run is refused as the rebuild would be.
 */
export async function rebuild(options: SubcommandOptions): Promise<void> {
  const { folder, json, dryRun, clock, random, print } = options;
  // A log that is not there is not to be made by a rebuild.
  await (await openSqliteReader({ folder, wake: 'poll' })).close();
  const store = await openSqliteStore({ folder, clock, random });
  try {
    if (!dryRun) await buildAnew(store, folder);
    const { position } = await store.head();
    const upTo = formatPosition(store.logId, position);
    const answer = { ...(dryRun && { dryRun }), views: viewNames, position: upTo };
    const done = dryRun ? 'would be built anew' : 'are built anew';
    await print(json ? `${JSON.stringify(answer)}\n` : `${viewNames.length} views ${done}, up to ${upTo}\n`);
  } finally {
    await store.close();
  }
}

async function buildAnew(reader: EventReader, folder: string): Promise<void> {
  const database = openViewsDatabase(folder);
  const done = new AbortController();
  try {
    await runViews({
      reader,
      database,
      views: allViews,
      signal: done.signal,
      rebuild: viewNames,
      onCommitted: (statuses) => {
        if (statuses.every(({ state }) => state !== 'building')) done.abort();
      },
    });
  } finally {
    database.close();
  }
}
