import { setTimeout as pause } from 'node:timers/promises';

/** What has to be done to stop what was started, in the opposite order. */
export class Cleanup {
  readonly #patience: number | undefined;
  readonly #steps: (() => unknown)[] = [];
  readonly #last: (() => unknown)[] = [];
  #isOver = false;

  /**
   * So many milliseconds after it began to stop no step waits any more for those before it, which go on beside it: what has
   * to do with a server that is silent takes its time, and one after the other would take too long. Without a patience
   * each waits.
   */
  constructor(patience?: number) {
    this.#patience = patience;
  }

  /** What is added once all is stopped came too late, and is stopped at once. */
  add(step: () => unknown): void {
    if (this.#isOver) void runAll([step]).catch(() => {});
    else this.#steps.push(step);
  }

  /**
   * Opens what is closed again when all is stopped, also where that happens while it is being opened: its threads may be within
   * a statement then, and a process that ends with such a thread aborts.
   *
   * @throws what `open` throws; there is nothing to be closed then.
   */
  open<Opened>(open: () => Promise<Opened>, close: (opened: Opened) => unknown): Promise<Opened> {
    const opening = open();
    this.add(() => opening.then(close, () => {}));
    return opening;
  }

  /** The same of what is held until all else is stopped, however long that takes: a lock. */
  addLast(step: () => unknown): void {
    if (this.#isOver) this.add(step);
    else this.#last.push(step);
  }

  /** Does every step once, also where one before it fails; then throws the first failure. */
  async run(): Promise<void> {
    this.#isOver = true;
    const steps = this.#steps.splice(0).reverse();
    const last = this.#last.splice(0).reverse();
    await runAll([() => runAll(steps, this.#patience), ...last]);
  }
}

async function runAll(steps: readonly (() => unknown)[], patience?: number): Promise<void> {
  const over = new AbortController();
  const until = { signal: over.signal, ref: false };
  const late = patience === undefined ? null : pause(patience, undefined, until).catch(() => {});
  const running: Promise<unknown>[] = [];
  for (const step of steps) {
    const done = (async () => step())();
    running.push(done);
    await Promise.race([done.catch(() => {}), ...(late ? [late] : [])]);
  }
  const outcomes = await Promise.allSettled(running);
  over.abort();
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

/** When a start is to end, and how patiently what was started is stopped then: see {@link Cleanup}. */
interface StartOptions {
  readonly ending: AbortSignal | undefined;
  /** In milliseconds. */
  readonly patience?: number | undefined;
}

/**
 * Starts something part by part. Where that fails, or `ending` aborts meanwhile, whatever was started is stopped again.
 *
 * @throws the signal's reason, without waiting for what was just being started.
 */
export async function startWhole<Started>(
  start: (cleanup: Cleanup) => Promise<Started>,
  { ending, patience }: StartOptions,
): Promise<Started> {
  const cleanup = new Cleanup(patience);
  try {
    const starting = start(cleanup);
    return await (ending ? Promise.race([starting, whenAborted(ending)]) : starting);
  } catch (error) {
    await cleanup.run();
    throw error;
  }
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
