import type { EventReader, StoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { commitEvents, type Kept } from '../runner/commit-events.ts';
import { planGenerations } from '../runner/plan-generations.ts';
import { createRegistry, type Generation } from '../runner/registry.ts';
import { createRowWriter } from '../runner/row-writer.ts';
import type { View } from '../view.ts';

/** A view to build, and up to which position. */
export interface ToBuild {
  readonly view: View;
  readonly upTo: Position;
}

/** What was built: the tables of each generation are in `database`, which the caller closes. */
export interface BuiltBeside {
  readonly database: DatabaseSyncInstance;
  readonly generations: readonly Generation[];
}

/** From which log to build, and who is told how far it came. */
export interface BuildBesideOptions {
  readonly reader: EventReader;
  readonly onProgress: (position: Position) => void;
}

const pageEvents = 1_000;

/**
 * Builds views in a database of their own, each up to its position, as the runner would. SQLite keeps it in a file
 * without a name, which the system takes away with the process, however that ends.
 */
export async function buildBeside(views: readonly ToBuild[], options: BuildBesideOptions): Promise<BuiltBeside> {
  const database = new DatabaseSync('', { enableForeignKeyConstraints: false });
  try {
    // Left to itself SQLite would hold much of it in memory.
    database.exec('pragma cache_size = -32000; pragma temp_store = file');
    createRegistry(database);
    const keeping = keep(database, views, options.reader.logId);
    const ends = [...new Set(views.map(({ upTo }) => upTo))].sort((left, right) => (left < right ? -1 : 1));
    let from: Position = 0n;
    for (const end of ends) {
      const going = keeping.filter(({ upTo }) => upTo >= end).map(({ kept }) => kept);
      for await (const events of pagesBetween(options, from, end)) commitEvents(database, going, events);
      from = end;
    }
    return { database, generations: keeping.map(({ kept }) => kept.generation) };
  } catch (error) {
    database.close();
    throw error;
  }
}

function keep(database: DatabaseSyncInstance, views: readonly ToBuild[], logId: string) {
  const head = views.reduce<Position>((most, { upTo }) => (upTo > most ? upTo : most), 0n);
  const plans = planGenerations(
    database,
    views.map(({ view }) => view),
    { logId, head, rebuild: [] },
  );
  return plans.map(({ view, building }, index): { readonly kept: Kept; readonly upTo: Position } => {
    if (!building) throw new TypeError(`required: a database without views; came: one that has ${view.name}`);
    const writer = createRowWriter(database, view.tables, building.generation);
    return { kept: { view, writer, generation: building }, upTo: views[index]?.upTo ?? 0n };
  });
}

/** The events behind `from`, up to `end`. */
async function* pagesBetween(
  { reader, onProgress }: BuildBesideOptions,
  from: Position,
  end: Position,
): AsyncGenerator<readonly StoredEvent[]> {
  for (let after = from; after < end; ) {
    const page = await reader.readAll(after, pageEvents);
    const last = page.at(-1);
    if (!last) return;
    yield page.filter(({ envelope }) => envelope.position <= end);
    after = last.envelope.position;
    onProgress(after < end ? after : end);
  }
}
