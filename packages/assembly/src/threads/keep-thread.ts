import type { OwnThread } from './start-thread.ts';

/** A thread that is there again when it has ended. */
export interface KeptThread<Message> {
  /** Tells the one that runs now; nobody, where it has just ended. */
  readonly tell: (message: Message) => void;
  /** Asks it to end, and resolves once it has. */
  readonly stop: () => Promise<void>;
  /** False from the end of one thread until the next one has spoken. */
  readonly isRunning: () => boolean;
  /** Rejects where it is given up, with what ended it last. */
  readonly failed: Promise<never>;
}

export interface KeepThreadOptions<Message, Told> {
  /** What the thread is, to whoever reads that it was given up. */
  readonly what: string;
  /** Starts one thread. */
  readonly start: (onTold: (told: Told) => void) => OwnThread<Message>;
  /** What a thread tells. */
  readonly onTold: (told: Told) => void;
  /** A thread ended by itself; the next one is started after so many milliseconds. */
  readonly onEnded: (fault: unknown, restartMilliseconds: number) => void;
  /** Whether what ended a thread passes by itself. */
  readonly isPassing: (cause: unknown) => boolean;
  /** Milliseconds that never step back. */
  readonly monotonic: () => number;
  /** Waits for so many milliseconds, or until the signal aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** How long it is waited before the next start, from the first quick end on. */
export const restartDelays: readonly number[] = [100, 200, 400, 800, 1_600, 3_200, 6_400];

/** A thread that lived for so long did not end quickly: what ended it is not what ended the one before. */
const steadyMilliseconds = 60_000;

/**
 * Keeps a thread running whose work is a function of the log: another can always follow it, which goes on from what was
 * committed. Meanwhile that stands as it is. One that ends quickly again and again is given up: something is wrong that only
 * a person can mend; unless it is what passes by itself, such as a full disk, which is waited for. The first one is given up
 * at once where it never spoke: whoever starts the service is there to read.
 */
export function keepThread<Message, Told>(options: KeepThreadOptions<Message, Told>): KeptThread<Message> {
  const { what, onTold, onEnded, isPassing, monotonic, wait } = options;
  const stopping = new AbortController();
  let hasSpoken = false;
  let isRunning = false;
  let thread = start();

  function start(): OwnThread<Message> {
    return options.start((told) => {
      hasSpoken = true;
      isRunning = true;
      onTold(told);
    });
  }

  async function keep(): Promise<never> {
    for (let quick = 0; ; ) {
      const began = monotonic();
      const fault = await thread.failed.catch((error: unknown) => error);
      isRunning = false;
      if (monotonic() - began >= steadyMilliseconds) quick = 0;
      const delay = restartDelays[quick] ?? (isPassing(causeOf(fault)) ? restartDelays.at(-1) : undefined);
      if (!hasSpoken) throw fault;
      if (delay === undefined) throw new GivenUp(what, quick + 1, fault);
      onEnded(fault, delay);
      await wait(delay, stopping.signal);
      if (stopping.signal.aborted) return new Promise(() => {});
      quick++;
      thread = start();
    }
  }

  const failed = keep();
  failed.catch(() => {});
  return {
    tell: (message) => thread.tell(message),
    async stop() {
      stopping.abort();
      await thread.stop();
    },
    isRunning: () => isRunning,
    failed,
  };
}

class GivenUp extends Error {
  override readonly name = 'ThreadGivenUp';

  constructor(what: string, ends: number, cause: unknown) {
    super(`required: a ${what} that keeps running; came: one that ended ${ends} times in a row`, { cause });
  }
}

/** A thread's end says in its cause what ended it. */
function causeOf(fault: unknown): unknown {
  return fault instanceof Error ? fault.cause : fault;
}
