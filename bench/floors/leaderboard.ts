import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** A version as a bare table has it. */
export interface FloorVersion {
  readonly model: string;
  readonly number: number;
  readonly branch: string;
  readonly parameters: Readonly<Record<string, number | string>>;
  readonly packages: Readonly<Record<string, string>>;
  readonly auc: number;
  readonly isRetracted: boolean;
}

/** What is asked of it: a branch, an upper bound of the rate, and versions of torch that count. */
export interface FloorQuestion {
  readonly branch: string;
  readonly rateBelow: number;
  readonly torch: readonly string[];
}

/** Bare tables of versions, one row a version, a parameter, a package and a score, with the indexes that serve the question. */
export interface ScoreTables {
  /** Answers with the references of the first fifty, by the quickest of three statements. */
  readonly ask: (question: FloorQuestion, statement: number) => readonly string[];
  readonly statements: number;
  /** Both scores of every version that is not retracted, by one statement, in the order of recording. */
  readonly bothScores: () => readonly { readonly auc: number; readonly loss: number }[];
  readonly close: () => void;
}

export function makeScoreTables(folder: string, versions: readonly FloorVersion[]): ScoreTables {
  const database = new DatabaseSync(join(folder, 'floor.db'));
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal; pragma cache_size = -32000;
    create table version (id integer primary key, model text, number integer, branch text, retracted integer);
    create table score (version integer, metric text, dataset text, value real, primary key (version, metric, dataset)) without rowid;
    create table parameter (version integer, path text, value, primary key (version, path)) without rowid;
    create table package (version integer, name text, release text, primary key (version, name)) without rowid;
    begin`);
  const [version, score, parameter, package_] = [
    'insert into version values (?, ?, ?, ?, ?)',
    'insert into score values (?, ?, ?, ?)',
    'insert into parameter values (?, ?, ?)',
    'insert into package values (?, ?, ?)',
  ].map((sql) => database.prepare(sql));
  for (const [index, each] of versions.entries()) {
    const id = index + 1;
    version?.run(id, each.model, each.number, each.branch, Number(each.isRetracted));
    score?.run(id, 'auc', 'holdout', each.auc);
    score?.run(id, 'loss', 'holdout', 1 - each.auc);
    for (const [path, value] of Object.entries(each.parameters)) parameter?.run(id, path, value);
    for (const [name, release] of Object.entries(each.packages)) package_?.run(id, name, release);
  }
  database.exec(`commit;
    create index by_value on score (metric, dataset, value);
    create index by_parameter on parameter (path, value);
    create index by_package on package (name, release)`);
  const columns = 'select v.model, v.number, s.value';
  const isBest = `s.metric = 'auc' and s.dataset = 'holdout'`;
  const filters = `v.branch = ?1 and v.retracted = 0`;
  const rate = `p.path = 'optimizer.rate' and p.value < ?2`;
  const torch = `k.name = 'torch' and k.release in (select value from json_each(?3))`;
  const order = 'order by s.value desc, s.version limit 50';
  const prepared = [
    `${columns} from score s cross join version v cross join parameter p cross join package k
     where ${isBest} and v.id = s.version and p.version = s.version and k.version = s.version and ${filters} and ${rate} and ${torch} ${order}`,
    `${columns} from parameter p cross join version v cross join package k cross join score s
     where ${isBest} and v.id = p.version and s.version = p.version and k.version = p.version and ${filters} and ${rate} and ${torch} ${order}`,
    `${columns} from package k cross join version v cross join parameter p cross join score s
     where ${isBest} and v.id = k.version and s.version = k.version and p.version = k.version and ${filters} and ${rate} and ${torch} ${order}`,
  ].map((sql) => database.prepare(sql));
  const both = database.prepare(`select v.model, v.number, a.value as auc, b.value as loss
    from version v cross join score a cross join score b
    where v.retracted = 0 and a.version = v.id and a.metric = 'auc' and a.dataset = 'holdout'
      and b.version = v.id and b.metric = 'loss' and b.dataset = 'holdout' order by v.id`);
  return {
    statements: prepared.length,
    ask({ branch, rateBelow, torch: releases }, statement) {
      const rows: readonly { model: string; number: number }[] =
        prepared[statement]?.all(branch, rateBelow, JSON.stringify(releases)) ?? [];
      return rows.map(({ model, number }) => `${model}@${number}`);
    },
    bothScores() {
      const rows: readonly { readonly auc: number; readonly loss: number }[] = both.all() ?? [];
      return rows;
    },
    close: () => database.close(),
  };
}
