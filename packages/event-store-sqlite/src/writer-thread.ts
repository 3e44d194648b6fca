import { Worker } from 'node:worker_threads';
import { AppendFailed, LogNotEmpty, NotRestorable, StoreClosed } from '@pedigree/event-store';
import { LogUnusable, WriterAlreadyRunning } from './errors.ts';
import type { Refusal, WriterAnswer, WriterRequest, WriterStart } from './messages.ts';

/** The writer thread as the main thread sees it: one question at a time, answered in order. */
export interface WriterThread {
  /**
   * Hands over a request and `transfer`, the memory that goes with it.
   *
   * @throws StoreClosed where the thread is gone or goes before it answers, with what ended it as `cause`; and whatever
   * the writer refused with.
   */
  ask(request: WriterRequest, transfer?: readonly ArrayBuffer[]): Promise<AcceptedAnswer>;
  /** Ends the thread after a request to close. */
  ended: Promise<void>;
}

export type AcceptedAnswer = Exclude<WriterAnswer, { kind: 'refused' }>;

/** Starts the built entry, also when this file runs from source: a thread cannot be given TypeScript. */
const entry = new URL('../dist/writer.js', import.meta.url);

/**
 * Starts the writer and waits until it holds the log.
 *
 * @throws WriterAlreadyRunning; LogUnusable; StoreClosed where the thread does not come up.
 */
export async function startWriterThread(
  start: WriterStart,
): Promise<{ readonly thread: WriterThread; readonly ready: Extract<WriterAnswer, { kind: 'ready' }> }> {
  // The flags that this process was started with are not the thread's: `--input-type`, for one, would keep it from starting.
  const worker = new Worker(entry, { name: 'pedigree-log-writer', workerData: start, execArgv: [] });
  const waiting: { resolve: (answer: AcceptedAnswer) => void; reject: (error: Error) => void }[] = [];
  let gone: StoreClosed | undefined;
  let cause: unknown;

  worker.on('message', (answer: WriterAnswer) => {
    const next = waiting.shift();
    if (answer.kind === 'refused') next?.reject(toError(answer.refusal));
    else next?.resolve(answer);
  });
  worker.on('error', (error) => {
    cause = error;
  });
  const ended = new Promise<void>((resolve) => {
    worker.on('exit', (code) => {
      gone = new StoreClosed(`required: a running writer of ${start.folder}; came: one that ended with code ${code}`, {
        cause,
      });
      for (const { reject } of waiting.splice(0)) reject(gone);
      resolve();
    });
  });

  function answered(): Promise<AcceptedAnswer> {
    return new Promise((resolve, reject) => {
      if (gone) reject(gone);
      else waiting.push({ resolve, reject });
    });
  }

  const thread: WriterThread = {
    ended,
    ask(request, transfer = []) {
      const answer = answered();
      worker.postMessage(request, transfer);
      return answer;
    },
  };
  const ready = await answered();
  if (ready.kind !== 'ready') throw new StoreClosed(`required: a writer that is ready; came: ${ready.kind}`);
  return { thread, ready };
}

const refusals = {
  WriterAlreadyRunning,
  LogUnusable,
  LogNotEmpty,
  NotRestorable,
  AppendFailed,
} satisfies Record<Refusal['error'], unknown>;

function toError({ error, message, cause }: Refusal): Error {
  return new refusals[error](message, { cause });
}
