import { columnsOf } from '../reading/columns.ts';
import type { RawRow } from '../reading/select.ts';
import type { Row, TableOf } from '../table.ts';
import type { Saying } from './answer.ts';

/** Selects what was said last about a thing, and reads it: null where nothing was, or it was taken back. */
export function sayingOf<R extends Saying & Row>(table: TableOf<R>, alias: string, prefix: string) {
  const columns = columnsOf<R, keyof Saying>(table, alias, ['position', 'reason', 'actor', 'occurredAt'], prefix);
  return {
    sql: columns.sql,
    read: (raw: RawRow): Saying | null => (raw[`${prefix}position`] === null ? null : columns.read(raw)),
  };
}
