import { LogDamaged } from '@pedigree/event-store/verify';
import { decode } from '@pedigree/kernel';
import type { Place, Session } from '@pedigree/postgres';

/** What has to be unique, as `schema.ts` makes it: no command wrote twice because ids are. */
const unique = ['event(position)', 'event(id)', 'event(stream, revision)', 'stream(id)', 'stream(name)'] as const;

/** What the log's row says of its end, and the last event, null where there is none. */
interface EndRow {
  readonly head: string;
  readonly recordedAt: string | null;
  readonly position: string | null;
  readonly bytes: Buffer | null;
}

/**
 * Constraints and indexes of a log: a row that no index knows would be there for one question and not for another. All
 * is seen at one moment, whoever writes meanwhile.
 *
 * @throws LogDamaged
 */
export async function verifyStructures(session: Session, place: Place): Promise<void> {
  await session.query('begin transaction isolation level repeatable read read only');
  await requireConstraints(session, place);
  for (const key of unique) await requireWhole(session, key);
  await requireEnd(session);
  await session.query('commit');
}

async function requireConstraints(session: Session, { schema }: Place): Promise<void> {
  const { rows } = await session.query<{ readonly key: string }>(
    `/* uniqueKeys */ select relname || '(' || string_agg(attname::text, ', ' order by place) || ')' as key
     from pg_index
     join pg_class on pg_class.oid = indrelid
     join pg_namespace on pg_namespace.oid = relnamespace
     cross join unnest(indkey::int[]) with ordinality as part(number, place)
     join pg_attribute on attrelid = indrelid and attnum = number
     where nspname = $1 and indisunique and indisvalid and indisready and indpred is null and indimmediate
     group by indexrelid, relname`,
    [schema],
  );
  const found = new Set(rows.map(({ key }) => key));
  const missing = unique.find((key) => !found.has(key));
  if (missing) throw new LogDamaged(null, `${missing} to be unique by a sound index`, 'none');
}

/** A count of a key's columns is read from its index alone where no other way is open. */
async function requireWhole(session: Session, key: (typeof unique)[number]): Promise<void> {
  const [table, columns] = [key.slice(0, key.indexOf('(')), key.slice(key.indexOf('('))];
  // An index-only scan is one more kind of index scan to the planner: where those are off it reads the table again.
  const countBy = async (way: 'table' | 'index'): Promise<string> => {
    const isOn = (by: typeof way) => (by === way ? 'on' : 'off');
    await session.query(
      `set local enable_seqscan to ${isOn('table')}; set local enable_bitmapscan to off;
       set local enable_indexscan to ${isOn('index')}; set local enable_indexonlyscan to ${isOn('index')};
       set local max_parallel_workers_per_gather to 0`,
    );
    const counted = await session.query<{ readonly rows: string }>(
      `/* countRows */ select count(${columns}) as rows from ${table}`,
    );
    return counted.rows[0]?.rows ?? '';
  };
  const scanned = await countBy('table');
  const indexed = await countBy('index');
  if (scanned !== indexed) {
    throw new LogDamaged(null, `all ${scanned} rows of ${table} in the index of ${key}`, indexed);
  }
}

/** Whoever appends goes on from the log's row. */
async function requireEnd(session: Session): Promise<void> {
  const { rows } = await session.query<EndRow>(
    `/* end */ select head, recorded_at as "recordedAt", position, bytes
     from log left join (select position, bytes from event order by position desc limit 1) as last on true`,
  );
  const [row, ...others] = rows;
  if (!row || others.length > 0) throw new LogDamaged(null, 'one row of the table log', `${rows.length}`);
  const position = BigInt(row.position ?? 0);
  const recordedAt = row.bytes ? decode(row.bytes, position).recordedAt : null;
  // A time after the last event may have been settled.
  const isEarlier = recordedAt !== null && (row.recordedAt ?? '') < recordedAt;
  if (BigInt(row.head) !== position || isEarlier) {
    const end = (at: string | bigint, time: string | null) => `position ${at}, recorded at ${time ?? 'no time'}`;
    throw new LogDamaged(null, `a log's row that says ${end(position, recordedAt)}`, end(row.head, row.recordedAt));
  }
}
