import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** A version as a bare table has it: with every word of its tags. */
export interface FloorVersion {
  readonly model: string;
  readonly number: number;
  readonly words: readonly string[];
}

/** Bare tables: a row a version, a row a word of it; and the statements that answer. */
export interface WordTables {
  /** How many statements there are for so many words. */
  readonly statements: (words: readonly string[]) => number;
  /** References of the first fifty that have every word or one that begins so, the nearest first, by one of the statements. */
  readonly ask: (words: readonly string[], statement: number) => readonly string[];
  readonly close: () => void;
}

export function makeWordTables(folder: string, versions: readonly FloorVersion[]): WordTables {
  const database = new DatabaseSync(join(folder, 'floor.db'));
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
    create table version (id integer primary key, model text, number integer);
    create table word (word text, version integer, primary key (word, version)) without rowid;
    begin`);
  const version = database.prepare('insert into version values (?, ?, ?)');
  const word = database.prepare('insert or ignore into word values (?, ?)');
  for (const [index, { model, number, words }] of versions.entries()) {
    version.run(index + 1, model, number);
    for (const each of words) word.run(each, index + 1);
  }
  database.exec('commit; create index of_version on word (version, word)');
  const one = [statementOf(['a'])];
  const two = [statementOf(['a', 'b']), statementOf(['b', 'a'])];
  const [ofOne, ofTwo] = [one, two].map((each) => each.map((sql) => database.prepare(sql)));
  const statementsFor = (words: readonly string[]) => (words.length === 1 ? ofOne : ofTwo) ?? [];
  return {
    statements: (words) => statementsFor(words).length,
    ask(words, statement) {
      const bound = words.flatMap((each) => [each, `${each}\u{10FFFF}`]);
      const rows: readonly { model: string; number: number }[] = statementsFor(words)[statement]?.all(...bound) ?? [];
      return rows.map(({ model, number }) => `${model}@${number}`);
    },
    close: () => database.close(),
  };
}

const bindings = { a: ['?1', '?2'], b: ['?3', '?4'] } as const;

/** The statement that goes from the first of these words to the others: a word that only begins so is further away. */
function statementOf(words: readonly (keyof typeof bindings)[]): string {
  const tables = words.map((each) => `word ${each}`).join(' cross join ');
  const matches = words.map((each) => `${each}.word >= ${bindings[each][0]} and ${each}.word < ${bindings[each][1]}`);
  const joined = words.slice(1).map((each) => `${each}.version = ${words[0]}.version`);
  const ranks = words.map((each) => `min(${each}.word <> ${bindings[each][0]})`);
  return `select v.model, v.number from ${tables} cross join version v
    where ${[...matches, ...joined, `v.id = ${words[0]}.version`].join(' and ')}
    group by v.id order by ${ranks.join(' + ')}, v.model, v.number limit 50`;
}
