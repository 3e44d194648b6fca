import type { EventReader } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ViewStatus } from '../status.ts';
import type { View, ViewName } from '../view.ts';
import { commitEvents, type Kept } from './commit-events.ts';
import { gather } from './gather.ts';
import { type GenerationsOf, planGenerations } from './plan-generations.ts';
import { fitsQueries, type Generation, readGenerations, removeGeneration, setAnswers } from './registry.ts';
import { createRowWriter } from './row-writer.ts';
import { statusOf } from './statuses.ts';
import { dropUnknownTables, pointNames } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** What a runner needs. Everything it writes goes to `database`, on which nobody else writes. */
export interface RunViewsOptions {
  readonly reader: EventReader;
  readonly database: DatabaseSyncInstance;
  readonly views: readonly View[];
  /** Ends the runner, between two transactions. */
  readonly signal: AbortSignal;
  /** Told once when it begins, and after every commit, how each view stands. */
  readonly onCommitted: (statuses: readonly ViewStatus[]) => void;
  /** Views to build again beside themselves though nothing is wrong with them. */
  readonly rebuild?: readonly ViewName[];
}

/**
 * Keeps views up with the log until `signal` aborts: rows and checkpoints are committed together, so a crash at any
 * moment leaves them as they were at some position. What is new is built beside what answers, and takes its place in one
 * transaction once it knows as much. A view that an event cannot be projected into halts alone.
 *
 * @throws CheckpointMoved where a second runner writes the same views; whatever the log or the disk fails with.
 */
export async function runViews(options: RunViewsOptions): Promise<void> {
  const { reader, database, views, rebuild = [] } = options;
  const { position: head } = await reader.head();
  const plans = planGenerations(database, views, { logId: reader.logId, head, rebuild });
  await new Runner(options, plans, head).run();
}

/** One subscription and the generations that it feeds. The main one is farthest; the others join it when they get there. */
interface Feed {
  position: Position;
  readonly keeping: Set<Kept>;
}

interface ViewKept {
  readonly view: View;
  /** Rows of an older version that answer as they are. */
  frozen: Generation | null;
  readonly fits: boolean;
  answering: Kept | null;
  building: Kept | null;
}

class Runner {
  readonly #options: RunViewsOptions;
  readonly #head: Position;
  readonly #views: readonly ViewKept[];
  readonly #feeds: readonly Feed[];

  constructor(options: RunViewsOptions, plans: readonly GenerationsOf[], head: Position) {
    this.#options = options;
    this.#head = head;
    this.#views = plans.map((plan) => this.#keepView(plan));
    const keeping = this.#views
      .flatMap(({ answering, building }) => [answering, building])
      .filter((kept) => kept !== null);
    this.#feeds = feedsOf(keeping);
  }

  async run(): Promise<void> {
    const [main, ...others] = this.#feeds;
    if (!main) return;
    for (const feed of this.#feeds) this.#switchOver(feed);
    this.#tell();
    const failing = new AbortController();
    const signal = AbortSignal.any([this.#options.signal, failing.signal]);
    const follow = (feed: Feed, joined?: Feed) =>
      this.#follow(feed, signal, joined).catch((error: unknown) => {
        failing.abort();
        throw error;
      });
    // The others end before this does, so that nobody writes to a database that its owner closes.
    const outcomes = await Promise.allSettled([follow(main), ...others.map((feed) => follow(feed, main))]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  }

  async #follow(feed: Feed, signal: AbortSignal, main?: Feed): Promise<void> {
    const { reader, database } = this.#options;
    for await (const events of gather(reader.subscribe(feed.position, { signal }))) {
      commitEvents(database, [...feed.keeping], events);
      feed.position = events.at(-1)?.envelope.position ?? feed.position;
      this.#switchOver(feed);
      this.#tell();
      if (main && feed.position >= main.position) {
        for (const kept of feed.keeping) main.keeping.add(kept);
        return;
      }
    }
  }

  /**
   * Lets those answer that have caught up: with what answers now, or else with the log as it was at the start. Where
   * nothing answers, what halted on the way is better than nothing.
   */
  #switchOver(feed: Feed): void {
    const { database } = this.#options;
    for (const view of this.#views) {
      const { building, answering, frozen } = view;
      if (!building || !feed.keeping.has(building)) continue;
      const old = answering?.generation ?? frozen;
      const { position, error } = building.generation;
      const hasCaughtUp = error === null && position >= (old?.position ?? this.#head);
      if (!hasCaughtUp && (error === null || old)) continue;
      inTransaction(database, () => {
        if (old) removeGeneration(database, old);
        setAnswers(database, building.generation, true);
        pointNames(database, building.generation);
      });
      building.generation = { ...building.generation, answers: true };
      if (answering) for (const { keeping } of this.#feeds) keeping.delete(answering);
      Object.assign(view, { answering: building, building: null, frozen: null });
      dropUnknownTables(database, readGenerations(database));
    }
  }

  #tell(): void {
    this.#options.onCommitted(
      this.#views.map(({ view, answering, building, frozen, fits }) =>
        statusOf(view, answering?.generation ?? frozen, building?.generation ?? null, answering !== null || fits),
      ),
    );
  }

  #keepView({ view, answering, building }: GenerationsOf): ViewKept {
    const isKept = answering?.version === view.version;
    return {
      view,
      frozen: isKept ? null : answering,
      fits: answering !== null && fitsQueries(this.#options.database, view, answering),
      answering: answering && isKept ? this.#keep(view, answering) : null,
      building: building && this.#keep(view, building),
    };
  }

  #keep(view: View, generation: Generation): Kept {
    const writer = createRowWriter(this.#options.database, view.tables, generation.generation);
    return { view, generation, writer };
  }
}

/** One feed for each position at which generations stand, the farthest first. */
function feedsOf(keeping: readonly Kept[]): readonly Feed[] {
  const positions = [...new Set(keeping.map(({ generation }) => generation.position))];
  return positions
    .sort((left, right) => (left > right ? -1 : 1))
    .map((position) => ({
      position,
      keeping: new Set(keeping.filter(({ generation }) => generation.position === position)),
    }));
}
