import { EventEmitter, once } from 'node:events';
import type { EventReader, StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';

/** Milliseconds for which a leader that stands is waited for: longer than a page is under way, unless a broker hangs. */
const patience = 3000;
/** Pages that are kept for who follows: few, since each holds a megabyte of events. */
const mostKept = 4;

type Page = readonly StoredEvent[];

/** A page that the leader has read, and behind which position. */
interface KeptPage {
  readonly after: Position;
  readonly upTo: Position;
  readonly page: Page;
}

/** What sharing needs. */
export interface SharedReadingOptions {
  readonly reader: Pick<EventReader, 'subscribe'>;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * One reading of the log for two who tell of it, each at its own pace. One leads, and is never waited with. The other takes
 * what the leader reads: while it lags by more pages than are kept, or the leader stands, it reads for itself, and comes
 * back to the leader's pages where it meets them again.
 */
export class SharedReading {
  readonly #options: SharedReadingOptions;
  readonly #changes = new EventEmitter();
  #leader: { readonly at: Position; readonly isReading: boolean } | null = null;
  #kept: readonly KeptPage[] = [];
  /** Where the follower is: what stands up to there is not kept. */
  #followed: Position = 0n;

  constructor(options: SharedReadingOptions) {
    this.#options = options;
  }

  /** Every event behind that position, as a subscription to the log hands them out. One leads at a time. */
  async *lead(after: Position, signal: AbortSignal): AsyncGenerator<Page, void, undefined> {
    let at = after;
    try {
      this.#meet({ at, isReading: true });
      for await (const page of this.#options.reader.subscribe(after, { signal })) {
        this.#keep(at, page);
        at = endOf(page);
        this.#meet({ at, isReading: false });
        yield page;
        this.#meet({ at, isReading: true });
      }
    } finally {
      this.#meet(null);
    }
  }

  /** The same for the one who follows. */
  async *follow(after: Position, signal: AbortSignal): AsyncGenerator<Page, void, undefined> {
    this.#pass(after);
    for (let isOpen = true; isOpen; ) {
      for (let page = await this.#next(signal); page; page = await this.#next(signal)) {
        yield page;
        this.#pass(endOf(page));
      }
      isOpen = false;
      for await (const page of this.#options.reader.subscribe(this.#followed, { signal })) {
        yield page;
        this.#pass(endOf(page));
        isOpen = this.#isMet();
        if (isOpen) break;
      }
    }
  }

  /** What the leader has read, or reads within some time, behind the follower; null where it does not, or `signal` aborts. */
  async #next(signal: AbortSignal): Promise<Page | null> {
    const ending = new AbortController();
    let isOver = false;
    const over = () => {
      isOver = true;
      this.#changes.emit('change');
    };
    // Not combined with `signal`, whose abort ends this wait below: Node 20 keeps each combination as long as that one.
    void this.#options.wait(patience, ending.signal).then(over, () => {});
    try {
      for (;;) {
        const page = this.#behind();
        if (page || signal.aborted || !this.#mayCome(isOver)) return page;
        await once(this.#changes, 'change', { signal }).catch(() => {});
      }
    } finally {
      ending.abort();
    }
  }

  /** Whether the leader is worth waiting for. Where both are at the end of the log, what comes next is for both. */
  #mayCome(isOver: boolean): boolean {
    if (!this.#leader || this.#leader.at > this.#followed) return false;
    return !isOver || (this.#leader.isReading && this.#leader.at === this.#followed);
  }

  #behind(): Page | null {
    const place = this.#followed;
    const kept = this.#kept.find(({ after, upTo }) => after <= place && place < upTo);
    if (!kept) return null;
    return kept.after === place ? kept.page : kept.page.filter(({ envelope }) => envelope.position > place);
  }

  #isMet(): boolean {
    return this.#leader?.at === this.#followed || this.#behind() !== null;
  }

  #pass(place: Position): void {
    this.#followed = place;
    this.#forget();
  }

  #keep(after: Position, page: Page): void {
    this.#kept = [...this.#kept, { after, upTo: endOf(page), page }].slice(-mostKept);
    this.#forget();
  }

  #forget(): void {
    this.#kept = this.#kept.filter(({ upTo }) => upTo > this.#followed);
  }

  #meet(leader: { readonly at: Position; readonly isReading: boolean } | null): void {
    this.#leader = leader;
    this.#changes.emit('change');
  }
}

function endOf(page: Page): Position {
  const last = page.at(-1);
  if (!last) throw new RangeError('required: a page with an event; came: an empty one');
  return last.envelope.position;
}
