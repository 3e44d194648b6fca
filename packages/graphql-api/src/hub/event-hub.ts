import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventReader, StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { createRecentEvents, type RecentEvents } from './recent-events.ts';

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
}

/** Hands one subscription to the log out to any number of subscribers. */
export interface EventHub {
  /** Where the log ends now: whoever follows behind it is told all that comes. */
  readonly end: () => Promise<Position>;
  /**
   * Events behind a position, one after another as they are taken, without end.
   *
   * @throws what the log fails with; whoever follows again, behind what was seen last, misses nothing.
   */
  follow(options: FollowOptions): AsyncGenerator<StoredEvent, void, undefined>;
  /** To be called when the views moved: wakes those who wait for them. */
  readonly viewsMoved: () => void;
  /** Ends every sequence. */
  close(): void;
}

/** One subscription to the log, while somebody follows. */
interface Listening {
  readonly recent: RecentEvents;
  /** Position of the last event that was heard of. */
  heard: Position;
  /** What ended it before it was stopped. */
  fault: { readonly cause: unknown } | null;
  readonly stop: () => void;
}

/** How many events are read from the log at once for one who fell behind what is at hand. */
const pageEvents = 32;

/**
 * Makes the hub of one process. A subscriber is a position and nothing else: it takes the next event out of those at
 * hand, or, where it fell behind them, out of the log. So no one has a queue, one that does not read costs no one
 * anything, and one that reads slowly misses nothing. Where nobody follows, nothing is listened to.
 */
export function createEventHub(options: {
  readonly reader: EventReader;
  /** Up to where the views show the log. */
  readonly viewsPosition: () => Position;
  readonly onFault: (fault: unknown) => void;
}): EventHub {
  const { reader, viewsPosition, onFault } = options;
  const waiting = new Set<() => void>();
  // Not one signal for all: what listens to a signal that lives as long as the process is never quite let go.
  const following = new Set<AbortController>();
  let isClosed = false;
  let listening: Promise<Listening> | undefined;

  function wakeAll(): void {
    const woken = [...waiting];
    waiting.clear();
    for (const wake of woken) wake();
  }

  async function listen(): Promise<Listening> {
    const { position } = await reader.head();
    const recent = createRecentEvents({ start: position, maxEvents: 4_096, maxBytes: 16_000_000 });
    const stopping = new AbortController();
    const session: Listening = { recent, heard: position, fault: null, stop: () => stopping.abort() };
    const hear = async () => {
      for await (const page of reader.subscribe(position, { signal: stopping.signal })) {
        recent.add(page);
        session.heard = page.at(-1)?.envelope.position ?? session.heard;
        wakeAll();
      }
    };
    hear().catch((cause: unknown) => {
      if (stopping.signal.aborted) return;
      session.fault = { cause };
      listening = undefined;
      wakeAll();
      onFault(cause);
    });
    return session;
  }

  /** All who follow share one listening; whoever comes after it failed begins another. */
  async function joinListening(): Promise<Listening> {
    listening ??= listen();
    const joined = listening;
    try {
      return await joined;
    } catch (fault) {
      if (listening === joined) listening = undefined;
      throw fault;
    }
  }

  function leave(over: AbortController): void {
    following.delete(over);
    if (following.size > 0) return;
    const last = listening;
    listening = undefined;
    // What fails to begin has nothing to stop.
    last?.then(({ stop }) => stop()).catch(() => {});
  }

  async function* readBehind(start: Position, gate: Gate, over: AbortController) {
    const { signal } = over;
    following.add(over);
    if (isClosed) over.abort();
    try {
      const session = await joinListening();
      const { recent } = session;
      let position = start;
      let page: readonly StoredEvent[] = [];
      while (!signal.aborted) {
        if (session.fault !== null) throw new Error('the subscription to the log has ended', session.fault);
        if (!recent.reaches(position) && page.length === 0) {
          await nextTurn();
          page = await reader.readAll(position, pageEvents);
        }
        const next: StoredEvent | undefined =
          page[0] ?? (recent.reaches(position) ? recent.after(position) : undefined);
        const shown = viewsPosition();
        const end = gate === 'views' && shown < session.heard ? shown : session.heard;
        if (next === undefined || next.envelope.position > end) {
          await moved(signal);
          continue;
        }
        page = page.slice(1);
        position = next.envelope.position;
        yield next;
      }
    } finally {
      leave(over);
    }
  }

  function moved(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      // It may have ended while the log was read.
      if (signal.aborted) return resolve();
      const wake = () => {
        waiting.delete(wake);
        signal.removeEventListener('abort', wake);
        resolve();
      };
      waiting.add(wake);
      signal.addEventListener('abort', wake);
    });
  }

  async function* follow({ after, gate, matches, signal }: FollowOptions) {
    const over = new AbortController();
    const end = () => over.abort();
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    try {
      for await (const event of readBehind(after, gate, over)) if (matches(event)) yield event;
    } finally {
      signal.removeEventListener('abort', end);
    }
  }

  return {
    end: async () => (await reader.head()).position,
    follow,
    viewsMoved: wakeAll,
    close() {
      isClosed = true;
      for (const over of following) over.abort();
    },
  };
}
