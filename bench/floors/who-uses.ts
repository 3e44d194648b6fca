import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** A version as a bare table has it. */
export interface FloorVersion {
  readonly model: string;
  readonly number: number;
  readonly lock: number;
  readonly packages: Readonly<Record<string, string>>;
  readonly isPromoted: boolean;
}

/** What is asked of it: a package, those of its versions that count, and whether only what serves does. */
export interface FloorQuestion {
  readonly name: string;
  readonly releases: readonly string[];
  readonly isServing: boolean;
}

/** Bare tables: a row a version, a row a package of a lock file, a row for what serves; and the statements that answer. */
export interface UseTables {
  /** How many statements there are for a question of that kind. */
  readonly statements: (question: FloorQuestion) => number;
  /** References of the first fifty, the last recorded first, by one of them. */
  readonly ask: (question: FloorQuestion, statement: number) => readonly string[];
  readonly close: () => void;
}

export function makeUseTables(folder: string, versions: readonly FloorVersion[]): UseTables {
  const database = new DatabaseSync(join(folder, 'floor.db'));
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -32000;
    create table version (id integer primary key, model text, number integer, lock integer);
    create table package (name text, lock integer, release text, primary key (name, lock)) without rowid;
    create table serving (model text primary key, version integer) without rowid;
    begin`);
  const [version, package_, serving] = [
    'insert into version values (?, ?, ?, ?)',
    'insert or ignore into package values (?, ?, ?)',
    'insert or replace into serving values (?, ?)',
  ].map((sql) => database.prepare(sql));
  const locks = new Set<number>();
  for (const [index, { model, number, lock, packages, isPromoted }] of versions.entries()) {
    version?.run(index + 1, model, number, lock);
    if (isPromoted) serving?.run(model, index + 1);
    if (locks.has(lock)) continue;
    locks.add(lock);
    for (const [name, release] of Object.entries(packages)) package_?.run(name, lock, release);
  }
  database.exec('commit; create index by_lock on version (lock, id)');
  const columns = 'select v.model, v.number';
  const matches = 'p.name = ?1 and p.lock = v.lock and p.release in (select value from json_each(?2))';
  const order = 'order by v.id desc limit 50';
  const all = [
    `${columns} from version v cross join package p where ${matches} ${order}`,
    `${columns} from package p cross join version v where ${matches} ${order}`,
  ].map((sql) => database.prepare(sql));
  const now = [
    `${columns} from serving s cross join version v cross join package p where v.id = s.version and ${matches} ${order}`,
    `${columns} from version v cross join package p where ${matches}
      and exists (select 1 from serving s where s.model = v.model and s.version = v.id) ${order}`,
  ].map((sql) => database.prepare(sql));
  const statementsOf = ({ isServing }: FloorQuestion) => (isServing ? now : all);
  return {
    statements: (question) => statementsOf(question).length,
    ask(question, statement) {
      const rows: readonly { model: string; number: number }[] =
        statementsOf(question)[statement]?.all(question.name, JSON.stringify(question.releases)) ?? [];
      return rows.map(({ model, number }) => `${model}@${number}`);
    },
    close: () => database.close(),
  };
}
