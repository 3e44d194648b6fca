/**
 * The projector thread. It is told by a message that the log has grown, and tells after every commit how the views stand.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { again, forEver } from '@pedigree/event-store';
import { messageOf } from '@pedigree/kernel';
import { allViews, type ViewStatus } from '@pedigree/views';
import { openReader } from './places/open-reader.ts';
import type { Places } from './places/place.ts';
import { keepSqliteViews } from './projecting/keep-sqlite-views.ts';
import type { ProjectorTold } from './projecting/projector-thread.ts';

const port = parentPort;
if (port === null) throw new Error('required: a thread; came: a process of its own');

/** Milliseconds that a server has to end what this thread is at; one that is silent is left then, as a crash would. */
const grace = 3_000;

const { store, views }: Places = workerData;
const stopping = new AbortController();
const rings = new Set<() => void>();
const onGrown = (ring: () => void) => {
  rings.add(ring);
  return () => rings.delete(ring);
};
port.on('message', (message: 'grown' | 'stop') => {
  if (message === 'stop') stop();
  else for (const ring of rings) ring();
});

function stop(): void {
  stopping.abort();
  const isOnServer = store.kind !== 'sqlite' || views.kind !== 'sqlite';
  // This ends the thread, and not the process.
  if (isOnServer) setTimeout(() => process.exit(), grace).unref();
}

const nothing: ProjectorTold = { statuses: [], standingBy: [] };
let told = nothing;
const tell = (now: ProjectorTold) => {
  told = now;
  port.postMessage(told);
};

const interrupted = (error: unknown) => {
  told = nothing;
  port.postMessage({ ...told, interruption: messageOf(error) });
};

// Whoever started this thread has read that log: where its server does not answer now, it will again.
const reader = await again(() => openReader(store, onGrown), {
  patience: forEver,
  until: [stopping.signal],
  isWorthIt(error) {
    if (store.kind === 'sqlite') return false;
    interrupted(error);
    return true;
  },
});
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
      onInterrupted: interrupted,
      ...given,
    });
  }
} finally {
  await reader.close();
  port.close();
}
