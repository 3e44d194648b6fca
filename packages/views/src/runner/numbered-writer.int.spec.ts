import { describe, expect, test } from '@jest/globals';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import fc from 'fast-check';
import type { RowOperation } from '../operation.ts';
import type { Table } from '../table.ts';
import { UnknownReference } from './encoders.ts';
import { createRowWriter } from './row-writer.ts';
import { createTables } from './tables.ts';
import { inTransaction } from './transaction.ts';

const generation = 1;
const tables: readonly Table[] = [
  {
    name: 'things',
    numbered: true,
    key: ['name'],
    alias: 'other',
    columns: { name: 'text', other: 'text?', weight: 'integer?', color: 'text?' },
    indexes: [],
  },
  { name: 'labels', numbered: true, interned: true, key: ['label'], columns: { label: 'text' }, indexes: [] },
  {
    name: 'links',
    numbered: true,
    key: [],
    columns: { from: 'reference', to: 'reference', label: 'reference' },
    refersTo: { from: 'things', to: 'things', label: 'labels' },
    indexes: [],
    packed: { columns: ['from', 'to'], rows: 4 },
  },
];

describe('a numbered table', () => {
  test('numbers rows as they come, and keeps the first of a key', () => {
    const { write, things } = open();
    write([thing('a', { weight: 1 }), thing('b'), thing('a', { weight: 2 }), thing('c')]);
    expect(things()).toEqual([
      [1, 'a', null, 1, null],
      [2, 'b', null, null, null],
      [3, 'c', null, null, null],
    ]);
  });

  test.each(['held back', 'written'])('fills in what a row lacks, once, while it is %s', (state) => {
    const { write, things } = open();
    const fill = { fill: ['other', 'weight'] };
    const first = thing('a', { color: 'red' });
    const second = { ...thing('a', { other: 'A', weight: 1, color: 'blue' }), ...fill };
    const third = { ...thing('a', { other: 'B', weight: 2 }), ...fill };
    if (state === 'written') for (const operation of [first, second, third]) write([operation]);
    else write([first, second, third]);
    expect(things()).toEqual([[1, 'a', 'A', 1, 'red']]);
  });

  test.each(['held back', 'written'])('is patched by its key while a row is %s', (state) => {
    const { write, things } = open();
    const patch: RowOperation = { patch: 'things', where: { name: 'a' }, set: { color: 'red' } };
    if (state === 'written') for (const operation of [thing('a'), patch]) write([operation]);
    else write([thing('a'), patch]);
    expect(things()).toEqual([[1, 'a', null, null, 'red']]);
  });

  test('what follows a new row follows it only when it is new', () => {
    const { write, links } = open();
    const operation = { ...thing('a'), withNew: () => [link('a', 'a')] };
    write([operation, operation]);
    expect(links()).toEqual([[1, 1, 1]]);
  });

  test('rows are referred to by key or alias; what is not there is a fault, unless nothing is to be said then', () => {
    const { write, links } = open();
    write([thing('a', { other: 'A' }), link('A', 'a'), { ...link('a', 'nobody'), ifKnown: true }]);
    expect(links()).toEqual([[1, 1, 1]]);
    expect(() => write([link('a', 'nobody')])).toThrow(UnknownReference);
    expect(() => write([link('a', 'nobody')])).toThrow('required: a row of things that is there; came: nobody');
  });

  test('what is interned is there once it is referred to, each once, also after a start', () => {
    const { write, restart, labels } = open();
    write([thing('a'), link('a', 'a', 'x'), link('a', 'a', 'y'), link('a', 'a', 'x')]);
    restart();
    write([link('a', 'a', 'y'), link('a', 'a', 'z'), { ...link('nobody', 'a', 'w'), ifKnown: true }]);
    expect(labels()).toEqual([
      [1, 1, 'x'],
      [2, 2, 'y'],
      [3, 1, 'x'],
      [4, 2, 'y'],
      [5, 3, 'z'],
    ]);
  });

  test('more keys than are remembered keep their numbers', () => {
    const { write, count } = open();
    const names = Array.from({ length: 120_000 }, (_, index) => `thing ${index}`);
    write(names.map((name) => thing(name)));
    write(names.map((name) => thing(name)));
    write([link('thing 0', 'thing 119999')]);
    expect(count()).toBe(names.length);
  });
});

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const steps = fc.array(
  fc.record({
    links: fc.array(fc.tuple(names, names), { maxLength: 6 }),
    outcome: fc.constantFrom('committed', 'committed', 'rolled back', 'committed, then started again'),
  }),
  { maxLength: 12 },
);

describe('over random transactions, rollbacks and starts', () => {
  test('numbers have no gaps, and the segments are the rows', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { write, restart, links, segments, close } = open();
        const known: string[] = [];
        const expected: number[][] = [];
        for (const { links: said, outcome } of given) {
          const operations = said.flatMap(([from, to]) => [thing(from), thing(to), link(from, to)]);
          if (outcome === 'rolled back') {
            expect(() => write([...operations, link('a', 'nobody')])).toThrow();
            continue;
          }
          write(operations);
          for (const [from, to] of said) {
            for (const name of [from, to]) if (!known.includes(name)) known.push(name);
            expected.push([expected.length + 1, known.indexOf(from) + 1, known.indexOf(to) + 1]);
          }
          if (outcome === 'committed, then started again') restart();
        }
        expect(links()).toEqual(expected);
        const whole = expected.slice(0, expected.length - (expected.length % 4));
        expect(segments()).toEqual(whole.flatMap(([, from, to]) => [from, to]));
        close();
      }),
    );
  });
});

function thing(name: string, columns: Readonly<Record<string, string | number>> = {}) {
  return { keep: 'things', row: { name, other: null, weight: null, color: null, ...columns } };
}

function link(from: string, to: string, label = 'x') {
  return { add: 'links', row: { from, to, label } };
}

function open() {
  const database: DatabaseSyncInstance = new DatabaseSync(':memory:');
  createTables(database, tables, { generation });
  let writer = createRowWriter(database, tables, generation);
  const rows = (sql: string): unknown[][] => {
    const statement = database.prepare(sql);
    statement.setReturnArrays(true);
    return statement.all();
  };
  return {
    /** As the runner does: all of it or nothing. */
    write(operations: readonly RowOperation[]) {
      try {
        inTransaction(database, () => {
          writer.write(operations);
          writer.flush();
        });
      } catch (error) {
        writer.reset();
        throw error;
      }
    },
    restart() {
      writer = createRowWriter(database, tables, generation);
    },
    things: () => rows('select number, name, other, weight, color from things__1 order by number'),
    links: () => rows('select number, "from", "to" from links__1 order by number'),
    labels: () =>
      rows('select l.number, w.number, w.label from links__1 l join labels__1 w on w.number = l.label order by 1'),
    count: () => Number(rows('select count(*) from things__1')[0]?.[0]),
    segments: () =>
      rows('select bytes from links_segments__1 order by segment').flatMap(([bytes]) =>
        bytes instanceof Uint8Array ? Array.from(new Int32Array(bytes.slice().buffer)) : [],
      ),
    close: () => database.close(),
  };
}
