import type { EventReader, Wake } from '@pedigree/event-store';
import {
  allViews,
  discardingDamaged,
  openViewsDatabase,
  type RunViewsOptions,
  runViews,
  ViewsDamaged,
  viewsFile,
  viewsFileNumber,
} from '@pedigree/views';

/** What keeps views in a folder, and who is told of it. */
export interface KeepSqliteViewsOptions extends Pick<RunViewsOptions, 'signal' | 'onCommitted'> {
  readonly folder: string;
  readonly reader: EventReader;
  /** Calls back when the log may have grown: then is looked whether the file is still there. */
  readonly onGrown: Wake;
}

/**
 * Keeps the views of a folder until `signal` aborts: their only writing connection.
 *
 * @throws ViewsDamaged where their file is damaged or gone; whoever keeps them next builds all anew.
 */
export async function keepSqliteViews(options: KeepSqliteViewsOptions): Promise<void> {
  const { folder, reader, onGrown, signal, onCommitted } = options;
  const database = openViewsDatabase(folder);
  const file = viewsFileNumber(folder);
  const removed = new AbortController();
  const stopLooking = onGrown(() => {
    if (viewsFileNumber(folder) !== file) removed.abort();
  });
  try {
    await discardingDamaged(folder, () =>
      runViews({
        reader,
        database,
        views: allViews,
        signal: AbortSignal.any([signal, removed.signal]),
        onCommitted,
      }),
    );
  } finally {
    stopLooking();
    database.close();
  }
  if (removed.signal.aborted) {
    throw new ViewsDamaged(
      `required: the file that the views were begun in; came: ${viewsFile(folder)}, which is gone`,
    );
  }
}
