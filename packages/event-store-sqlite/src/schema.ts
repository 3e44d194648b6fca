import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { LogUnusable } from './errors.ts';

/**
 * The migrations of `log.db`, in order; a log's schema version is how many it has seen. This is storage: add, never
 * change. A stream's name is kept once; an event's `bytes` are its canonical bytes and everything else is in them.
 */
const migrations = [
  `create table meta (key text primary key, value text not null) strict, without rowid;
   create table stream (id integer primary key, name text not null unique) strict;
   create table event (
     position integer primary key,
     stream integer not null,
     revision integer not null,
     id blob not null unique,
     bytes blob not null,
     unique (stream, revision)
   ) strict;`,
] as const;

/**
 * Says nothing of an empty database or a log of this or an earlier version.
 *
 * @throws LogUnusable for a file that is no log of ours, or of a later version: it is left as it is.
 */
export function requireLog(database: DatabaseSyncInstance, file: string): void {
  if (!isEmpty(database)) schemaVersion(database, file);
}

/** Marks a log, in `meta`, as a backup that nothing was written to yet. */
const copyKey = 'copyOf';

/**
 * Brings a log to this version's schema in one transaction. A new one is `newLogId`, and so is a backup from now on:
 * however often it was copied, each copy that is written to is a log of its own.
 *
 * @returns the log's id.
 */
export function migrate(database: DatabaseSyncInstance, file: string, newLogId: string): string {
  database.exec('begin immediate');
  try {
    const version = isEmpty(database) ? 0 : schemaVersion(database, file);
    for (const migration of migrations.slice(version)) database.exec(migration);
    const set = database.prepare('insert into meta values (?, ?) on conflict do update set value = excluded.value');
    const isBackup = version > 0 && database.prepare('delete from meta where key = ?').run(copyKey).changes > 0;
    if (version === 0 || isBackup) set.run('logId', newLogId);
    if (version < migrations.length) set.run('schemaVersion', String(migrations.length));
    database.exec('commit');
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    throw error;
  }
  return readLogId(database, file);
}

/** Makes the copy of a log a backup of it. */
export function nameCopy(database: DatabaseSyncInstance, copyId: string, logId: string): void {
  const set = database.prepare(
    '/* nameCopy */ insert into meta values (?, ?) on conflict do update set value = excluded.value',
  );
  set.run('logId', copyId);
  set.run(copyKey, logId);
}

/** The first table of the schema that a file does not have as it is made here, constraints and all; null where it has. */
export function findOtherTable(database: DatabaseSyncInstance): { readonly name: string; readonly sql: string } | null {
  const fresh = new DatabaseSync(':memory:');
  try {
    for (const migration of migrations) fresh.exec(migration);
    const ours: readonly { readonly name: string; readonly sql: string }[] = fresh
      .prepare("select name, sql from sqlite_schema where type = 'table'")
      .all();
    const same = database.prepare("/* sameTable */ select 1 from sqlite_schema where type = 'table' and sql = ?");
    return ours.find(({ sql }) => same.get(sql) === undefined) ?? null;
  } finally {
    fresh.close();
  }
}

/**
 * The id of a log that exists, of this version.
 *
 * @throws LogUnusable for a file that is no log of ours, or of another version.
 */
export function readLogId(database: DatabaseSyncInstance, file: string): string {
  const version = schemaVersion(database, file);
  if (version < migrations.length) {
    throw new LogUnusable(
      `required: a log of schema version ${migrations.length}; came: version ${version} in ${file}, which a writer has to open first`,
    );
  }
  return readMeta(database, file, 'logId');
}

function schemaVersion(database: DatabaseSyncInstance, file: string): number {
  const version = Number(readMeta(database, file, 'schemaVersion'));
  if (version > migrations.length) {
    throw new LogUnusable(
      `required: a log of schema version ${migrations.length} or earlier; came: version ${version} in ${file}, written by a later Pedigree`,
    );
  }
  return version;
}

function isEmpty(database: DatabaseSyncInstance): boolean {
  return database.prepare('select 1 from sqlite_schema limit 1').get() === undefined;
}

function readMeta(database: DatabaseSyncInstance, file: string, key: string): string {
  const hasMeta = database.prepare("select 1 from sqlite_schema where name = 'meta'").get() !== undefined;
  const row: { value: string } | undefined = hasMeta
    ? database.prepare('select value from meta where key = ?').get(key)
    : undefined;
  if (!row) throw new LogUnusable(`required: a Pedigree log; came: ${file}, another program's database`);
  return row.value;
}
