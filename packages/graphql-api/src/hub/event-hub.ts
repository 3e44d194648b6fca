import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventReader, StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { createRecentEvents } from './recent-events.ts';
import { watchUnread } from './watch-unread.ts';

/** Up to where a subscriber may see: as far as the log was heard of, or only as far as the views show it. */
export type Gate = 'log' | 'views';

export interface FollowOptions {
  /** First the events behind this position. */
  readonly after: Position;
  readonly gate: Gate;
  /** Which events; the others are passed over. */
  readonly matches: (event: StoredEvent) => boolean;
  /** Ends the sequence. */
  readonly signal: AbortSignal;
  /** Called once, with the position to resume behind, where an event was left unread for too long. The sequence ends. */
  readonly onUnread: (resumeAfter: Position) => void;
}

/** Hands one subscription to the log out to any number of subscribers. */
export interface EventHub {
  /** Position of the last event that was heard of. */
  readonly heard: () => Position;
  /** Events behind a position, one after another as they are taken, without end. */
  follow(options: FollowOptions): AsyncGenerator<StoredEvent, void, undefined>;
  /** To be called when the views moved: wakes those who wait for them. */
  readonly viewsMoved: () => void;
  /** Ends every sequence. */
  close(): Promise<void>;
}

/** How many events are read from the log at once for one who fell behind what is at hand. */
const pageEvents = 32;

/**
 * Makes the hub of one process. A subscriber is a position and nothing else: it takes the next event out of those at
 * hand, or, where it fell behind them, out of the log. So no one has a queue, one that does not read costs no one
 * anything, and one that reads slowly misses nothing.
 */
export function createEventHub(options: {
  readonly reader: EventReader;
  /** Where the log ends as the hub is made. */
  readonly head: Position;
  /** Up to where the views show the log. */
  readonly viewsPosition: () => Position;
  readonly unreadMilliseconds: number;
  readonly onFault: (fault: unknown) => void;
}): EventHub {
  const { reader, head, viewsPosition, onFault } = options;
  const recent = createRecentEvents({ start: head, maxEvents: 4_096, maxBytes: 16_000_000 });
  const unread = watchUnread(options.unreadMilliseconds);
  const closing = new AbortController();
  const waiting = new Set<() => void>();
  let heard = head;

  function wakeAll(): void {
    const woken = [...waiting];
    waiting.clear();
    for (const wake of woken) wake();
  }

  async function listen(): Promise<void> {
    for await (const page of reader.subscribe(head, { signal: closing.signal })) {
      recent.add(page);
      heard = page.at(-1)?.envelope.position ?? heard;
      wakeAll();
    }
  }

  function shownTo(gate: Gate): Position {
    const shown = viewsPosition();
    return gate === 'views' && shown < heard ? shown : heard;
  }

  async function* readBehind(start: Position, gate: Gate, signal: AbortSignal) {
    let position = start;
    let page: readonly StoredEvent[] = [];
    while (!signal.aborted) {
      if (!recent.reaches(position) && page.length === 0) {
        await nextTurn();
        page = await reader.readAll(position, pageEvents);
      }
      const next: StoredEvent | undefined = page[0] ?? (recent.reaches(position) ? recent.after(position) : undefined);
      if (next === undefined || next.envelope.position > shownTo(gate)) {
        await moved(signal);
        continue;
      }
      page = page.slice(1);
      position = next.envelope.position;
      yield next;
    }
  }

  function moved(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  async function* follow({ after, gate, matches, signal, onUnread }: FollowOptions) {
    const gaveUp = new AbortController();
    const over = AbortSignal.any([signal, closing.signal, gaveUp.signal]);
    let seen = after;
    for await (const event of readBehind(after, gate, over)) {
      if (matches(event)) {
        const taken = unread.handOut(() => {
          gaveUp.abort();
          onUnread(seen);
        });
        try {
          yield event;
        } finally {
          taken();
        }
      }
      seen = event.envelope.position;
    }
  }

  const listening = listen().catch(onFault);
  return {
    heard: () => heard,
    follow,
    viewsMoved: wakeAll,
    async close() {
      closing.abort();
      unread.close();
      await listening;
    },
  };
}
