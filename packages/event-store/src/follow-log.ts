import type { Position } from '@pedigree/kernel';
import type { StoredEvent } from './port.ts';

/** Calls `ring` whenever the log may have grown, until the answer is called. May call it too often, never too seldom. */
export type Wake = (ring: () => void) => () => void;

/**
 * The subscription of every adapter that can read pages and be woken: catch-up and live are one loop, so there is no
 * seam between them. A page is read only when the last was taken, and other work of the thread goes on in between.
 */
export function followLog(options: {
  readonly after: Position;
  readonly read: (after: Position) => Promise<readonly StoredEvent[]>;
  readonly wake: Wake;
  /** The sequence ends when one of them aborts. */
  readonly until: readonly AbortSignal[];
}): AsyncIterableIterator<readonly StoredEvent[]> {
  const latch = new Latch();
  const pages = follow(options, latch);
  return {
    next: () => pages.next(),
    // A generator answers `return` only after a pending `next`: on a quiet log it would wait for ever.
    return: () => {
      latch.end();
      return pages.return(undefined);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

async function* follow(
  { after, read, wake, until }: Parameters<typeof followLog>[0],
  latch: Latch,
): AsyncGenerator<readonly StoredEvent[], undefined> {
  const end = () => latch.end();
  if (until.some(({ aborted }) => aborted)) return;
  for (const signal of until) signal.addEventListener('abort', end);
  const sleep = wake(() => latch.ring());
  try {
    for (let position = after; ; ) {
      // Reset before the read: a commit that the read just missed rings again.
      latch.reset();
      const page = latch.ended ? [] : await read(position);
      if (latch.ended) return;
      const last = page.at(-1);
      if (last === undefined) {
        await latch.rung();
        continue;
      }
      yield page;
      position = last.envelope.position;
      await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    sleep();
    for (const signal of until) signal.removeEventListener('abort', end);
  }
}

class Latch {
  ended = false;
  #isRung = false;
  #release = () => {};

  ring(): void {
    this.#isRung = true;
    this.#release();
  }

  end(): void {
    this.ended = true;
    this.ring();
  }

  reset(): void {
    this.#isRung = this.ended;
  }

  rung(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#isRung) resolve();
      else this.#release = resolve;
    });
  }
}
