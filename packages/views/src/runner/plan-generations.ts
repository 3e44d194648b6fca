import type { Position } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { namesOf } from '../table.ts';
import type { View, ViewName } from '../view.ts';
import { addGeneration, type Generation, readGenerations, removeGeneration, setError } from './registry.ts';
import { createTables, dropNames, dropUnknownTables } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** Which generations of a view there are to be. */
export interface GenerationsOf {
  readonly view: View;
  /** What answers now, if anything does. Kept up only where its version is today's. */
  readonly answering: Generation | null;
  /** What is to answer when it has caught up. */
  readonly building: Generation | null;
}

/** Against which log, and what is to be built again though nothing is wrong with it. */
export interface PlanOptions {
  readonly logId: string;
  /** Where the log ends. */
  readonly head: Position;
  readonly rebuild: readonly ViewName[];
}

/**
 * Decides which generations go on, which begin, and which go: rows of another log or ahead of this one can only be
 * wrong; rows of another version, and those that are to be built again, answer until the new ones have caught up.
 */
export function planGenerations(
  database: DatabaseSyncInstance,
  views: readonly View[],
  options: PlanOptions,
): readonly GenerationsOf[] {
  const plans = inTransaction(database, () => views.map((view) => planView(database, view, options)));
  dropUnknownTables(database, readGenerations(database));
  return plans;
}

function planView(database: DatabaseSyncInstance, view: View, { logId, head, rebuild }: PlanOptions): GenerationsOf {
  const found = readGenerations(database).filter((generation) => generation.view === view.name);
  const isOfLog = (generation: Generation) => generation.logId === logId && generation.position <= head;
  const answering = found.find((generation) => generation.answers && isOfLog(generation)) ?? null;
  const isCurrent = answering?.version === view.version && !rebuild.includes(view.name);
  const begun =
    isCurrent || rebuild.includes(view.name)
      ? undefined
      : found.find((generation) => !generation.answers && generation.version === view.version && isOfLog(generation));

  for (const generation of found) {
    if (generation === answering || generation === begun) continue;
    removeGeneration(database, generation);
    if (generation.answers) dropNames(database, generation.tables);
  }
  const number = Math.max(0, ...found.map(({ generation }) => generation)) + 1;
  const building = isCurrent ? null : (begun ?? begin(database, view, number, logId));
  return {
    view,
    answering: answering && isCurrent ? tryAgain(database, answering) : answering,
    building: building && tryAgain(database, building),
  };
}

function begin(database: DatabaseSyncInstance, view: View, number: number, logId: string): Generation {
  const generation: Generation = {
    view: view.name,
    generation: number,
    version: view.version,
    logId,
    tables: view.tables.flatMap(namesOf),
    answers: false,
    position: 0n,
    logTime: null,
    error: null,
  };
  createTables(database, view.tables, generation);
  addGeneration(database, generation);
  return generation;
}

/** A halted view is tried once more by every start: the program may have learned the event since. */
function tryAgain(database: DatabaseSyncInstance, generation: Generation): Generation {
  if (generation.error === null) return generation;
  setError(database, generation, null);
  return { ...generation, error: null };
}
