import type { EventReader } from '@pedigree/event-store';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { ViewStatus } from '../status.ts';
import type { View, ViewName } from '../view.ts';
import { commitEvents, type Kept } from './commit-events.ts';
import { waitWhileHeld } from './held-log.ts';
import { type GenerationStore, keepUp, type ViewKept } from './keep-up.ts';
import { planGenerations } from './plan-generations.ts';
import { type GenerationsOf, mayAnswer } from './plan-view.ts';
import { fitsQueries, type Generation, readGenerations, removeGeneration, setAnswers } from './registry.ts';
import { createRowWriter } from './row-writer.ts';
import { dropUnknownTables, indexesForQueries, pointNames } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** What a runner needs, wherever it writes. */
export interface RunnerOptions {
  readonly reader: EventReader;
  readonly views: readonly View[];
  /** Ends the runner, between two transactions. */
  readonly signal: AbortSignal;
  /** Told once when it begins, and after every commit, how each view stands that it keeps. */
  readonly onCommitted: (statuses: readonly ViewStatus[]) => void;
  /** Views to build again beside themselves though nothing is wrong with them. */
  readonly rebuild?: readonly ViewName[];
}

/** What a runner on SQLite needs. Everything it writes goes to `database`, on which nobody else writes. */
export interface RunViewsOptions extends RunnerOptions {
  readonly database: DatabaseSyncInstance;
}

/**
 * Keeps views up with the log until `signal` aborts: rows and checkpoints are committed together, so a crash at any
 * moment leaves them as they were at some position. What is new is built beside what answers, and takes its place in one
 * transaction once it knows as much. A view that an event cannot be projected into halts alone.
 *
 * @throws CheckpointMoved where a second runner writes the same views; whatever the log or the disk fails with.
 */
export async function runViews({ database, ...options }: RunViewsOptions): Promise<void> {
  const { reader, rebuild = [] } = options;
  const { position: head } = await reader.head();
  const plans = planGenerations(database, options.views, { logId: reader.logId, head, rebuild });
  const views = plans.map((plan) => keepView(database, plan));
  await keepUp({ ...options, views, head, store: generationStore(database, options.signal) });
}

function generationStore(database: DatabaseSyncInstance, signal: AbortSignal): GenerationStore<Kept> {
  return {
    most: { events: 4096, bytes: 8_000_000 },
    commit: async (keeping, events) => commitEvents(database, keeping, events),
    rest: (committed, signal) => waitWhileHeld(database, committed, signal),
    async replace(old, { view, generation }, head) {
      if (!mayAnswer(generation, old, head)) return 'not yet';
      if (!old) await makeIndexes(database, indexesForQueries(view.tables, generation), signal);
      if (signal.aborted) return 'not yet';
      inTransaction(database, () => {
        if (old) removeGeneration(database, old);
        setAnswers(database, generation, true);
        pointNames(database, generation);
      });
      dropUnknownTables(database, readGenerations(database));
      return 'done';
    },
  };
}

/**
 * Each on its own, so that what broke off goes on, and as SQLite sorts: in little memory, and in a file for a while where it
 * has what is temporary.
 */
async function makeIndexes(database: DatabaseSyncInstance, indexes: readonly string[], signal: AbortSignal) {
  database.exec('pragma temp_store = file');
  try {
    for (const index of indexes) {
      await new Promise((resolve) => setImmediate(resolve));
      if (signal.aborted) break;
      database.exec(index);
    }
  } finally {
    database.exec('pragma temp_store = memory');
  }
}

function keepView(database: DatabaseSyncInstance, { view, answering, building }: GenerationsOf): ViewKept<Kept> {
  const isKept = answering?.version === view.version;
  const keep = (generation: Generation): Kept => ({
    view,
    generation,
    writer: createRowWriter(database, view.tables, generation.generation),
  });
  return {
    view,
    frozen: isKept ? null : answering,
    fits: answering !== null && fitsQueries(database, view, answering),
    answering: answering && isKept ? keep(answering) : null,
    building: building && keep(building),
  };
}
