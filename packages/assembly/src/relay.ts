/**
 * The relay thread: the only one that loads a client of Kafka. It is told by a message that the log has grown, or how the
 * views stand, and answers that; and it tells how it stands itself.
 */
import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { again, forEver } from '@pedigree/event-store';
import { connectKafka, runRelay } from '@pedigree/kafka-relay';
import { messageOf, toInstant } from '@pedigree/kernel';
import { openReader } from './places/open-reader.ts';
import type { RelayGiven, RelayNews, RelayTold } from './relaying/relay-thread.ts';
import { ServingViews } from './relaying/serving-views.ts';

const port = parentPort;
if (port === null) throw new Error('required: a thread; came: a process of its own');

/** Milliseconds for what is under way to be finished; a Kafka that is silent is left then, as a crash would. */
const grace = 3_000;

const { places, kafka }: RelayGiven = workerData;
const stopping = new AbortController();
const rings = new Set<() => void>();
let serving: ServingViews | null = null;
let statuses: RelayNews['statuses'] = [];

const tell = (told: RelayTold) => port.postMessage(told);
const clock = () => toInstant(Date.now());

port.on('message', (message: RelayNews | 'stop') => {
  if (message === 'stop') return stop();
  statuses = message.statuses;
  void serving?.notify(statuses);
  for (const ring of rings) ring();
  tell({ what: 'taken' });
});

function stop(): void {
  stopping.abort();
  // This ends the thread, and not the process.
  setTimeout(() => process.exit(), grace).unref();
}

tell({ what: 'begun' });

const onGrown = (ring: () => void) => {
  rings.add(ring);
  return () => rings.delete(ring);
};
// Whoever started this thread has read that log: where it cannot be read now, it will be again.
const reader = await again(() => openReader(places.store, onGrown), {
  patience: forEver,
  until: [stopping.signal],
  isWorthIt(error) {
    const status = { state: 'failing', events: null, serving: null, published: 0, error: messageOf(error) } as const;
    tell({ what: 'status', status });
    return true;
  },
});
serving = new ServingViews(places.views, {
  logId: reader.logId,
  head: reader.head,
  clock,
  onDamaged: (error) => tell({ what: 'damaged', reason: messageOf(error) }),
});
await serving.notify(statuses);
const cluster = connectKafka(kafka, {
  clock,
  monotonic: () => performance.now(),
  newId: randomUUID,
  onLog: () => {},
});
try {
  await runRelay({
    ...{ reader, cluster, serving, settings: kafka, signal: stopping.signal },
    onStatus: (status) => tell({ what: 'status', status }),
    onWarning: (text) => tell({ what: 'warning', text }),
    wait: (milliseconds, signal) => delay(milliseconds, undefined, { signal }),
  });
} finally {
  await Promise.allSettled([cluster.close(), serving.close(), reader.close()]);
  port.close();
}
