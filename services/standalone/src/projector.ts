/** The projector thread: the views' only writing connection. It is woken by a message after each commit to the log. */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteReader } from '@pedigree/event-store-sqlite';
import { allViews, openViewsDatabase, runViews } from '@pedigree/views';

const folder: unknown = workerData;
const port = parentPort;
if (typeof folder !== 'string' || port === null) throw new Error('required: a thread with a folder; came: neither');

const stopping = new AbortController();
const rings = new Set<() => void>();
port.on('message', (message: 'committed' | 'stop') => {
  if (message === 'stop') stopping.abort();
  else for (const ring of rings) ring();
});

const reader = await openSqliteReader({
  folder,
  wake: (ring) => {
    rings.add(ring);
    return () => rings.delete(ring);
  },
});
const database = openViewsDatabase(folder);
try {
  await runViews({
    reader,
    database,
    views: allViews,
    signal: stopping.signal,
    onCommitted: (statuses) => port.postMessage(statuses),
  });
} finally {
  database.close();
  await reader.close();
  port.close();
}
