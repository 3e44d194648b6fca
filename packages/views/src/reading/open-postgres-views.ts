import { wakeBy } from '@pedigree/event-store';
import {
  connect,
  isForeign,
  isLost,
  listening,
  type Place,
  type PostgresConnection,
  toPlace,
  wordsOf,
} from '@pedigree/postgres';
import { allViews } from '../catalogue.ts';
import { ViewsUnusable } from '../errors.ts';
import { viewsSchema } from '../runner/postgres/run-postgres-views.ts';
import type { View } from '../view.ts';
import type { Views } from '../views.ts';
import { type AssembleViewsOptions, assembleViews } from './assemble-views.ts';
import { followRegistry, type LastSeen } from './follow-registry.ts';
import { createPostgresSelect } from './postgres-select.ts';
import { createReadRegistry } from './read-registry.ts';

/** Where the views are (`schema` is `pedigree_views` where left out), and what of the outside reading them needs. */
export interface OpenPostgresViewsOptions extends PostgresConnection, Omit<AssembleViewsOptions, 'select'> {
  /** Of the log that they have to be of: rows of another never answer. */
  readonly logId: string;
  /** Those that are read; all unless given. Of others nothing is known, and the lineage's graph is not loaded. */
  readonly views?: readonly View[];
}

/** Views that any processes keep: how they stand is read from the database, and nobody has to notify. */
export interface PostgresViews extends Views, LastSeen {
  /** Refuses what still waits, and resolves once what was being read has been. */
  close(): Promise<void>;
}

/**
 * Opens views on PostgreSQL for reading, in any number of processes. Each commit of a runner is heard of by NOTIFY, or
 * else within a second. Until a runner has made them all are `building`. Over a server that has lost some of what was told, or
 * another in its place, nothing is read until a runner has made it again: an `asOf` stays what it was.
 *
 * @throws ViewsUnusable where no server answers within the patience, or it lets nobody in.
 */
export async function openPostgresViews(options: OpenPostgresViewsOptions): Promise<PostgresViews> {
  const place = toPlace({ ...options, schema: options.schema ?? viewsSchema });
  const closing = new AbortController();
  const { signal } = closing;
  const connections = connect(place, place.limits.readers, signal, (session) => readRegistry(session));
  const select = createPostgresSelect({ connections, patience: place.limits.patience, closing: signal });
  const { views } = assembleViews({ ...options, select });
  const followed = options.views ?? allViews;
  const { logId } = options;
  const readRegistry = createReadRegistry({ place, views: followed, logId, onRead: views.notify, closing: signal });
  const close = async (): Promise<void> => {
    if (signal.aborted) return;
    closing.abort();
    views.close();
    await connections.close();
  };
  try {
    const wake = wakeBy(listening(place, place.schema, signal));
    const following = { place, connections, views: followed, readRegistry, wake, closing: signal };
    const lastSeen = await followRegistry(following);
    return { ...views, ...lastSeen, close };
  } catch (error) {
    await close();
    throw toUnusable(error, place);
  }
}

function toUnusable(cause: unknown, { name, limits }: Place): unknown {
  if (!isForeign(cause)) return cause;
  const required = isLost(cause)
    ? `a server of views that answers within ${limits.patience} ms`
    : 'views that can be read';
  return new ViewsUnusable(`required: ${required}; came: ${name} (${wordsOf(cause)})`, cause);
}
