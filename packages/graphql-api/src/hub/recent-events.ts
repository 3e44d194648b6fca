import type { StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';

/** The last events of the log, kept at hand. */
export interface RecentEvents {
  add(events: readonly StoredEvent[]): void;
  /** True where every event behind that position is at hand. */
  reaches(position: Position): boolean;
  /** The first event behind a position, undefined where there is none. Only for a position that it reaches. */
  after(position: Position): StoredEvent | undefined;
}

/** Keeps events behind `start`, at most so many, of at most so many bytes in all. */
export function createRecentEvents(options: {
  readonly start: Position;
  readonly maxEvents: number;
  readonly maxBytes: number;
}): RecentEvents {
  const events: StoredEvent[] = [];
  let { start } = options;
  let bytes = 0;

  function trim(): void {
    let dropped = 0;
    for (const { envelope, bytes: own } of events) {
      if (events.length - dropped <= options.maxEvents && bytes <= options.maxBytes) break;
      start = envelope.position;
      bytes -= own.length;
      dropped++;
    }
    events.splice(0, dropped);
  }

  function firstBehind(position: Position): number {
    let low = 0;
    for (let high = events.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((events[middle]?.envelope.position ?? 0n) > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  return {
    add(page) {
      events.push(...page);
      for (const each of page) bytes += each.bytes.length;
      trim();
    },
    reaches: (position) => position >= start,
    after: (position) => events[firstBehind(position)],
  };
}
