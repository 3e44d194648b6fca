import { type ExpectedRevision, maxBatchAppends, maxBatchBytes, revisionNumber } from '@pedigree/event-store';
import { type Encoded, type Instant, stamp } from '@pedigree/kernel';

/**
 * Appends that share one commit, as columns: an object an append costs half as much again to hand to another thread.
 * `streams`, `expected` (-1 for `'none'`) and `counts` have an entry an append; `ids`, `lengths` and
 * `recordedAtOffsets` one an event, in the order of the appends; `bytes` begin with all events' bytes, end to end.
 */
export interface Batch {
  readonly clock: Instant;
  readonly streams: readonly string[];
  readonly expected: readonly number[];
  readonly counts: readonly number[];
  readonly ids: readonly string[];
  readonly lengths: readonly number[];
  readonly recordedAtOffsets: readonly number[];
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** An event ready to be stored. */
interface StampedEvent {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** An append on the writer's side. `expected` is -1 for `'none'`. */
export interface StampedAppend {
  readonly stream: string;
  readonly expected: number;
  readonly events: readonly StampedEvent[];
}

const initialBytes = 16_384;

/** Gathers appends; what is added is copied at once, while the writer is busy with the batch before. */
export class BatchBuilder {
  readonly #streams: string[] = [];
  readonly #expected: number[] = [];
  readonly #counts: number[] = [];
  readonly #ids: string[] = [];
  readonly #lengths: number[] = [];
  readonly #recordedAtOffsets: number[] = [];
  #bytes = new Uint8Array(initialBytes);
  #size = 0;

  add(stream: string, expected: ExpectedRevision, events: readonly Encoded[]): void {
    this.#streams.push(stream);
    this.#expected.push(revisionNumber(expected));
    this.#counts.push(events.length);
    for (const { id, bytes, recordedAtOffset } of events) {
      this.#ids.push(id);
      this.#lengths.push(bytes.length);
      this.#recordedAtOffsets.push(recordedAtOffset);
      this.#reserve(bytes.length);
      this.#bytes.set(bytes, this.#size);
      this.#size += bytes.length;
    }
  }

  get isFull(): boolean {
    return this.#streams.length >= maxBatchAppends || this.#size >= maxBatchBytes;
  }

  build(clock: Instant): Batch {
    return {
      clock,
      streams: this.#streams,
      expected: this.#expected,
      counts: this.#counts,
      ids: this.#ids,
      lengths: this.#lengths,
      recordedAtOffsets: this.#recordedAtOffsets,
      bytes: this.#bytes,
    };
  }

  #reserve(size: number): void {
    if (this.#size + size <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + size));
    grown.set(this.#bytes);
    this.#bytes = grown;
  }
}

/** The appends again, with `recordedAt` in their bytes. */
export function* unpackBatch(batch: Batch, recordedAt: Instant): Generator<StampedAppend> {
  const { streams, expected, counts, ids, lengths, recordedAtOffsets } = batch;
  let next = 0;
  let offset = 0;
  for (const [index, stream] of streams.entries()) {
    const events: StampedEvent[] = [];
    for (const end = next + (counts[index] ?? 0); next < end; next++) {
      const bytes = batch.bytes.subarray(offset, offset + (lengths[next] ?? 0));
      stamp({ bytes, recordedAtOffset: recordedAtOffsets[next] ?? 0 }, recordedAt);
      events.push({ id: ids[next] ?? '', bytes });
      offset += bytes.length;
    }
    yield { stream, expected: expected[index] ?? -1, events };
  }
}
