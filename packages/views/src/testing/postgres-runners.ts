import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { toPlace } from '@pedigree/postgres';
import { allViews } from '../catalogue.ts';
import { openConnection, type RunnerConnection } from '../runner/postgres/connection.ts';
import { type RunPostgresViewsOptions, runPostgresViews } from '../runner/postgres/run-postgres-views.ts';
import type { ViewStatus } from '../status.ts';
import type { ViewName } from '../view.ts';
import { PromotionLog } from './promotion-log.ts';

/** A runner, and what it said. */
export interface Running {
  readonly statuses: () => readonly ViewStatus[];
  /** The views that another one keeps. */
  readonly waiting: () => readonly ViewName[];
  /** How often it had to begin again. */
  readonly interruptions: () => number;
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** For the tests of a suite, a log and a schema each, in which as many runners as a test starts keep views. */
export class PostgresRunners {
  log = new PromotionLog('aaaaaaaaaaaaaaaa');
  schema = '';
  readonly #server: { readonly url: string };
  readonly #running: Running[] = [];
  #schemas = 0;
  #admin: RunnerConnection | undefined;

  constructor(server: { readonly url: string }) {
    this.#server = server;
    beforeAll(async () => {
      this.#admin = await openConnection(toPlace({ url: server.url, schema: 'public' }));
    });
    afterAll(() => this.#admin?.close());
    beforeEach(async () => {
      this.schema = `views_${++this.#schemas}`;
      await this.session.query(`set search_path to ${this.schema}`);
      this.log = new PromotionLog('aaaaaaaaaaaaaaaa');
    });
    afterEach(async () => {
      for (const { stop } of this.#running.splice(0)) await stop();
      await this.log.store.close();
    });
  }

  /** A connection that sees the schema. */
  get session(): RunnerConnection['session'] {
    if (!this.#admin) throw new Error('required: a connection, once tests run; came: none');
    return this.#admin.session;
  }

  start(options: Partial<RunPostgresViewsOptions> = {}): Running {
    let [statuses, waiting, interruptions]: [readonly ViewStatus[], readonly ViewName[], number] = [[], [], 0];
    const ending = new AbortController();
    const ended = runPostgresViews({
      ...{ reader: this.log.store, url: this.#server.url, schema: this.schema, views: allViews, signal: ending.signal },
      onCommitted(told) {
        statuses = told;
      },
      onWaiting(views) {
        waiting = views;
      },
      onInterrupted() {
        interruptions++;
      },
      ...options,
    });
    const outcome = ended.catch(() => {});
    const started: Running = {
      statuses: () => statuses,
      waiting: () => waiting,
      interruptions: () => interruptions,
      ended,
      async stop() {
        ending.abort();
        await outcome;
      },
    };
    this.#running.push(started);
    return started;
  }

  /** Resolves when every view that the runner keeps can be read, and stands there. */
  isAt({ statuses }: Running, position: bigint): Promise<void> {
    return until(
      () => statuses().length > 0 && statuses().every((status) => status.position === position && status.readable),
    );
  }

  async read(sql: string): Promise<unknown[][]> {
    const { rows } = await this.session.query({ text: sql, rowMode: 'array' });
    return rows;
  }

  /** Positions of what the serving view holds. */
  async positions(): Promise<unknown[]> {
    return (await this.read('select position from serving_changes order by position')).flat();
  }

  /** Ends the connections that hold the views' locks, and says how many there were. */
  async cutHolders(): Promise<number> {
    const cut = await this.read(`select pg_terminate_backend(pid)
      from pg_locks join pg_database on pg_database.oid = database and datname = current_database()
      where locktype = 'advisory' and granted and pid <> pg_backend_pid() group by pid`);
    return cut.length;
  }
}

export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 10));
}
