import type { Position } from '@pedigree/kernel';
import type { Session } from '@pedigree/postgres';
import type { View } from '../../view.ts';
import { type GenerationsOf, newGeneration, type PlanOptions, planView } from '../plan-view.ts';
import type { Generation } from '../registry.ts';
import { findKeptElsewhere, lockPlans } from './locks.ts';
import { addGeneration, notify, readGenerations, removeGeneration, setError } from './registry.ts';
import { createTables, dropNames, dropUnknownTables, indexesForQueries, lastNumber } from './tables.ts';
import { inTransaction, waitBriefly } from './transaction.ts';

/** In which schema, and where the log ends: asked after the registry was read, so that no other runner can be ahead of it. */
export interface PlanPostgresOptions extends Omit<PlanOptions, 'head'> {
  readonly schema: string;
  readonly readHead: () => Promise<Position>;
}

/** What is planned, and where the log ended then. */
export interface Planned {
  readonly plans: readonly GenerationsOf[];
  readonly head: Position;
}

/** Decides which generations of views go on, which begin, and which go, and lets them. The caller holds the views' locks. */
export async function planGenerations(
  session: Session,
  views: readonly View[],
  options: PlanPostgresOptions,
): Promise<Planned> {
  const planned = await inTransaction(session, () => carryOutAll(session, views, options));
  await dropUnknownTables(session, options.schema);
  return planned;
}

async function carryOutAll(
  session: Session,
  views: readonly View[],
  { schema, readHead, ...options }: PlanPostgresOptions,
): Promise<Planned> {
  await lockPlans(session, schema);
  const found = await readGenerations(session);
  const head = await readHead();
  const isKeptElsewhere = await findKeptElsewhere(session, schema, found);
  const number = Math.max(await lastNumber(session, schema), ...found.map(({ generation }) => generation)) + 1;
  const isFirst = !found.some(({ answers }) => answers);
  const plans: GenerationsOf[] = [];
  for (const view of views) {
    const ofView = found.filter((generation) => generation.view === view.name);
    const { answering, isCurrent, begun, leaving } = planView(view, ofView, { ...options, head }, isKeptElsewhere);
    for (const generation of leaving) {
      await removeGeneration(session, generation);
      if (!generation.answers) continue;
      await waitBriefly(session);
      await dropNames(session, generation.tables);
    }
    const building = isCurrent
      ? null
      : (begun ?? (await begin(session, view, newGeneration(view, number, options.logId), isFirst)));
    plans.push({
      view,
      answering: answering && isCurrent ? await tryAgain(session, answering) : answering,
      building: building && (await tryAgain(session, building)),
    });
  }
  await notify(session, schema);
  return { plans, head };
}

/**
 * The indexes that queries need are made once all rows are there, which is far faster, where that holds up nobody: where
 * no view answers yet.
 */
async function begin(session: Session, view: View, generation: Generation, isFirst: boolean): Promise<Generation> {
  await createTables(session, view.tables, generation);
  if (!isFirst) await session.query(indexesForQueries(view.tables, generation).join(';\n'));
  await addGeneration(session, generation);
  return generation;
}

/** A halted view is tried once more by every start: the program may have learned the event since. */
async function tryAgain(session: Session, generation: Generation): Promise<Generation> {
  if (generation.error === null) return generation;
  await setError(session, generation, null);
  return { ...generation, error: null };
}
