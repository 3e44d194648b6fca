import type { Envelope, Position } from '@pedigree/kernel';
import type { KeyedRecord } from '../topics.ts';
import type { Commit } from './joined-commits.ts';

/** Milliseconds between two commits that hold nothing but a checkpoint. */
const checkpointInterval = 1000;
/** So many records wait for a commit at most: who brings more waits with them. */
const mostWaiting = 500;

/** What a keeper is made of. */
export interface KeeperOptions {
  readonly commit: Commit;
  /** The checkpoint that says: told up to this event. */
  readonly toCheckpoint: (last: Envelope) => KeyedRecord;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told after each commit up to where the checkpoint stands. */
  readonly onKept: (position: Position) => void;
  /** Told once, when a commit fails: from then on nothing more is kept. */
  readonly onFailed: (error: unknown) => void;
}

/**
 * Keeps how far a relay has told, and what it tells in the same transaction. Records are committed at once, of those of one
 * key the latest alone; a checkpoint by itself once a second at most. A checkpoint never goes back.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  #last: Envelope | null = null;
  #records = new Map<string, KeyedRecord>();
  #saving: Promise<void> | null = null;
  #rest: AbortController | null = null;
  #failure: { readonly error: unknown } | null = null;

  constructor(options: KeeperOptions) {
    this.#options = options;
  }

  /** Takes what was told up to an event, and the records that say it; resolves when more may come. */
  async keep(last: Envelope, records: readonly KeyedRecord[] = []): Promise<void> {
    this.#last = last;
    for (const record of records) this.#records.set(`${record.topic} ${record.key}`, record);
    if (this.#records.size > 0 || this.#rest === null) this.#saving ??= this.#save();
    if (this.#records.size >= mostWaiting) await this.#saving;
  }

  /** Keeps what was taken by now without resting first. Never rejects. */
  async hasten(): Promise<void> {
    await this.#saving;
    if (this.#last !== null) this.#saving ??= this.#save();
    await this.#saving;
  }

  /** Resolves when all that was taken is kept. @throws what a commit failed with. */
  async settle(): Promise<void> {
    while (this.#last !== null && this.#failure === null) await this.hasten();
    if (this.#failure) throw this.#failure.error;
  }

  /** What is not kept by now is told again by whoever leads next. */
  end(): void {
    this.#rest?.abort();
  }

  /** Never rejects. After a failure it stays the one that is under way, so that no other begins. */
  async #save(): Promise<void> {
    this.#rest?.abort();
    try {
      do await this.#commit();
      while (this.#records.size > 0);
    } catch (error) {
      this.#failure = { error };
      this.#options.onFailed(error);
      return;
    }
    this.#saving = null;
    void this.#restAWhile();
  }

  async #commit(): Promise<void> {
    const last = this.#last;
    if (last === null) return;
    const records = [...this.#records.values()];
    this.#last = null;
    this.#records = new Map();
    await this.#options.commit([...records, this.#options.toCheckpoint(last)]);
    this.#options.onKept(last.position);
  }

  async #restAWhile(): Promise<void> {
    const rest = new AbortController();
    this.#rest = rest;
    await this.#options.wait(checkpointInterval, rest.signal).catch(() => {});
    if (rest.signal.aborted) return;
    this.#rest = null;
    if (this.#last !== null) this.#saving ??= this.#save();
  }
}
