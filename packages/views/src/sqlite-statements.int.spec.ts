import { beforeEach, expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import { createStatements, type Statements } from './sqlite-statements.ts';

const insert = 'insert into said values (?, ?, ?)';
const unit = fc.constantFrom('\u0000', '\u0001', '?', 'a', '\ud83d\ude00');
const texts = fc.uniqueArray(fc.string({ unit, maxLength: 5 }), { minLength: 1, maxLength: 8 });
let statements: Statements;

beforeEach(() => {
  const database = new DatabaseSync(':memory:');
  database.exec('create table said (number integer, text text primary key, other text) without rowid');
  statements = createStatements(database);
});

test('texts come back as they were written, in the order of their code points, wherever U+0000 is in them', () => {
  fc.assert(
    fc.property(texts, (said) => {
      statements.run('delete from said', []);
      for (const [number, text] of said.entries()) statements.run(insert, [number, text, null]);
      const inOrder = [...said].sort((left, right) => Buffer.compare(Buffer.from(left), Buffer.from(right)));
      const kept = statements.arrays('select text from said order by text', []);
      expect(kept).toEqual(inOrder.map((text) => [text]));
    }),
    { numRuns: 60 },
  );
});

test('a text is found by all of it, not by what stands before U+0000', () => {
  for (const [number, text] of ['a', 'a\u0000', 'a\u0000b'].entries()) statements.run(insert, [number, text, text]);
  const find = 'select number from said where text = ?2 and other = ?2 and number >= ?1';
  expect(statements.all(find, [0, 'a'])).toEqual([{ number: 0 }]);
  expect(statements.get(find, [0, 'a\u0000b'])).toEqual({ number: 2 });
  expect(statements.values(find, [0, 'a\u0000'])).toEqual([1]);
  expect(statements.arrays(find, [0, 'a\u0000c'])).toEqual([]);
});

test('what is bound beside such a text is what it was', () => {
  expect(statements.run(insert, [7, '\u0000', null])).toEqual(expect.objectContaining({ changes: 1 }));
  const kinds = 'select typeof(number) as number, typeof(text) as text, typeof(other) as other from said';
  expect(statements.get(kinds, [])).toEqual({ number: 'integer', text: 'text', other: 'null' });
});

test('a statement is prepared once, until more are asked than are kept', () => {
  const database = new DatabaseSync(':memory:');
  const prepared: string[] = [];
  const { get } = createStatements({
    prepare: (sql) => {
      prepared.push(sql);
      return database.prepare(sql);
    },
  });
  const ask = (number: number) => expect(get(`select ${number} as number`, [])).toEqual({ number });
  ask(0);
  ask(0);
  expect(prepared).toHaveLength(1);
  for (let number = 1; number <= 2_000; number++) ask(number);
  ask(2_000);
  expect(prepared).toHaveLength(2_001);
  ask(0);
  expect(prepared).toHaveLength(2_002);
  // What is asked again and again stays, however many others come between.
  for (let number = 3_000; number < 5_000; number++) {
    ask(number);
    ask(0);
  }
  expect(prepared).toHaveLength(4_002);
  database.close();
});

test('a statement is planned once, whatever its limit is', () => {
  const database = new DatabaseSync(':memory:');
  const made: ReturnType<typeof database.prepare>[] = [];
  const { arrays } = createStatements({
    prepare: (sql) => {
      const statement = database.prepare(sql);
      made.push(statement);
      return statement;
    },
  });
  const numbers = "select value from json_each('[1,2,3]') limit ?1 offset ?2";
  expect(arrays(numbers, [2, 0])).toEqual([[1], [2]]);
  expect(arrays(numbers, [1, 1])).toEqual([[2]]);
  expect(arrays(numbers, [3, 2])).toEqual([[3]]);
  expect(made.map((statement) => statement.stat('reprepare'))).toEqual([0]);
  database.close();
});
