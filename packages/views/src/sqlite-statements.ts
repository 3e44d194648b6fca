import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Binding, RawRow } from './reading/select.ts';

/** The statements of one connection, each run at once. Texts are whole, whatever is in them. */
export interface Statements {
  run(sql: string, bindings: readonly Binding[]): { readonly changes: number | bigint };
  all(sql: string, bindings: readonly Binding[]): readonly RawRow[];
  get(sql: string, bindings: readonly Binding[]): RawRow | undefined;
  values(sql: string, bindings: readonly Binding[]): readonly unknown[] | undefined;
  arrays(sql: string, bindings: readonly Binding[]): readonly (readonly unknown[])[];
}

/** How many statements are kept. The program has few, but those of a filter have more shapes than can be counted. */
const mostKept = 1_000;

/** Statements are prepared once each, as long as they are kept: those that were not asked for of late make room. */
export function createStatements(database: Pick<DatabaseSyncInstance, 'prepare'>): Statements {
  const inRows = createBind((sql) => database.prepare(withPlainLimits(sql)));
  const inArrays = createBind((sql) => {
    const statement = database.prepare(withPlainLimits(sql));
    statement.setReturnArrays(true);
    return statement;
  });
  return {
    run: (...asked) => inRows(asked, (statement, given) => statement.run(...given)),
    all: (...asked) => inRows(asked, (statement, given) => statement.all(...given)),
    get: (...asked) => inRows(asked, (statement, given) => statement.get(...given)),
    values: (...asked) => inArrays(asked, (statement, given) => statement.get(...given)),
    arrays: (...asked) => inArrays(asked, (statement, given) => statement.all(...given)),
  };
}

type Asked = readonly [sql: string, bindings: readonly Binding[]];
type Given = readonly (Binding | Uint8Array)[];
type Bind = <Result>(asked: Asked, use: (statement: StatementSyncInstance, given: Given) => Result) => Result;

/**
 * The driver reads a text whole, but ends one that it is given at U+0000. Such a text goes as its bytes, of which the
 * statement makes a text again. That statement is not remembered: where such texts stand is for others to choose.
 */
function createBind(prepare: (sql: string) => StatementSyncInstance): Bind {
  const known = new Recent(prepare);
  return ([sql, bindings], use) =>
    bindings.some(wouldEnd)
      ? use(prepare(withTexts(sql, bindings)), bindings.map(toBytes))
      : use(known.get(sql), bindings);
}

/**
 * Statements of late: those asked for since half of what is kept came, and those before them. So one that is known costs
 * one look, where an order of use would have to be written each time.
 */
class Recent {
  #latest = new Map<string, StatementSyncInstance>();
  #former = new Map<string, StatementSyncInstance>();
  readonly #prepare: (sql: string) => StatementSyncInstance;

  constructor(prepare: (sql: string) => StatementSyncInstance) {
    this.#prepare = prepare;
  }

  get(sql: string): StatementSyncInstance {
    const found = this.#latest.get(sql);
    if (found) return found;
    const statement = this.#former.get(sql) ?? this.#prepare(sql);
    if (this.#latest.size >= mostKept / 2) {
      this.#former = this.#latest;
      this.#latest = new Map();
    }
    this.#latest.set(sql, statement);
    return statement;
  }
}

/**
 * SQLite plans by the value of a bound limit, and so would plan the statement again whenever another is bound, each time it is run.
 * By an expression it does not plan.
 */
function withPlainLimits(sql: string): string {
  return sql.replaceAll(/\b(limit|offset) (\?\d*)/g, '$1 cast($2 as integer)');
}

function wouldEnd(binding: Binding): boolean {
  return typeof binding === 'string' && binding.includes('\u0000');
}

function toBytes(binding: Binding): Binding | Uint8Array {
  return typeof binding === 'string' && wouldEnd(binding) ? Buffer.from(binding) : binding;
}

/** The statement with a cast wherever it names such a text: by its number, or by being the next. */
function withTexts(sql: string, bindings: readonly Binding[]): string {
  let next = 0;
  return sql.replaceAll(/\?(\d*)/g, (place, number: string) => {
    const binding = bindings[(number === '' ? ++next : Number(number)) - 1] ?? null;
    return wouldEnd(binding) ? `cast(${place} as text)` : place;
  });
}
