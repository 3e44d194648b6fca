import { Worker } from 'node:worker_threads';

/** A thread as the main thread sees it. */
export interface OwnThread<Message> {
  readonly tell: (message: Message) => void;
  /** Asks it to end, and resolves once it has. */
  readonly stop: () => Promise<void>;
  /** Rejects where it ends by itself; the cause says what ended it. */
  readonly failed: Promise<never>;
}

/** What is started, and with what. */
export interface ThreadToStart<Told> {
  /** The name of its built entry: a thread cannot be given TypeScript, also where this file runs from source. */
  readonly entry: 'projector' | 'relay';
  /** Arrives there as `workerData`. */
  readonly given: unknown;
  readonly onTold: (told: Told) => void;
}

/** Starts a thread, which takes messages of its own kind, and `'stop'`. */
export function startThread<Message, Told>({ entry, given, onTold }: ThreadToStart<Told>): OwnThread<Message> {
  const file = new URL(`../../dist/${entry}.js`, import.meta.url);
  const worker = new Worker(file, { name: `pedigree-${entry}`, workerData: given });
  worker.on('message', onTold);
  let isStopping = false;
  let cause: unknown;
  worker.on('error', (error) => {
    cause = error;
  });
  const ended = new Promise<void>((resolve) => worker.on('exit', () => resolve()));
  const failed = ended.then((): Promise<never> => {
    if (isStopping) return new Promise(() => {});
    throw new Error(`required: a running ${entry}; came: one that ended`, { cause });
  });
  failed.catch(() => {});
  return {
    tell: (message) => worker.postMessage(message),
    async stop() {
      isStopping = true;
      worker.postMessage('stop');
      await ended;
    },
    failed,
  };
}
