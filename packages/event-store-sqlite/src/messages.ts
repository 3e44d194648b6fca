import type { Head } from '@pedigree/event-store';
import type { Instant } from '@pedigree/kernel';
import type { Batch } from './batch.ts';
import type { Written } from './write-append.ts';

/** What the writer thread is started with. */
export interface WriterStart {
  readonly folder: string;
  /** The id of the log, should there be none yet. */
  readonly newLogId: string;
}

/** Events of another log, end to end. */
export interface Chunk {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly lengths: readonly number[];
}

export type WriterRequest =
  | { readonly kind: 'append'; readonly batch: Batch }
  | { readonly kind: 'beginRestore' }
  | { readonly kind: 'restore'; readonly chunk: Chunk }
  | { readonly kind: 'commitRestore' }
  | { readonly kind: 'abandonRestore' }
  | { readonly kind: 'close' };

/**
 * What a committed batch came to, as columns: the position and revision of each append's last event, recorded at
 * `recordedAt`; where a position is 0, the append was not simply written, and `others` has its outcome.
 */
export interface Outcomes {
  readonly recordedAt: Instant;
  readonly positions: readonly number[];
  readonly revisions: readonly number[];
  readonly others: ReadonlyMap<number, Exclude<Written, { kind: 'written' }>>;
}

/** Why the writer refused, by the error's name; nothing was written. */
export interface Refusal {
  readonly error: 'WriterAlreadyRunning' | 'LogUnusable' | 'LogNotEmpty' | 'NotRestorable' | 'AppendFailed';
  readonly message: string;
  readonly cause: unknown;
}

/** One answer a request, in order; `ready` or `refused` answers the start. */
export type WriterAnswer =
  | { readonly kind: 'ready'; readonly logId: string; readonly head: Head }
  | { readonly kind: 'committed'; readonly outcomes: Outcomes; readonly head: Head }
  | { readonly kind: 'restored'; readonly restored: number; readonly head: Head }
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
