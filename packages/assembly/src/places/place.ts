import { resolve } from 'node:path';
import { splitServerUrl } from '@pedigree/event-store-esdb/server-url';
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

/** A log on a server or cluster of EventStoreDB. */
export interface EsdbPlace {
  readonly kind: 'esdb';
  /** A connection string; a password may be in it. */
  readonly url: string;
  /** The log's name: what the server's streams begin with. */
  readonly log: string;
}

/** Where a log is. Crosses threads as it is. */
export type StorePlace = SqlitePlace | PostgresPlace | EsdbPlace;

/** Where views are. Crosses threads as it is. */
export type ViewsPlace = SqlitePlace | PostgresPlace;

/** Where a service's log and views are. */
export interface Places {
  readonly store: StorePlace;
  readonly views: ViewsPlace;
}

/** The schema or name of a log that is not told another, and the schema of the views beside a log. */
const logSchema = 'pedigree';
const viewsSchemaOf = (schema: string) => `${schema}_views`;

/**
 * Reads where a log is: `sqlite:<folder>`; `postgres://user:password@host:5432/database`, with the parameter `schema` where
 * several logs share a database; or a connection string of EventStoreDB, with the parameter `log` where several share a
 * server. What is refused is never told: a password may be in it.
 */
export function parseStore(text: string): StorePlace | Invalid {
  const place = parseSqlite(text) ?? parsePostgres(text, logSchema) ?? parseEsdb(text);
  return place ?? required('sqlite:<folder>, postgres://… or esdb://…');
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
  if (!URL.canParse(text)) return required(encodedPostgres);
  const url = new URL(text);
  // A password with `/`, `?` or `#` in it ends what a URL takes for the host, and would be told as the rest.
  if (`${url.pathname}${url.search}${url.hash}`.includes('@')) return required(encodedPostgres);
  const schema = url.searchParams.get('schema');
  if (schema === null) return { kind: 'postgres', url: text, schema: defaultSchema };
  if (!/^[a-z_][a-z0-9_]{0,50}$/.test(schema)) return invalid('a schema of 1 to 51 of a-z, 0-9 and _', schema);
  // It is ours, and `pg` would not know it.
  url.searchParams.delete('schema');
  return { kind: 'postgres', url: url.href, schema };
}

/** Of several hosts it is no URL. */
function parseEsdb(text: string): EsdbPlace | Invalid | undefined {
  if (!/^esdb(?:\+discover)?:/.test(text)) return undefined;
  const server = splitServerUrl(text);
  if (!server || server.parameters.includes('?', 1)) return required(encodedEsdb);
  const parameters = server.parameters
    .slice(1)
    .split('&')
    .filter((parameter) => parameter !== '');
  const given = parameters.find((parameter) => parameter.startsWith('log='));
  const log = given === undefined ? logSchema : given.slice('log='.length);
  if (!/^[a-z][a-z0-9_]{0,50}$/.test(log)) return invalid('a log of 1 to 51 of a-z, 0-9 and _', log);
  // It is ours, and the client would not know it.
  const theirs = parameters.filter((parameter) => parameter !== given);
  const bare = text.slice(0, text.length - server.parameters.length);
  return { kind: 'esdb', url: theirs.length === 0 ? bare : `${bare}?${theirs.join('&')}`, log };
}

const encodedPostgres = 'postgres://user:password@host:5432/database, user and password percent-encoded';
const encodedEsdb = 'esdb://user:password@host:2113, user and password percent-encoded';

/** Where what was left out is: the log in the data folder, and the views beside the log where they can be. */
export function toPlaces(given: {
  readonly store: StorePlace | null;
  readonly views: ViewsPlace | null;
  readonly data?: string;
}): Places {
  const inData: SqlitePlace = { kind: 'sqlite', folder: resolve(given.data ?? 'data') };
  const store = given.store ?? inData;
  return { store, views: given.views ?? besides(store) ?? inData };
}

/** Null where there can be no views. */
function besides(store: StorePlace): ViewsPlace | null {
  switch (store.kind) {
    case 'sqlite':
      return store;
    case 'postgres':
      return { ...store, schema: viewsSchemaOf(store.schema) };
    case 'esdb':
      return null;
  }
}

/** A place as messages, logs and answers name it: without user, password and parameters. */
export function nameOf(place: StorePlace | ViewsPlace): string {
  if (place.kind === 'sqlite') return place.folder;
  if (place.kind === 'esdb') {
    const server = splitServerUrl(place.url);
    return `${server ? server.scheme + server.hosts : 'EventStoreDB'}, log ${place.log}`;
  }
  const { host, pathname } = new URL(place.url);
  return `postgres://${host}${pathname}, schema ${place.schema}`;
}
