import type { Position } from '@pedigree/kernel';
import { isPostgresError, type Session } from '@pedigree/postgres';
import type { QueryConfig } from 'pg';
import { ViewReplaced } from '../../errors.ts';
import type { GenerationStore } from '../keep-up.ts';
import { mayAnswer } from '../plan-view.ts';
import type { Generation } from '../registry.ts';
import { commitEvents, type Kept, type WritingTo } from './commit-events.ts';
import { findKeptElsewhere, lockPlans } from './locks.ts';
import { lockGenerations, notify, removeGeneration, setAnswers } from './registry.ts';
import { dropUnknownTables, indexesForQueries, pointNames } from './tables.ts';
import { inTransaction, waitBriefly } from './transaction.ts';

/** The most milliseconds that a timer takes. */
const longest = 2 ** 31 - 1;

/** Rows and checkpoints in a schema of PostgreSQL, where other runners may keep other versions of the same views. */
export function generationStore(to: WritingTo, signal: AbortSignal): GenerationStore<Kept> {
  return {
    // Their rows are all held until they are sent: more at once is slower, for the garbage that survives.
    most: { events: 1_000, bytes: 4_000_000 },
    commit: (keeping, events) => commitEvents(to, keeping, events),
    async replace(old, building, head) {
      const { view, generation } = building;
      if (!mayAnswer(generation, old, head)) return 'not yet';
      if (!old) await makeIndexes(to.session, indexesForQueries(view.tables, generation), signal);
      if (signal.aborted) return 'not yet';
      try {
        const isReplaced = await inTransaction(to.session, () => replaceIfCaughtUp(to, building, head));
        if (!isReplaced) return 'not yet';
      } catch (error) {
        if (isPostgresError(error, 'lockNotAvailable')) return 'in use';
        throw error;
      }
      await dropUnknownTables(to.session, to.schema);
      return 'done';
    },
  };
}

/** Each on its own, so that what broke off goes on, and however long it takes. */
async function makeIndexes(session: Session, indexes: readonly string[], signal: AbortSignal): Promise<void> {
  for (const text of indexes) {
    if (signal.aborted) return;
    await inTransaction(session, async () => {
      await session.query('/* unhurried */ set local statement_timeout to 0');
      // The client's own patience is no member that the types of pg know.
      const unhurried: QueryConfig & { readonly query_timeout: number } = { text, query_timeout: longest };
      await session.query(unhurried);
    });
  }
}

/**
 * What answers may be kept by another runner, an older program's, and be farther than it was. That runner finds its
 * generation gone, and ends; one of a newer program is left alone.
 *
 * @throws ViewReplaced
 */
async function replaceIfCaughtUp({ session, schema }: WritingTo, { view, generation }: Kept, head: Position) {
  await waitBriefly(session);
  await lockPlans(session, schema);
  const others = (await lockGenerations(session, view)).filter((found) => found.generation !== generation.generation);
  const isKeptElsewhere = await findKeptElsewhere(session, schema, others);
  if (others.some((other) => other.version > view.version && other.answers && isKeptElsewhere(other))) {
    throw new ViewReplaced(view.name, view.version);
  }
  const answering = others.find(({ answers, logId }) => answers && logId === generation.logId) ?? null;
  if (!mayAnswer(generation, answering, head)) return false;
  const isOver = (other: Generation) => other.answers || other.version <= view.version;
  for (const other of others.filter(isOver)) await removeGeneration(session, other);
  await setAnswers(session, generation);
  await pointNames(session, generation);
  await notify(session, schema);
  return true;
}
