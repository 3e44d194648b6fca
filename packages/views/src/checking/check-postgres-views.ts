import { connect, type PostgresConnection, type Session, toPlace, wordsOf } from '@pedigree/postgres';
import { type CustomTypesConfig, types } from 'pg';
import { unescapeText } from '../postgres-text.ts';
import { postgresTypes } from '../reading/postgres-types.ts';
import { isPassing } from '../runner/postgres/faults.ts';
import { viewsSchema } from '../runner/postgres/run-postgres-views.ts';
import { type Generation, type RegistryRow, toGeneration } from '../runner/registry.ts';
import { namesOf } from '../table.ts';
import { type CheckOptions, checkFound, type ViewsChecked, type ViewsFound } from './check-views.ts';
import { inOrder, type Value } from './compare-tables.ts';
import { findIndexFault } from './postgres-indexes.ts';

/** The same, of the views in which schema. */
export interface CheckPostgresViewsOptions extends CheckOptions, PostgresConnection {}

const pageRows = 2_000;

/** Integers as bigints, as SQLite hands out those that were built anew; texts are escaped. */
const exactTypes: CustomTypesConfig = {
  getTypeParser(type, format) {
    if (type === types.builtins.INT8 || type === types.builtins.INT2) return BigInt;
    if (type === types.builtins.TEXT) return unescapeText;
    return types.getTypeParser(type, format);
  },
};

/**
 * Compares each view of a schema, row by row and number by number, with how it is built anew from the log up to where it
 * stands. It reads one snapshot, so that projectors may go on meanwhile; no newer making of a view takes the place of one
 * until it is done.
 *
 * @throws what `pg` says where the server is away.
 */
export async function checkPostgresViews(options: CheckPostgresViewsOptions): Promise<ViewsChecked> {
  const place = toPlace({ ...options, schema: options.schema ?? viewsSchema });
  const connections = connect(place, 1);
  try {
    return await connections.use(async (session) => {
      await beginSnapshot(session, place.schema, options);
      const reading = createReading(session);
      const generations = await reading('views that Pedigree wrote', () => readRegistry(session, place.schema));
      if ('required' in generations) return { views: [], fault: generations };
      if (generations.length === 0) return { views: [], fault: null };
      const checked = await checkFound(toFound(session, place.schema, generations, reading), options);
      await session.query('rollback');
      return checked;
    });
  } finally {
    await connections.close();
  }
}

/** Names are held before the snapshot is taken, since they mean what they mean now, and not what they meant then. */
async function beginSnapshot(session: Session, schema: string, { views }: CheckOptions): Promise<void> {
  const names = views.flatMap(({ tables }) => tables.flatMap(namesOf));
  const { rows } = await session.query<{ readonly name: string }>(
    '/* namesThere */ select viewname::text as name from pg_views where schemaname = $1 and viewname = any($2)',
    [schema, names],
  );
  await session.query('begin isolation level repeatable read, read only');
  // The views are built anew while this transaction waits.
  await session.query('set local idle_in_transaction_session_timeout to 0');
  if (rows.length > 0)
    await session.query(`lock table ${rows.map(({ name }) => name).join(', ')} in access share mode`);
}

/** What fails within a transaction fails all of it, but for what goes back to where it was before. */
function createReading(session: Session): ViewsFound['reading'] {
  return async (required, read) => {
    await session.query('savepoint reading');
    try {
      const result = await read();
      // Nothing was written: this closes what it left open.
      await session.query('rollback to savepoint reading');
      return result;
    } catch (error) {
      if (isPassing(error)) throw error;
      await session.query('rollback to savepoint reading');
      return { required, came: wordsOf(error) };
    }
  };
}

/** None where no runner has been there yet. */
async function readRegistry(session: Session, schema: string): Promise<readonly Generation[]> {
  const { rows } = await session.query('/* registryThere */ select 1 from pg_tables where schemaname = $1', [schema]);
  if (rows.length === 0) return [];
  const text = '/* registry */ select * from view_generations';
  return (await session.query<RegistryRow>({ text, types: postgresTypes })).rows.map(toGeneration);
}

function toFound(
  session: Session,
  schema: string,
  generations: readonly Generation[],
  reading: ViewsFound['reading'],
): ViewsFound {
  return {
    generations,
    reading,
    async hasTable(name) {
      const { rows } = await session.query(
        '/* viewThere */ select 1 from pg_views where schemaname = $1 and viewname = $2',
        [schema, name],
      );
      return rows.length > 0;
    },
    async *readRows(shape) {
      await session.query(`declare compared no scroll cursor for ${inOrder(shape, shape.name)}`);
      for (;;) {
        const fetch = { text: `fetch ${pageRows} from compared`, rowMode: 'array' as const, types: exactTypes };
        const { rows } = await session.query<Value[]>(fetch);
        if (rows.length > 0) yield rows;
        if (rows.length < pageRows) break;
      }
      await session.query('close compared');
    },
    indexFault: (table, { generation }) => findIndexFault(session, schema, table, generation),
  };
}
