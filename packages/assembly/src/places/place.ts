import { resolve } from 'node:path';
import { type Invalid, invalid } from '@pedigree/kernel';

/** A folder of this machine: it holds `log.db`, `views.db`, or both. */
export interface SqlitePlace {
  readonly kind: 'sqlite';
  readonly folder: string;
}

/** A schema of a PostgreSQL database. */
export interface PostgresPlace {
  readonly kind: 'postgres';
  /** A connection string; a password may be in it. */
  readonly url: string;
  readonly schema: string;
}

/** Where a log is. Crosses threads as it is. */
export type StorePlace = SqlitePlace | PostgresPlace;

/** Where views are. Crosses threads as it is. */
export type ViewsPlace = SqlitePlace | PostgresPlace;

/** Where a service's log and views are. */
export interface Places {
  readonly store: StorePlace;
  readonly views: ViewsPlace;
}

/** The schema of a log that is not told another, and that of the views beside a log. */
const logSchema = 'pedigree';
const viewsSchemaOf = (schema: string) => `${schema}_views`;

/**
 * Reads where a log is: `sqlite:<folder>`, or `postgres://user:password@host:5432/database`, with the parameter `schema`
 * where several logs share a database. What is refused is never told: a password may be in it.
 */
export function parseStore(text: string): StorePlace | Invalid {
  return parseSqlite(text) ?? parsePostgres(text, logSchema) ?? required('sqlite:<folder> or postgres://…');
}

/** Reads where views are, as {@link parseStore} does. */
export function parseViews(text: string): ViewsPlace | Invalid {
  const place = parseSqlite(text) ?? parsePostgres(text, viewsSchemaOf(logSchema));
  return place ?? required('sqlite:<folder> or postgres://…');
}

function required(what: string): Invalid {
  return { invalid: `required: ${what}; came: something else` };
}

function parseSqlite(text: string): SqlitePlace | Invalid | undefined {
  if (!text.startsWith('sqlite:')) return undefined;
  const folder = text.slice('sqlite:'.length);
  return folder.trim() === '' ? invalid('sqlite:<folder>', text) : { kind: 'sqlite', folder: resolve(folder) };
}

function parsePostgres(text: string, defaultSchema: string): PostgresPlace | Invalid | undefined {
  if (!/^postgres(?:ql)?:/.test(text)) return undefined;
  if (!URL.canParse(text)) return required('postgres://user:password@host:5432/database');
  const url = new URL(text);
  const schema = url.searchParams.get('schema');
  if (schema === null) return { kind: 'postgres', url: text, schema: defaultSchema };
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema)) return invalid('a schema of 1 to 51 of a-z, 0-9 and _', schema);
  // It is ours, and `pg` would not know it.
  url.searchParams.delete('schema');
  return { kind: 'postgres', url: url.href, schema };
}

/** Where what was left out is: the log in the data folder, and the views beside the log where they can be. */
export function toPlaces(given: {
  readonly store: StorePlace | null;
  readonly views: ViewsPlace | null;
  readonly data?: string;
}): Places {
  const inData: SqlitePlace = { kind: 'sqlite', folder: resolve(given.data ?? 'data') };
  const store = given.store ?? inData;
  return { store, views: given.views ?? besides(store) };
}

function besides(store: StorePlace): ViewsPlace {
  return store.kind === 'sqlite' ? store : { ...store, schema: viewsSchemaOf(store.schema) };
}

/** A place as messages, logs and answers name it: without user, password and parameters. */
export function nameOf(place: StorePlace | ViewsPlace): string {
  if (place.kind === 'sqlite') return place.folder;
  const { host, pathname } = new URL(place.url);
  return `postgres://${host}${pathname}, schema ${place.schema}`;
}
