import { createHash } from 'node:crypto';
import { again } from '@pedigree/event-store';
import { type Connections, isLost, wordsOf } from '@pedigree/postgres';
import { DatabaseError, type QueryConfig } from 'pg';
import { ViewsReadFailed } from '../errors.ts';
import { escapeText } from '../postgres-text.ts';
import { isPassing } from '../runner/postgres/faults.ts';
import { postgresDialect } from './postgres-dialect.ts';
import { postgresTypes } from './postgres-types.ts';
import type { Binding, RawRow, Select } from './select.ts';

/** Over which connections, and how long a server that does not answer is waited for, in milliseconds. */
export interface PostgresSelectOptions {
  readonly connections: Connections;
  readonly patience: number;
  readonly closing: AbortSignal;
}

/**
 * Reads of PostgreSQL: statements are prepared once a connection. A read that fails with its connection is sent again,
 * since it can do no harm, and so is one that fails because its tables were replaced meanwhile, or for whose connection
 * ViewsReadFailed was thrown. They throw that where the server is away for longer than the patience, or is not done in time.
 */
export function createPostgresSelect({ connections, patience, closing }: PostgresSelectOptions): Select {
  const prepare = createPrepare();

  async function patiently<Result>(read: () => Promise<Result>): Promise<Result> {
    let replacements = 0;
    const isWorthIt = (error: unknown) =>
      isLost(error) || error instanceof ViewsReadFailed || (isReplaced(error) && ++replacements <= mostReplacements);
    try {
      return await again(read, { patience, until: [closing], isWorthIt });
    } catch (cause) {
      if (!isPassing(cause)) throw cause;
      throw new ViewsReadFailed(`required: an answer of the views' server; came: ${wordsOf(cause)}`, { cause });
    }
  }

  const all: Select['all'] = (sql, ...bindings) => {
    const query = { ...prepare(sql), values: bindings.map(toValue) };
    return patiently(() => connections.use(async (session) => (await session.query<RawRow>(query)).rows));
  };
  const arrays: Select['arrays'] = (sql, ...bindings) => {
    const query = { ...prepare(sql), values: bindings.map(toValue), rowMode: 'array' as const };
    return patiently(() => connections.use(async (session) => (await session.query<unknown[]>(query)).rows));
  };
  return {
    dialect: postgresDialect,
    all,
    arrays,
    get: async (...asked) => (await all(...asked))[0],
    values: async (...asked) => (await arrays(...asked))[0],
  };
}

/** A table, or what a connection remembers of it, goes once a switch. */
const mostReplacements = 3;

/**
 * A view's generation was replaced while a statement was planned: its table is gone, has other columns, or was waited for
 * by who waited for us. https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const replacedCodes: ReadonlySet<unknown> = new Set(['42P01', '0A000', '40P01', 'XX000']);

function isReplaced(error: unknown): boolean {
  return error instanceof DatabaseError && replacedCodes.has(error.code);
}

/** A statement with what is bound as PostgreSQL names it: `$1`, `$2` … */
export function toPostgres(sql: string): string {
  return sql.replaceAll(/\?(\d+)/g, '$$$1');
}

type Prepared = Pick<QueryConfig, 'name' | 'text' | 'types'>;

/** How many statements of one title are prepared. Most have one shape, but those of a filter more than can be counted. */
const mostShapes = 50;

/** Says how a statement is sent: prepared once a connection, which keeps it, or else planned each time. */
export function createPrepare(): (sql: string) => Prepared {
  const known = new Map<string, Prepared>();
  const shapes = new Map<string, number>();
  return (sql) => {
    const found = known.get(sql);
    if (found) return found;
    const [, title = 'read'] = /^\/\* (\w+) \*\//.exec(sql) ?? [];
    const made = { text: toPostgres(sql), types: postgresTypes };
    const count = shapes.get(title) ?? 0;
    if (count >= mostShapes) return made;
    const name = `${title}_${createHash('sha256').update(sql).digest('hex').slice(0, 16)}`;
    shapes.set(title, count + 1);
    known.set(sql, { ...made, name });
    return { ...made, name };
  };
}

function toValue(binding: Binding): string | number | bigint | null {
  return typeof binding === 'string' ? escapeText(binding) : binding;
}
