/**
 * The projector thread. It is told by a message that the log has grown, and tells after every commit how the views stand.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { allViews, type ViewStatus } from '@pedigree/views';
import { openReader } from '../places/open-reader.ts';
import type { Places } from '../places/place.ts';
import { keepSqliteViews } from './keep-sqlite-views.ts';
import type { ProjectorTold } from './projector-thread.ts';

const port = parentPort;
if (port === null) throw new Error('required: a thread; came: a process of its own');

const { store, views }: Places = workerData;
const stopping = new AbortController();
const rings = new Set<() => void>();
const onGrown = (ring: () => void) => {
  rings.add(ring);
  return () => rings.delete(ring);
};
port.on('message', (message: 'grown' | 'stop') => {
  if (message === 'stop') stopping.abort();
  else for (const ring of rings) ring();
});

const nothing: ProjectorTold = { statuses: [], standingBy: [] };
let told = nothing;
const tell = (now: ProjectorTold) => {
  told = now;
  port.postMessage(told);
};

const reader = await openReader(store, onGrown);
try {
  const given = {
    reader,
    signal: stopping.signal,
    onCommitted: (statuses: readonly ViewStatus[]) => tell({ ...told, statuses }),
  };
  if (views.kind === 'sqlite') await keepSqliteViews({ folder: views.folder, onGrown, ...given });
  else {
    const { runPostgresViews } = await import('@pedigree/views/postgres');
    await runPostgresViews({
      ...{ url: views.url, schema: views.schema, views: allViews },
      onWaiting: (standingBy) => tell({ ...told, standingBy }),
      onInterrupted: (error) => {
        told = nothing;
        port.postMessage({ ...told, interruption: error instanceof Error ? error.message : String(error) });
      },
      ...given,
    });
  }
} finally {
  await reader.close();
  port.close();
}
