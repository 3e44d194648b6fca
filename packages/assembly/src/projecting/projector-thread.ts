import { Worker } from 'node:worker_threads';
import type { ViewName, ViewStatus } from '@pedigree/views';
import type { Places } from '../places/place.ts';

/** The projector as the main thread sees it. */
export interface ProjectorThread {
  /** Says that the log has grown. */
  readonly wake: () => void;
  /** Ends it between two commits. */
  readonly stop: () => Promise<void>;
  /** Rejects where it ends by itself, with what ended it. */
  readonly failed: Promise<never>;
}

/** What the thread tells when it begins, after every commit of its, and whenever the rest changes. */
export interface ProjectorTold {
  /** How the views stand that it keeps. */
  readonly statuses: readonly ViewStatus[];
  /** Views that another process keeps: it stands by. */
  readonly standingBy: readonly ViewName[];
  /** What kept it from its work just now: it keeps nothing, and tries again by itself. */
  readonly interruption?: string;
}

/** Starts the built entry, also where this file runs from source: a thread cannot be given TypeScript. */
const entry = new URL('../../dist/projecting/projector.js', import.meta.url);

/** Starts a projector of views. */
export function startProjectorThread(places: Places, onTold: (told: ProjectorTold) => void): ProjectorThread {
  const worker = new Worker(entry, { name: 'pedigree-projector', workerData: places });
  worker.on('message', onTold);
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
    wake: () => worker.postMessage('grown'),
    async stop() {
      isStopping = true;
      worker.postMessage('stop');
      await ended;
    },
    failed,
  };
}
