import { Worker } from 'node:worker_threads';

/** The projector as the main thread sees it. */
export interface ProjectorThread {
  /** Says that the log has grown. */
  readonly wake: () => void;
  /** Ends it between two commits. */
  readonly stop: () => Promise<void>;
  /** Rejects where it ends by itself, with what ended it. */
  readonly failed: Promise<never>;
}

/** Starts the built entry, also where this file runs from source: a thread cannot be given TypeScript. */
const entry = new URL('../dist/projector.js', import.meta.url);

/** Starts the projector of a folder's views. `onStatus` is called after every commit of its. */
export function startProjector<Status>(
  folder: string,
  onStatus: (statuses: readonly Status[]) => void,
): ProjectorThread {
  const worker = new Worker(entry, { name: 'pedigree-projector', workerData: folder });
  worker.on('message', onStatus);
  let isStopping = false;
  let cause: unknown;
  worker.on('error', (error) => {
    cause = error;
  });
  const ended = new Promise<void>((resolve) => worker.on('exit', () => resolve()));
  const failed = ended.then((): Promise<never> => {
    if (isStopping) return new Promise(() => {});
    throw new Error('required: a running projector; came: one that ended', { cause });
  });
  failed.catch(() => {});
  return {
    wake: () => worker.postMessage('committed'),
    async stop() {
      isStopping = true;
      worker.postMessage('stop');
      await ended;
    },
    failed,
  };
}
