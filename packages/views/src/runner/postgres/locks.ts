import type { Session } from '@pedigree/postgres';
import type { View, ViewName } from '../../view.ts';
import type { Generation } from '../registry.ts';

/**
 * Names the lock that the live runner of a view in a version holds for as long as its connection lasts: an advisory lock
 * on `hashtextextended(name, 0)`.
 */
function runnerLockOf(schema: string, view: ViewName, version: number): string {
  return `pedigree view ${schema} ${view} ${version}`;
}

/** Takes the locks that nobody else holds of these views, and says of which views it has them now. */
export async function takeLocks(session: Session, schema: string, views: readonly View[]): Promise<View[]> {
  const names = views.map(({ name, version }) => runnerLockOf(schema, name, version));
  const { rows } = await session.query<{ readonly name: string; readonly taken: boolean }>(
    `/* takeLocks */ select name, pg_try_advisory_lock(hashtextextended(name, 0)) as taken
     from unnest($1::text[]) as name`,
    [names],
  );
  const taken = new Set(rows.flatMap(({ name, taken }) => (taken ? [name] : [])));
  return views.filter((_, index) => taken.has(names[index] ?? ''));
}

/** Finds out which of some generations have a live runner, on another connection than this one. */
export async function findKeptElsewhere(
  session: Session,
  schema: string,
  generations: readonly Generation[],
): Promise<(generation: Generation) => boolean> {
  const lockOf = ({ view, version }: Generation) => runnerLockOf(schema, view, version);
  const { rows } = await session.query<{ readonly name: string }>(
    `/* liveRunners */ select name from unnest($1::text[]) as name join pg_locks l
       on l.locktype = 'advisory' and l.granted and l.objsubid = 1 and l.pid <> pg_backend_pid()
       and l.database = (select oid from pg_database where datname = current_database())
       and ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(name, 0)`,
    [[...new Set(generations.map(lockOf))]],
  );
  const live = new Set(rows.map(({ name }) => name));
  return (generation) => live.has(lockOf(generation));
}

/** Within a transaction: generations begin, take another's place and go one after another. */
export async function lockPlans(session: Session, schema: string): Promise<void> {
  await session.query('/* lockPlans */ select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `pedigree views ${schema}`,
  ]);
}
