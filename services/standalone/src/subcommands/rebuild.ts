import { lockViews, nameOf, openReader, openStore, type ViewsPlace } from '@pedigree/assembly/places';
import type { EventReader } from '@pedigree/event-store';
import { formatPosition, messageOf } from '@pedigree/kernel';
import {
  allViews,
  openViewsDatabase,
  type RunViewsOptions,
  runViews,
  type ViewStatus,
  viewNames,
} from '@pedigree/views';
import type { SubcommandOptions } from './subcommand.ts';

/**
 * Builds every view anew from the log. Holds the writer's lock meanwhile: a service that runs keeps its views itself. A
 * dry run is refused as the rebuild would be.
 */
export async function rebuild(options: SubcommandOptions): Promise<void> {
  const { store, views, json, dryRun, clock, random, print, progress } = options;
  // A log that is not there is not to be made by a rebuild.
  await (await openReader(store)).close();
  const opened = await openStore(store, { clock, random });
  try {
    const unlock = await lockViews({ store, views });
    try {
      if (!dryRun) await buildAnew(opened, views, progress);
    } finally {
      unlock();
    }
    const { position } = await opened.head();
    const upTo = formatPosition(opened.logId, position);
    const answer = { ...(dryRun && { dryRun }), views: viewNames, position: upTo };
    const done = dryRun ? 'would be built anew' : 'are built anew';
    await print(json ? `${JSON.stringify(answer)}\n` : `${viewNames.length} views ${done}, up to ${upTo}\n`);
  } finally {
    await opened.close();
  }
}

async function buildAnew(
  reader: EventReader,
  place: ViewsPlace,
  progress: SubcommandOptions['progress'],
): Promise<void> {
  const done = new AbortController();
  const given = {
    reader,
    views: allViews,
    signal: done.signal,
    rebuild: viewNames,
    onCommitted: (statuses: readonly ViewStatus[]) => {
      const isDone = statuses.length === allViews.length && statuses.every(({ state }) => state !== 'building');
      if (isDone) done.abort();
    },
  };
  if (place.kind === 'sqlite') return buildInFolder(place.folder, given);
  const { runPostgresViews } = await import('@pedigree/views/postgres');
  let kept: readonly string[] = [];
  let interruption = '';
  await runPostgresViews({
    ...{ ...given, url: place.url, schema: place.schema },
    onWaiting(views) {
      kept = views;
      if (kept.length > 0) done.abort();
    },
    onInterrupted(error) {
      const reason = messageOf(error);
      // It tries every second: each reason is told once.
      if (reason !== interruption) progress(`waiting for ${nameOf(place)}: ${reason}`);
      interruption = reason;
    },
  });
  if (kept.length > 0) {
    throw new ViewsKept(
      `required: views that no service and no projector keeps; came: ${nameOf(place)}, where ${kept.join(', ')} are kept now`,
    );
  }
}

async function buildInFolder(folder: string, given: Omit<RunViewsOptions, 'database'>): Promise<void> {
  const database = openViewsDatabase(folder);
  try {
    await runViews({ database, ...given });
  } finally {
    database.close();
  }
}

/** Somebody else keeps views that were to be built anew. */
class ViewsKept extends Error {
  override readonly name = 'ViewsKept';
}
