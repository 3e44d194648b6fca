import type { Member, Sink } from './sink.ts';

/**
 * The telling of one subscriber, who was granted what it asked. Results go to its sink: to iterate the telling gives
 * nothing, and lasts until it is over.
 */
export class Telling implements AsyncIterableIterator<never, void, undefined> {
  readonly #tell: (member: Member) => Promise<void>;
  readonly #onEnd: () => void;
  readonly #ended = new AbortController();
  #sink: Sink | null = null;

  /** `onEnd` is called once, however it ends. */
  constructor(tell: (member: Member) => Promise<void>, onEnd: () => void) {
    this.#tell = tell;
    this.#onEnd = onEnd;
  }

  /** Says where results go. To be called before the first `next`. */
  to(sink: Sink): this {
    this.#sink = sink;
    return this;
  }

  /** @throws what ends it before its time. */
  async next(): Promise<IteratorReturnResult<void>> {
    if (this.#sink === null) throw new Error('required: a sink before results; came: none');
    try {
      await this.#tell({ sink: this.#sink, signal: this.#ended.signal });
    } finally {
      this.#end();
    }
    return { done: true, value: undefined };
  }

  /** Ends it at once. */
  async return(): Promise<IteratorReturnResult<void>> {
    this.#end();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #end(): void {
    if (this.#ended.signal.aborted) return;
    this.#ended.abort();
    this.#onEnd();
  }
}
