import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { createTurns, type EventReader, type StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { ViewStatus } from '../status.ts';
import type { View } from '../view.ts';
import { gather, type Most } from './gather.ts';
import type { KeptGeneration } from './kept-generation.ts';
import type { Generation } from './registry.ts';
import { statusOf } from './statuses.ts';
import { together } from './together.ts';

/** Rows and checkpoints of views, in whatever database. */
export interface GenerationStore<Kept extends KeptGeneration> {
  /** What it takes at once. */
  readonly most: Most;
  /**
   * Takes events into every generation that has not seen them: all rows and checkpoints in one transaction. Where an event
   * cannot be taken into one of them, that one stops before it, halted, and the others go on.
   */
  readonly commit: (keeping: readonly Kept[], events: readonly StoredEvent[]) => Promise<void>;
  /** Lets a generation answer in the place of an old one, if it may (see `mayAnswer`), and says whether it does now. */
  readonly replace: (old: Generation | null, building: Kept, head: Position) => Promise<Replacement>;
  /** Resolves when the next commit is due, behind one of so many events; at once unless given, or when `signal` aborts. */
  readonly rest?: (committed: number, signal: AbortSignal) => Promise<void>;
}

/** `in use`: it may, once those who read the old one let go; nobody waits for that, and it has to be tried again. */
export type Replacement = 'done' | 'not yet' | 'in use';

/** Milliseconds between two attempts to take the place of what is in use. */
const replaceInterval = 500;

/** The generations of one view. */
export interface ViewKept<Kept extends KeptGeneration> {
  readonly view: View;
  /** Rows of an older version that answer as they are. */
  frozen: Generation | null;
  /** Whether today's queries can read them. */
  readonly fits: boolean;
  answering: Kept | null;
  building: Kept | null;
}

/** What is kept up, and with which log. */
export interface KeepUpOptions<Kept extends KeptGeneration> {
  readonly reader: EventReader;
  readonly store: GenerationStore<Kept>;
  readonly views: readonly ViewKept<Kept>[];
  /** Where the log ended when the views were planned. */
  readonly head: Position;
  /** Ends it, between two transactions. */
  readonly signal: AbortSignal;
  /** Told once when it begins, and after every commit, how each view stands. */
  readonly onCommitted: (statuses: readonly ViewStatus[]) => void;
}

/** Keeps generations up with the log until `signal` aborts or the log is closed, and lets those answer that have caught up. */
export async function keepUp<Kept extends KeptGeneration>(options: KeepUpOptions<Kept>): Promise<void> {
  await new Runner(options).run();
}

/** One subscription and the generations that it feeds. The main one is farthest; the others join it when they get there. */
interface Feed<Kept> {
  position: Position;
  readonly keeping: Set<Kept>;
}

class Runner<Kept extends KeptGeneration> {
  readonly #options: KeepUpOptions<Kept>;
  readonly #feeds: readonly Feed<Kept>[];
  /** What is committed, how far its feed came and who joins whom change together: no feed sees another in between. */
  readonly #inTurn = createTurns();
  readonly #meeting = new EventEmitter();
  #isInUse = false;

  constructor(options: KeepUpOptions<Kept>) {
    this.#options = options;
    this.#feeds = feedsOf(
      options.views.flatMap(({ answering, building }) => [answering, building]).filter((kept) => kept !== null),
    );
  }

  async run(): Promise<void> {
    const [main, ...others] = this.#feeds;
    if (!main) return;
    for (const feed of this.#feeds) await this.#switchOver(feed);
    this.#tell();
    const ended = new AbortController();
    await together(this.#options.signal, [
      (signal) => this.#follow(main, signal).finally(() => ended.abort()),
      (signal) => this.#switchLater(AbortSignal.any([signal, ended.signal])),
      ...others.map((feed) => (signal: AbortSignal) => this.#follow(feed, signal, main)),
    ]);
  }

  async #follow(feed: Feed<Kept>, signal: AbortSignal, main?: Feed<Kept>): Promise<void> {
    const { reader, store } = this.#options;
    for await (const events of gather(reader.subscribe(feed.position, { signal }), store.most)) {
      const hasJoined = await this.#inTurn(async () => {
        if (signal.aborted) return true;
        await this.#take(feed, events);
        if (!main || feed.position < main.position) return false;
        for (const kept of feed.keeping) main.keeping.add(kept);
        return true;
      });
      if (hasJoined) return;
      await store.rest?.(events.length, signal);
    }
  }

  async #take(feed: Feed<Kept>, events: readonly StoredEvent[]): Promise<void> {
    await this.#options.store.commit([...feed.keeping], events);
    feed.position = events.at(-1)?.envelope.position ?? feed.position;
    await this.#switchOver(feed);
    this.#tell();
  }

  /** What could not take an old one's place takes it when nobody reads that one, also while the log is quiet. */
  async #switchLater(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      if (!this.#isInUse) await once(this.#meeting, 'in use', { signal }).catch(() => {});
      await pause(replaceInterval, undefined, { signal }).catch(() => {});
      await this.#inTurn(async () => {
        if (signal.aborted) return;
        this.#isInUse = false;
        for (const feed of this.#feeds) await this.#switchOver(feed);
        this.#tell();
      });
    }
  }

  async #switchOver(feed: Feed<Kept>): Promise<void> {
    const { store, views, head } = this.#options;
    for (const view of views) {
      const { building, answering, frozen } = view;
      if (!building || !feed.keeping.has(building)) continue;
      const replacement = await store.replace(answering?.generation ?? frozen, building, head);
      if (replacement === 'in use') this.#meetInUse();
      if (replacement !== 'done') continue;
      building.generation = { ...building.generation, answers: true };
      if (answering) for (const { keeping } of this.#feeds) keeping.delete(answering);
      Object.assign(view, { answering: building, building: null, frozen: null });
    }
  }

  #meetInUse(): void {
    this.#isInUse = true;
    this.#meeting.emit('in use');
  }

  #tell(): void {
    this.#options.onCommitted(
      this.#options.views.map(({ view, answering, building, frozen, fits }) =>
        statusOf(view, answering?.generation ?? frozen, building?.generation ?? null, answering !== null || fits),
      ),
    );
  }
}

/** One feed for each position at which generations stand, the farthest first. */
function feedsOf<Kept extends KeptGeneration>(keeping: readonly Kept[]): readonly Feed<Kept>[] {
  const positions = [...new Set(keeping.map(({ generation }) => generation.position))];
  return positions
    .sort((left, right) => (left > right ? -1 : 1))
    .map((position) => ({
      position,
      keeping: new Set(keeping.filter(({ generation }) => generation.position === position)),
    }));
}
