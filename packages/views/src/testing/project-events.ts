import type { StoredEvent } from '@pedigree/event-store';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import type { AsOf } from '../as-of.ts';
import { allViews } from '../catalogue.ts';
import { createDatasetQueries, type DatasetQueries } from '../datasets/queries.ts';
import { createEnvironmentQueries, type EnvironmentQueries } from '../environments/queries.ts';
import { findAsOfTime, findLogTime } from '../events/log-time.ts';
import { createEventQueries, type EventQueries } from '../events/queries.ts';
import { GraphReader } from '../lineage/graph-reader.ts';
import { createLineageQueries, type LineageQueries } from '../lineage/queries.ts';
import { createModelQueries, type ModelQueries } from '../models/queries.ts';
import { createRankingQueries, type RankingQueries } from '../ranking/queries.ts';
import { createSqliteSelect } from '../reading/sqlite-select.ts';
import { commitEvents, type Kept } from '../runner/commit-events.ts';
import { physicalName } from '../runner/physical-name.ts';
import { planGenerations } from '../runner/plan-generations.ts';
import { createRegistry, moveCheckpoint, setAnswers } from '../runner/registry.ts';
import { createRowWriter } from '../runner/row-writer.ts';
import { indexesForQueries, pointNames } from '../runner/tables.ts';
import { inTransaction } from '../runner/transaction.ts';
import { createSearchQueries, type SearchQueries } from '../search/queries.ts';
import { createServingQueries, type ServingQueries } from '../serving/queries.ts';
import { createSoftwareQueries, type SoftwareQueries } from '../software/queries.ts';
import { createStatements } from '../sqlite-statements.ts';
import { namesOf } from '../table.ts';

type Queries = ServingQueries &
  ModelQueries &
  DatasetQueries &
  EnvironmentQueries &
  EventQueries &
  LineageQueries &
  RankingQueries &
  SoftwareQueries &
  SearchQueries;

/** What can be asked of views, in whatever database they are. */
export interface AskableViews extends Queries {
  /** As known at a position, or (left out) as far as the events went. */
  asOf(position?: bigint): Promise<AsOf>;
  asOfTime(time: string): Promise<AsOf>;
}

/** Views in memory of the events given to them, without thread, file or log. */
export interface ProjectedViews extends AskableViews {
  /** Takes more events, in one transaction. */
  take(events: readonly StoredEvent[]): void;
  /** Every row of every table, for comparing two views. */
  rows(): Readonly<Record<string, readonly unknown[]>>;
  /** Forgets every event: as new views, but for their tables and statements, which take longer to make than to empty. */
  clear(): void;
  close(): void;
}

/**
 * Projects events as the runner would, into a database in memory. A view that halts is the test's to see: it throws.
 *
 * @throws Error where an event cannot be projected.
 */
export function projectEvents(events: readonly StoredEvent[] = []): ProjectedViews {
  const database = new DatabaseSync(':memory:');
  createRegistry(database);
  const keeping = keepAll(database);
  const statements = createStatements(database);
  const select = createSqliteSelect((read) => read(statements));
  const reader = new GraphReader(select);
  const checkpoint = () => keeping[0]?.generation.position ?? 0n;
  const asOf = async (position = checkpoint()): Promise<AsOf> => ({
    position,
    recordedAt: await findLogTime(select, position),
  });

  function take(more: readonly StoredEvent[]): void {
    commitEvents(database, keeping, more);
    const halted = keeping.find(({ generation }) => generation.error !== null);
    if (halted) throw new Error(`view ${halted.view.name} ${halted.generation.error}`);
  }

  take(events);
  return {
    ...createServingQueries(select, checkpoint),
    ...createModelQueries(select),
    ...createDatasetQueries(select),
    ...createEnvironmentQueries(select),
    ...createEventQueries(select),
    ...createLineageQueries({ select, reader, requireModels: () => {} }),
    ...createRankingQueries(select),
    ...createSoftwareQueries(select),
    ...createSearchQueries(select),
    take,
    asOf,
    asOfTime: (time) => findAsOfTime(select, time),
    rows: () => rowsOf(database, keeping),
    clear() {
      clearAll(database, keeping);
      reader.forget();
    },
    close: () => database.close(),
  };
}

function keepAll(database: DatabaseSyncInstance): Kept[] {
  return planGenerations(database, allViews, { logId: 'testing', head: 0n, rebuild: [] }).map(({ view, building }) => {
    if (!building) throw new Error(`required: a new view ${view.name}; came: one that is there`);
    for (const index of indexesForQueries(view.tables, building)) database.exec(index);
    pointNames(database, building);
    setAnswers(database, building, true);
    return { view, generation: building, writer: createRowWriter(database, view.tables, building.generation) };
  });
}

function clearAll(database: DatabaseSyncInstance, keeping: readonly Kept[]): void {
  inTransaction(database, () => {
    for (const kept of keeping) {
      const { generation, writer } = kept;
      for (const name of generation.tables) database.exec(`delete from ${physicalName(name, generation.generation)}`);
      const begun = { position: 0n, logTime: null };
      moveCheckpoint(database, generation, begun);
      kept.generation = { ...generation, ...begun };
      writer.reset();
    }
  });
}

function rowsOf(database: DatabaseSyncInstance, keeping: readonly Kept[]): Record<string, readonly unknown[]> {
  const tables = keeping.flatMap(({ view, generation }) =>
    view.tables.flatMap(namesOf).map((name): [string, readonly unknown[]] => [
      name,
      database
        .prepare(`select * from ${physicalName(name, generation.generation)}`)
        .all()
        .map((row) => ({ ...row })),
    ]),
  );
  return Object.fromEntries(tables);
}
