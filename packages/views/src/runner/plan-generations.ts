import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import type { View } from '../view.ts';
import { type GenerationsOf, newGeneration, type PlanOptions, planView } from './plan-view.ts';
import { addGeneration, type Generation, readGenerations, removeGeneration, setError } from './registry.ts';
import { createTables, dropNames, dropUnknownTables, indexesForQueries } from './tables.ts';
import { inTransaction } from './transaction.ts';

/** Decides which generations go on, which begin, and which go, and lets them. */
export function planGenerations(
  database: DatabaseSyncInstance,
  views: readonly View[],
  options: PlanOptions,
): readonly GenerationsOf[] {
  const plans = inTransaction(database, () => {
    const isFirst = !readGenerations(database).some(({ answers }) => answers);
    return views.map((view) => carryOut(database, view, options, isFirst));
  });
  dropUnknownTables(database, readGenerations(database));
  return plans;
}

function carryOut(database: DatabaseSyncInstance, view: View, options: PlanOptions, isFirst: boolean): GenerationsOf {
  const found = readGenerations(database).filter((generation) => generation.view === view.name);
  const { answering, isCurrent, begun, leaving } = planView(view, found, options);
  for (const generation of leaving) {
    removeGeneration(database, generation);
    if (generation.answers) dropNames(database, generation.tables);
  }
  const number = Math.max(0, ...found.map(({ generation }) => generation)) + 1;
  const building = isCurrent
    ? null
    : (begun ?? begin(database, view, newGeneration(view, number, options.logId), isFirst));
  return {
    view,
    answering: answering && isCurrent ? tryAgain(database, answering) : answering,
    building: building && tryAgain(database, building),
  };
}

/**
 * The indexes that queries need are made once all rows are there, which is far faster, where that holds up nobody: where
 * no view answers yet.
 */
function begin(database: DatabaseSyncInstance, view: View, generation: Generation, isFirst: boolean): Generation {
  createTables(database, view.tables, generation);
  if (!isFirst) for (const index of indexesForQueries(view.tables, generation)) database.exec(index);
  addGeneration(database, generation);
  return generation;
}

/** A halted view is tried once more by every start: the program may have learned the event since. */
function tryAgain(database: DatabaseSyncInstance, generation: Generation): Generation {
  if (generation.error === null) return generation;
  setError(database, generation, null);
  return { ...generation, error: null };
}
