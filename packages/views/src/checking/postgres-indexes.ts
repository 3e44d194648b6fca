import type { Session } from '@pedigree/postgres';
import type { TableIndex } from '../runner/indexes.ts';
import { physicalName } from '../runner/physical-name.ts';
import { postgresIndexesOf } from '../runner/postgres/tables.ts';
import type { Table } from '../table.ts';
import type { ViewFault } from './check-views.ts';

/** An index as the server has it. One that is not whole came of a `reindex` or `create index` that broke off: nothing uses it. */
interface IndexThere extends Pick<TableIndex, 'name' | 'isUnique' | 'on' | 'where'> {
  readonly isWhole: boolean;
}

/**
 * What is wrong with the first index of a table that is not as it was made: it is missing, it is not whole (PostgreSQL calls
 * that INVALID), or it is another of the same name. Null where there is none. Whether a whole one lacks a row is not seen.
 */
export async function findIndexFault(
  session: Session,
  schema: string,
  table: Table,
  generation: number,
): Promise<ViewFault | null> {
  const there = await readIndexes(session, schema, physicalName(table.name, generation));
  for (const index of postgresIndexesOf(table, generation)) {
    const found = there.find(({ name }) => name === index.name);
    const came = found ? differenceOf(index, found) : 'none';
    if (came !== null) return { required: `index ${index.name}`, came };
  }
  return null;
}

async function readIndexes(session: Session, schema: string, table: string): Promise<readonly IndexThere[]> {
  const { rows } = await session.query<IndexThere>(
    `/* indexesThere */ select made.relname::text as name, indisvalid and indisready as "isWhole", indisunique as "isUnique",
       (select string_agg(pg_get_indexdef(indexrelid, place, true), ', ' order by place)
        from generate_series(1, indnkeyatts::int) as place) as "on",
       pg_get_expr(indpred, indrelid, true) as "where"
     from pg_index
     join pg_class as made on made.oid = indexrelid
     join pg_class as indexed on indexed.oid = indrelid
     where indexed.relnamespace = to_regnamespace($1) and indexed.relname = $2`,
    [schema, table],
  );
  return rows;
}

function differenceOf(required: TableIndex, { isWhole, ...found }: IndexThere): string | null {
  if (!isWhole) return 'one that is not whole';
  return wordsOf(required) === wordsOf(found) ? null : `another, ${wordsOf(found)}`;
}

/** The server writes parentheses, quotes and spaces in its own way. */
function wordsOf({ isUnique, on, where }: Pick<TableIndex, 'isUnique' | 'on' | 'where'>): string {
  const plain = (sql: string) => sql.toLowerCase().replace(/["()]/g, '');
  return `${isUnique ? 'unique ' : ''}on ${plain(on)}${where === null ? '' : ` where ${plain(where)}`}`;
}
