import type { Binding } from '../reading/select.ts';
import { columnName, type Row } from '../table.ts';
import type { NumberOf } from './encoders.ts';
import { KnownNumbers } from './known-numbers.ts';
import { RowBatch } from './row-batch.ts';
import type { SegmentWriter } from './segment-writer.ts';
import { createPatch, type TableToWrite, type TableWriter } from './table-writer.ts';

/** The writer of a numbered table, which also tells the number of a key. */
export interface NumberedWriter extends TableWriter {
  readonly numberOf: NumberOf;
}

/**
 * Numbers rows as they come. Keys used lately are remembered, others looked up; a row that is still held back is changed
 * where it is held, so that inserts stay batched. Numbers have no gaps: after a rollback they are read again.
 */
export function createNumberedWriter(to: TableToWrite, segments: SegmentWriter | null): NumberedWriter {
  const { statements, table, name, columns } = to;
  const [key] = table.key;
  const batch = new RowBatch(statements, name, ['number', ...columns.map(({ member }) => columnName(member))]);
  const patchRows = createPatch(to);
  const known = new KnownNumbers();
  const lastNumber = `/* lastNumber */ select coalesce(max(number), 0) as last from ${name}`;
  const places = new Map(columns.map(({ member }, index) => [member, index + 1]));
  const packed = (table.packed?.columns ?? []).map((member) => places.get(member) ?? 0);
  let count: number | null = null;

  const countRows = (): number => {
    if (count === null) {
      count = Number(statements.get(lastNumber, [])?.last);
      segments?.begin(count);
    }
    return count;
  };

  const finderBy = (member: string | undefined): NumberOf => {
    if (member === undefined) return () => null;
    const place = places.get(member) ?? 0;
    const find = `/* numberBy */ select number from ${name} where "${columnName(member)}" = ?`;
    return (value) => {
      // What was added may have been forgotten before its row is written.
      const held = batch.find(place, value);
      const found = held < 0 ? statements.get(find, [value])?.number : batch.get(held, 0);
      if (typeof found !== 'number') return null;
      known.set(value, found);
      return found;
    };
  };
  const findByKey = finderBy(key);
  const findByAlias = finderBy(table.alias);
  const numberByKey: NumberOf = (value) => known.get(value) ?? findByKey(value);

  const add = (row: Row): number => {
    const number = countRows() + 1;
    batch.add((into) => {
      const start = into.length;
      into.push(number);
      for (const { member, encode } of columns) into.push(encode(row[member] ?? null));
      segments?.add(number, (column) => Number(into[start + (packed[column] ?? 0)]));
    });
    count = number;
    if (key !== undefined) known.set(String(row[key]), number);
    return number;
  };
  const makeOf = (value: string) => (key === undefined ? null : add({ [key]: value }));
  const numberOf: NumberOf = (value) => numberByKey(value) ?? (table.interned ? makeOf : findByAlias)(value);

  /** Sets columns of one row; where `isFilling`, only if the first of them is null. */
  const set = (number: number, values: readonly (readonly [number, Binding])[], isFilling: boolean): void => {
    const heldRow = number - 1 - (countRows() - batch.size);
    if (heldRow >= 0) {
      if (isFilling && batch.get(heldRow, values[0]?.[0] ?? 0) !== null) return;
      for (const [place, value] of values) batch.set(heldRow, place, value);
      return;
    }
    const names = values.map(([place]) => `"${columnName(columns[place - 1]?.member ?? '')}"`);
    const unless = isFilling ? ` and ${names[0]} is null` : '';
    const sql = `update ${name} set ${names.map((column) => `${column} = ?`).join(', ')} where number = ?${unless}`;
    statements.run(sql, [...values.map(([, value]) => value), number]);
  };

  const encode = (members: readonly string[], row: Row): (readonly [number, Binding])[] =>
    members.map((member) => {
      const place = places.get(member);
      const column = place === undefined ? undefined : columns[place - 1];
      if (place === undefined || !column) throw new TypeError(`required: a column of ${table.name}; came: ${member}`);
      return [place, column.encode(row[member] ?? null)];
    });

  return {
    numberOf,
    add,
    keep(row, fill) {
      const number = key === undefined ? null : numberByKey(String(row[key]));
      if (number === null) add(row);
      else if (fill.length > 0 && row[fill[0] ?? ''] !== null) set(number, encode(fill, row), true);
      return number === null;
    },
    patch(where, values) {
      const [only, ...others] = Object.keys(where);
      const number = key !== undefined && only === key && others.length === 0 ? numberByKey(String(where[key])) : null;
      if (number !== null) {
        set(number, encode(Object.keys(values), values), false);
        return;
      }
      batch.flush();
      patchRows(where, values);
    },
    flush: () => batch.flush(),
    reset() {
      batch.reset();
      known.clear();
      count = null;
    },
  };
}
