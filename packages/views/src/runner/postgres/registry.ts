import type { Session } from '@pedigree/postgres';
import { escapeIdentifier } from 'pg';
import { CheckpointMoved, ViewReplaced, ViewsReadOnly, ViewsUnusable } from '../../errors.ts';
import { escapeText } from '../../postgres-text.ts';
import { bindInstant } from '../../reading/columns.ts';
import { columnName } from '../../table.ts';
import type { View } from '../../view.ts';
import type { KeptGeneration, Taken } from '../kept-generation.ts';
import { physicalName } from '../physical-name.ts';
import { type Generation, type RegistryRow, toColumns, toGeneration } from '../registry.ts';
import { toArray } from './arrays.ts';
import { lockPlans } from './locks.ts';
import { inTransaction } from './transaction.ts';

/**
 * Makes schema and registry where there are none. Any number of processes may at once: one does, the others wait.
 *
 * @throws ViewsReadOnly for a server that takes no writes, ViewsUnusable for one that cannot hold views.
 */
export async function createRegistry(session: Session, schema: string): Promise<void> {
  await requireWritable(session, schema);
  if (await hasRegistry(session, schema)) return;
  await inTransaction(session, async () => {
    await lockPlans(session, schema);
    if (await hasRegistry(session, schema)) return;
    const found = await session.query('/* schemaExists */ select 1 from pg_namespace where nspname = $1', [schema]);
    if (found.rows.length === 0) await session.query(`create schema ${escapeIdentifier(schema)}`);
    await session.query(`create table ${escapeIdentifier(schema)}.view_generations (
      view text collate "C" not null, generation bigint not null, version bigint not null, log_id text not null,
      tables text not null, answers smallint not null, position bigint not null, log_time bigint, error text,
      primary key (view, generation)) with (fillfactor = 10)`);
  });
}

/** Whether there is a registry. By the catalogue: a search path may not know yet of a schema that another has just made. */
async function hasRegistry(session: Session, schema: string): Promise<boolean> {
  const { rows } = await session.query(
    "/* hasRegistry */ select 1 from pg_tables where schemaname = $1 and tablename = 'view_generations'",
    [schema],
  );
  return rows.length > 0;
}

export async function readGenerations(session: Session): Promise<Generation[]> {
  const { rows } = await session.query<RegistryRow>(
    '/* generations */ select * from view_generations order by view, generation',
  );
  return rows.map(toGeneration);
}

/** Reads a view's generations within a transaction, and keeps their runners from going on until that ends. */
export async function lockGenerations(session: Session, { name }: View): Promise<Generation[]> {
  const { rows } = await session.query<RegistryRow>(
    '/* lockGenerations */ select * from view_generations where view = $1 order by generation for update',
    [name],
  );
  return rows.map(toGeneration);
}

export async function addGeneration(session: Session, generation: Generation): Promise<void> {
  const text = '/* addGeneration */ insert into view_generations values ($1, $2, $3, $4, $5, $6, $7, $8, $9)';
  await session.query(text, toColumns(generation));
}

/**
 * Moves checkpoints from where this runner left them, and tells whoever listens once that is committed. Before the rows:
 * whoever has lost a generation to another runner then writes nothing.
 *
 * @throws ViewReplaced where a generation is gone, CheckpointMoved where it stands elsewhere.
 */
export async function moveCheckpoints(
  session: Session,
  schema: string,
  moves: readonly { readonly from: KeptGeneration; readonly to: Taken }[],
): Promise<void> {
  const froms = moves.map(({ from }) => from.generation);
  const { rows } = await session.query<{ readonly view: string }>({
    name: 'moveCheckpoints',
    text: `/* moveCheckpoints */ update view_generations g
      set position = moved.reached, log_time = moved.log_time, error = moved.error
      from unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[])
        as moved(view, generation, left_at, reached, log_time, error)
      where g.view = moved.view and g.generation = moved.generation and g.position = moved.left_at
      returning g.view, pg_notify($7, '')`,
    values: [
      toArray(
        'text[]',
        froms.map(({ view }) => view),
      ),
      toArray(
        'bigint[]',
        froms.map(({ generation }) => generation),
      ),
      toArray(
        'bigint[]',
        froms.map(({ position }) => position),
      ),
      toArray(
        'bigint[]',
        moves.map(({ to }) => to.position),
      ),
      toArray(
        'bigint[]',
        moves.map(({ to }) => bindInstant(to.logTime)),
      ),
      toArray(
        'text[]',
        moves.map(({ to }) => to.error),
      ),
      schema,
    ],
  });
  const moved = new Set(rows.map(({ view }) => view));
  const left = froms.find(({ view }) => !moved.has(view));
  if (!left) return;
  const isThere = (await readGenerations(session)).some(
    ({ view, generation }) => view === left.view && generation === left.generation,
  );
  if (isThere) throw new CheckpointMoved(left.view, left.position);
  throw new ViewReplaced(left.view, left.version);
}

/** Says why a generation halted, or with null that it is tried again. */
export async function setError(session: Session, { view, generation }: Generation, error: string | null) {
  await session.query('/* setError */ update view_generations set error = $3 where view = $1 and generation = $2', [
    view,
    generation,
    error === null ? null : escapeText(error),
  ]);
}

export async function setAnswers(session: Session, { view, generation }: Generation): Promise<void> {
  await session.query('/* setAnswers */ update view_generations set answers = 1 where view = $1 and generation = $2', [
    view,
    generation,
  ]);
}

export async function removeGeneration(session: Session, { view, generation }: Generation): Promise<void> {
  await session.query('/* removeGeneration */ delete from view_generations where view = $1 and generation = $2', [
    view,
    generation,
  ]);
}

/** Wakes whoever listens to these views, once the transaction is committed. */
export async function notify(session: Session, schema: string): Promise<void> {
  await session.query("/* notify */ select pg_notify($1, '')", [schema]);
}

/** Whether a generation of another version has every column that today's queries read. */
export async function fitsQueries(
  session: Session,
  schema: string,
  view: View,
  { version, generation }: Generation,
): Promise<boolean> {
  if (version === view.version) return true;
  const { rows } = await session.query<{ readonly name: string }>(
    `/* columnsThere */ select table_name || '.' || column_name as name
     from information_schema.columns where table_schema = $1`,
    [schema],
  );
  const there = new Set(rows.map(({ name }) => name));
  return view.tables.every(({ name, columns }) =>
    Object.keys(columns).every((member) => there.has(`${physicalName(name, generation)}.${columnName(member)}`)),
  );
}

async function requireWritable(session: Session, schema: string): Promise<void> {
  const { rows } = await session.query<{ readonly readOnly: string; readonly encoding: string }>(
    `/* serverState */ select current_setting('transaction_read_only') as "readOnly",
                              current_setting('server_encoding') as encoding`,
  );
  const { readOnly, encoding } = rows[0] ?? {};
  if (readOnly === 'on') {
    throw new ViewsReadOnly(`required: a database that takes writes; came: a read-only one, schema ${schema}`);
  }
  if (encoding !== 'UTF8') throw new ViewsUnusable(`required: a database in UTF8; came: ${encoding}, schema ${schema}`);
}
