import { type EventReader, maxPageRows, type StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';

/** What is read of a log. */
export interface ReadLogOptions {
  readonly reader: EventReader;
  readonly after: Position;
  readonly upTo: Position;
  /** Ends it, with its reason. */
  readonly signal: AbortSignal;
}

/** The events of a log behind one position up to another, page by page; the next is read while the last is used. */
export async function* readLog(options: ReadLogOptions): AsyncGenerator<readonly StoredEvent[]> {
  const { reader, upTo, signal } = options;
  const read = (after: Position) => reader.readAll(after, maxPageRows);
  let reading = read(options.after);
  for (;;) {
    signal.throwIfAborted();
    const page = await reading;
    const last = page.at(-1)?.envelope.position;
    if (last === undefined) return;
    if (last < upTo) {
      reading = read(last);
      // Whoever returns in between does not wait for it.
      reading.catch(() => {});
    }
    const wanted = last <= upTo ? page : page.filter(({ envelope }) => envelope.position <= upTo);
    if (wanted.length > 0) yield wanted;
    if (last >= upTo) return;
  }
}
