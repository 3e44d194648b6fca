/**
 * The projector thread: the views' only writing connection. It is woken by a message after each commit to the log. Where
 * the views' file is damaged or gone it ends, and the next one builds all anew.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { openSqliteReader } from '@pedigree/event-store-sqlite';
import {
  allViews,
  discardingDamaged,
  openViewsDatabase,
  runViews,
  ViewsDamaged,
  viewsFile,
  viewsFileNumber,
} from '@pedigree/views';

const folder: unknown = workerData;
const port = parentPort;
if (typeof folder !== 'string' || port === null) throw new Error('required: a thread with a folder; came: neither');

const database = openViewsDatabase(folder);
const file = viewsFileNumber(folder);
const stopping = new AbortController();
const removed = new AbortController();
const rings = new Set<() => void>();
port.on('message', (message: 'committed' | 'stop') => {
  if (message === 'stop') stopping.abort();
  else if (viewsFileNumber(folder) !== file) removed.abort();
  else for (const ring of rings) ring();
});

const reader = await openSqliteReader({
  folder,
  wake: (ring) => {
    rings.add(ring);
    return () => rings.delete(ring);
  },
});
try {
  await discardingDamaged(folder, () =>
    runViews({
      reader,
      database,
      views: allViews,
      signal: AbortSignal.any([stopping.signal, removed.signal]),
      onCommitted: (statuses) => port.postMessage(statuses),
    }),
  );
  if (removed.signal.aborted) {
    throw new ViewsDamaged(
      `required: the file that the views were begun in; came: ${viewsFile(folder)}, which is gone`,
    );
  }
} finally {
  database.close();
  await reader.close();
  port.close();
}
