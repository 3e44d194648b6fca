import { setTimeout as pause } from 'node:timers/promises';
import { clientConfig, type Place, type Session } from '@pedigree/postgres';
import { Client, escapeIdentifier } from 'pg';
import { postgresTypes } from '../../reading/postgres-types.ts';

/** The longest that the end of a connection is waited for, in milliseconds. */
const endPatience = 1_000;

/**
 * The one connection of a runner: it writes, and it holds the locks of the views that it writes. So whoever has lost a
 * lock has lost the connection, and writes no more.
 */
export interface RunnerConnection {
  readonly session: Session;
  /** Resolves when `signal` aborts, rejects when the connection is lost. */
  readonly held: (signal: AbortSignal) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens a connection on which names are looked up in the place's schema. The server ends it when nothing was heard of this
 * process for `silence` milliseconds, so something is said five times as often.
 */
export async function openConnection(place: Place, silence = 10_000): Promise<RunnerConnection> {
  const client = new Client({
    ...clientConfig(place),
    query_timeout: place.limits.statement + 5_000,
    types: postgresTypes,
  });
  const lost = new AbortController();
  client.on('error', (error) => lost.abort(error));
  client.on('end', () => lost.abort(new Error('Connection terminated')));
  const beat = () => void client.query('/* heartbeat */ select 1').catch(() => {});
  const beating = setInterval(beat, silence / 5);
  const close = async () => {
    clearInterval(beating);
    await Promise.race([client.end().catch(() => {}), pause(endPatience, undefined, { ref: false })]);
  };
  try {
    await client.connect();
    await client.query(sessionSettings(place, silence));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    session: client,
    held: (signal) => whenAborted(signal, lost.signal),
    close,
  };
}

function whenAborted(ending: AbortSignal, failing: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      for (const signal of [ending, failing]) signal.removeEventListener('abort', settle);
      if (failing.aborted) reject(failing.reason);
      else resolve();
    };
    for (const signal of [ending, failing]) signal.addEventListener('abort', settle);
    if (ending.aborted || failing.aborted) settle();
  });
}

/**
 * What the session needs whatever the database's own settings are. A process that is stopped, or whose machine is gone,
 * has to lose its locks: so the server ends a session that says nothing, be it in a transaction or not, and asks the network
 * whether the other side is there. What a crash takes of the last commits is made again from the log.
 */
function sessionSettings({ schema, limits }: Place, silence: number): string {
  const settings = {
    idle_session_timeout: silence,
    client_connection_check_interval: silence / 5,
    tcp_keepalives_idle: 5,
    tcp_keepalives_interval: 2,
    tcp_keepalives_count: 3,
    tcp_user_timeout: silence,
  };
  // A setting that this server, or its system, does not have is left out.
  const sets = Object.entries(settings).map(
    ([name, value]) =>
      `select set_config(name, '${value}', false) from pg_settings where name = '${name}' and context = 'user'`,
  );
  return `/* sessionSettings */
    set search_path to ${escapeIdentifier(schema)};
    set default_transaction_isolation to 'read committed';
    set synchronous_commit to off;
    set lock_timeout to ${limits.lock};
    set statement_timeout to ${limits.statement};
    set idle_in_transaction_session_timeout to ${silence};
    ${sets.join(';\n')}`;
}
