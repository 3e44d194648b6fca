import { LogMissing } from '@pedigree/event-store';
import { isPostgresError, type Place, type Session } from '@pedigree/postgres';
import { escapeIdentifier } from 'pg';
import { LogUnusable } from './errors.ts';

/**
 * The migrations of a log, in order; a log's schema version is how many it has seen. This is storage: add, never change.
 * The one row of `log` is the lock that every append takes. A stream's id is the position of its first event; an event's
 * `bytes` are its canonical bytes and everything else is in them.
 */
const migrations = [
  `create table log (
     single boolean primary key default true check (single),
     id text not null,
     schema_version integer not null,
     head bigint not null,
     recorded_at text
   ) with (fillfactor = 10);
   create table stream (id bigint primary key, name text collate "C" not null unique);
   create table event (
     position bigint primary key,
     stream bigint not null,
     revision bigint not null,
     id uuid not null unique,
     bytes bytea not null,
     unique (stream, revision)
   );`,
] as const;

/**
 * Brings a log to this version's schema, and makes it, with that id, where there is none. Any number of processes may do
 * it at once: one does it, the others wait. Needs no right to create where there is nothing to do.
 *
 * @returns the log's id.
 * @throws LogUnusable
 */
export async function migrate(session: Session, place: Place, newLogId: string): Promise<string> {
  await requireWritable(session, place);
  if ((await readVersion(session, place)) < migrations.length) {
    await session.query('begin');
    await session.query('/* lockSchema */ select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `pedigree log ${place.schema}`,
    ]);
    await createMissing(session, place, newLogId);
    await session.query('commit');
  }
  return readLogId(session, place);
}

async function createMissing(session: Session, place: Place, newLogId: string): Promise<void> {
  const version = await readVersion(session, place);
  if (version === 0) {
    const found = await session.query('/* schemaExists */ select 1 from pg_namespace where nspname = $1', [
      place.schema,
    ]);
    if (found.rows.length === 0) await session.query(`create schema ${escapeIdentifier(place.schema)}`);
  }
  for (const migration of migrations.slice(version)) await session.query(migration);
  if (version === 0) {
    const insert = '/* createLog */ insert into log (id, schema_version, head) values ($1, $2, 0)';
    await session.query(insert, [newLogId, migrations.length]);
  } else {
    await session.query('/* raiseVersion */ update log set schema_version = $1', [migrations.length]);
  }
}

/**
 * The id of a log that exists, of this version.
 *
 * @throws LogMissing; LogUnusable
 */
export async function readLogId(session: Session, place: Place): Promise<string> {
  const version = await readVersion(session, place);
  if (version === 0) throw new LogMissing(`required: a log, which a writer makes; came: none in ${place.name}`);
  if (version < migrations.length) {
    throw new LogUnusable(
      `required: a log of schema version ${migrations.length}, which a writer makes; came: version ${version} in ${place.name}`,
    );
  }
  const { rows } = await session.query<{ readonly id: string }>('/* logId */ select id from log');
  return rows[0]?.id ?? '';
}

/** 0 where there is no log. */
async function readVersion(session: Session, place: Place): Promise<number> {
  try {
    // By the catalogue: a name is looked up in a search path that may not know yet of a schema that another has just made.
    const hasLog = "/* hasLog */ select 1 from pg_tables where schemaname = $1 and tablename = 'log'";
    const tables = await session.query(hasLog, [place.schema]);
    if (tables.rows.length === 0) return 0;
    const { rows } = await session.query<{ readonly version: number }>(
      '/* schemaVersion */ select schema_version as version from log',
    );
    const version = rows[0]?.version ?? 0;
    if (version <= migrations.length) return version;
    throw new LogUnusable(
      `required: a log of schema version ${migrations.length} or earlier; came: version ${version} in ${place.name}, written by a later Pedigree`,
    );
  } catch (cause) {
    if (!isPostgresError(cause, 'undefinedColumn')) throw cause;
    throw new LogUnusable(`required: a Pedigree log; came: ${place.name}, another program's tables`, { cause });
  }
}

async function requireWritable(session: Session, place: Place): Promise<void> {
  const { rows } = await session.query<{ standby: boolean; readOnly: string; encoding: string }>(
    `/* serverState */ select pg_is_in_recovery() as standby, current_setting('transaction_read_only') as "readOnly",
                              current_setting('server_encoding') as encoding`,
  );
  const state = rows[0];
  if (state?.standby) {
    throw new LogUnusable(`required: a server that takes writes; came: a standby, ${place.name}`);
  }
  if (state?.readOnly === 'on') {
    throw new LogUnusable(`required: a database that takes writes; came: a read-only one, ${place.name}`);
  }
  if (state?.encoding !== 'UTF8') {
    throw new LogUnusable(`required: a database in UTF8; came: ${state?.encoding}, ${place.name}`);
  }
}
