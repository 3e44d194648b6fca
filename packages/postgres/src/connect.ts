import { isIP } from 'node:net';
import { type ClientBase, type ClientConfig, escapeIdentifier, Pool } from 'pg';
import { parseIntoClientConfig } from 'pg-connection-string';
import { createSockets } from './sockets.ts';

/** Where tables of ours are. */
export interface PostgresConnection {
  /** A connection string with all that `pg` needs: `postgres://user:password@host:5432/database?sslmode=verify-full`. */
  readonly url: string;
  /** The database schema that holds them: several logs, and sets of views, can share a database. */
  readonly schema?: string;
  readonly limits?: Partial<PostgresLimits>;
}

/** How much is waited for and held open. Times in milliseconds. */
export interface PostgresLimits {
  /** Connections for reading at most; there are a few more, to write and to listen. */
  readonly readers: number;
  /** How long a statement waits for what another process has locked. */
  readonly lock: number;
  /** How long PostgreSQL works at one statement; see `idleInTransaction` for the time between two of one transaction. */
  readonly statement: number;
  /** How long a server that does not answer is waited for before a read or an append fails. */
  readonly patience: number;
  /** How long who waits for a notification does so at most before it looks for itself. */
  readonly poll: number;
}

/** The same, complete. */
export interface Place {
  readonly url: string;
  readonly schema: string;
  readonly limits: PostgresLimits;
  /** As messages name it: without user, password and parameters. */
  readonly name: string;
}

const defaults: PostgresLimits = { readers: 4, lock: 10_000, statement: 30_000, patience: 30_000, poll: 1000 };

/** Fills in what a caller left out. */
export function toPlace({ url, schema, limits }: PostgresConnection & { readonly schema: string }): Place {
  return { url, schema, limits: { ...defaults, ...limits }, name: `${nameOf(url)}, schema ${schema}` };
}

function nameOf(url: string): string {
  try {
    const { host, pathname } = new URL(url);
    return `postgres://${host}${pathname}`;
  } catch {
    return 'the database of a connection string that is no URL';
  }
}

/** An open connection. */
export type Session = Pick<ClientBase, 'query'>;

/** Connections to one place. */
export interface Connections {
  /** Runs work on a connection of its own. Where it throws the connection is closed, which rolls back what was open. */
  use<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Waits for the work under way. */
  close(): Promise<void>;
}

/**
 * Opens up to `max` connections, when they are needed. Once `closing` aborts, a server that does not answer is waited for
 * no longer than some seconds. `greet` sees each new connection before any work does, for a server that was away may not be
 * as it was: where it throws, so does the work that needed the connection, and that one is closed.
 */
export function connect(
  place: Place,
  max: number,
  closing?: AbortSignal,
  greet: (session: Session) => Promise<void> = async () => {},
): Connections {
  const setUp = sessionSettings(place);
  const ready = new WeakSet<ClientBase>();
  let opened: Pool | undefined;

  // Whatever is wrong with a connection string is told to who needs a connection.
  function openPool(): Pool {
    const pool = new Pool({ ...clientConfig(place, closing), max });
    // A connection that breaks while nobody uses it is replaced by the next one that is needed.
    pool.on('error', () => {});
    // One that breaks between two statements, or before the first, says so here; the next statement fails, and tells it.
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  }

  async function use<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    opened ??= openPool();
    const client = await opened.connect();
    let isSound = false;
    try {
      if (!ready.has(client)) {
        await client.query(setUp);
        await greet(client);
        ready.add(client);
      }
      const result = await work(client);
      isSound = true;
      return result;
    } finally {
      client.release(!isSound);
    }
  }

  const underWay = new Set<Promise<unknown>>();
  return {
    async use(work) {
      const using = use(work);
      underWay.add(using);
      try {
        return await using;
      } finally {
        underWay.delete(using);
      }
    },
    async close() {
      // A pool that ends forgets whoever it has promised a connection, also an idle one: they would wait for ever.
      while (underWay.size > 0) await Promise.allSettled(underWay);
      await opened?.end();
    },
  };
}

/** What every connection is opened with. */
export function clientConfig({ url, limits }: Place, closing?: AbortSignal): ClientConfig {
  return {
    application_name: 'pedigree',
    connectionTimeoutMillis: Math.min(limits.patience, 10_000),
    // The server's own time-out tells more, so it comes first; where the server is silent, this one comes.
    query_timeout: limits.statement + 5000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    ...(closing ? { stream: createSockets(closing) } : {}),
    ...addressOf(url),
  };
}

/** `pg` holds the certificate of a host that is an address against the name `localhost`, unless it is told the host. */
function addressOf(url: string): ClientConfig {
  const address = parseIntoClientConfig(url);
  const { host, ssl } = address;
  return host && isIP(host) && typeof ssl === 'object' ? { ...address, ssl: { ...ssl, host } } : address;
}

/** Milliseconds after which PostgreSQL ends a session that does nothing in a transaction, and so what it holds. */
export function idleInTransaction({ statement }: PostgresLimits): number {
  return 2 * statement;
}

/**
 * What a session needs whatever the database's own settings are. Each statement has to see what was committed before it,
 * and what was committed has to be on the disk; a process that stops in a transaction, or whose machine is gone, must not
 * stop all others. To PostgreSQL a page costs four times as much where it is not the next one, as on a disk that turns:
 * below some 20,000 events it would go through a whole table for one row.
 */
function sessionSettings({ schema, limits }: Place): string {
  return `/* sessionSettings */
    set search_path to ${escapeIdentifier(schema)};
    set default_transaction_isolation to 'read committed';
    set lock_timeout to ${limits.lock};
    set statement_timeout to ${limits.statement};
    set idle_in_transaction_session_timeout to ${idleInTransaction(limits)};
    set tcp_keepalives_idle to 30;
    set tcp_keepalives_interval to 10;
    set tcp_keepalives_count to 3;
    select set_config('random_page_cost', '1.1', false) where current_setting('random_page_cost')::float > 1.1;
    select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`;
}
