import { join } from 'node:path';
import { startPostgres } from '@pedigree/postgres/testing';
import { Client } from 'pg';
import { measureInserts, type Row } from '../../floors/append.ts';
import { measureAppendsOnEsdb } from '../../floors/append-esdb.ts';
import { measureInsertsOnPostgres } from '../../floors/append-postgres.ts';
import type { StoreName } from '../figure.ts';
import { inFolder } from '../folder.ts';
import { type Ground, groundInFolder, groundInSchema, groundOnEsdb } from '../ground.ts';
import { bytesOf } from '../measure-disk.ts';
import { runFloor } from '../processes.ts';
import type { FloorReport } from '../rebuild-figure.ts';
import { withDouble } from '../with-double.ts';

/** A ground, with what can be measured there without our packages. */
export interface GrowthGround extends Ground {
  /** What log and views take on the disk; no number where a part is not on it. */
  readonly bytes: () => Promise<number>;
  /** Lets a server do at once what it would do in its own time. */
  readonly settle: () => Promise<void>;
  /** Rows a second, in transactions of `writers` rows. */
  readonly bareAppends: (rows: readonly Row[], writers: number) => number | Promise<number>;
  /** Reads and parses every event, and writes the rows that the views have; left out where it would be another store's. */
  readonly bareRebuild?: () => Promise<FloorReport>;
}

/** A store that logs grow on. */
interface GrowthStore {
  readonly title: string;
  /** More than that it is not made for. */
  readonly mostEvents: number;
  /** Works on an empty log, and takes it away; null where the store is not installed. */
  readonly onGround: <Result>(work: (ground: GrowthGround) => Promise<Result>) => Promise<Result | null>;
}

/** By the names that `--stores` takes. */
export const growthStores = {
  sqlite: { title: 'SQLite', mostEvents: Number.POSITIVE_INFINITY, onGround: onSqlite },
  postgres: { title: 'PostgreSQL', mostEvents: Number.POSITIVE_INFINITY, onGround: onPostgres },
  esdb: { title: 'EventStoreDB’s double', mostEvents: 100_000, onGround: onEsdb },
} as const satisfies Readonly<Record<StoreName, GrowthStore>>;

export function isStoreName(name: string): name is StoreName {
  return name in growthStores;
}

const settleNothing = async (): Promise<void> => {};

function onSqlite<Result>(work: (ground: GrowthGround) => Promise<Result>): Promise<Result> {
  return inFolder((folder) =>
    work({
      ...groundInFolder(folder),
      bytes: async () => bytesOf(folder, 'log.db') + bytesOf(folder, 'views.db'),
      settle: settleNothing,
      bareAppends: measureInserts,
      bareRebuild: () =>
        inFolder((floor) => runFloor('floors/rebuild.js', [join(folder, 'log.db'), join(folder, 'views.db'), floor])),
    }),
  );
}

const schema = 'growth';
const viewsSchema = `${schema}_views`;

async function onPostgres<Result>(work: (ground: GrowthGround) => Promise<Result>): Promise<Result | null> {
  const server = await startPostgres();
  if (!server) return null;
  const { url } = server;
  try {
    return await work({
      ...groundInSchema(url, schema),
      bytes: () => measureSchemas(url),
      settle: async () => {
        await query(url, 'vacuum analyze');
        await query(url, 'checkpoint');
      },
      bareAppends: (rows, writers) => measureInsertsOnPostgres(url, rows, writers),
      bareRebuild: () => runFloor('floors/rebuild-postgres.js', [url, schema, viewsSchema, 'growth_floor']),
    });
  } finally {
    await server.dispose();
  }
}

async function measureSchemas(url: string): Promise<number> {
  const [row] = await query(
    url,
    `select sum(pg_total_relation_size(c.oid)) as bytes from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname in ('${schema}', '${viewsSchema}')`,
  );
  return Number(row?.bytes);
}

async function query(url: string, text: string): Promise<readonly { readonly bytes?: string }[]> {
  const client = new Client(url);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

/** The double keeps its log in memory, and views lie on SQLite. */
function onEsdb<Result>(work: (ground: GrowthGround) => Promise<Result>): Promise<Result> {
  return withDouble((url) =>
    inFolder((folder) =>
      work({
        ...groundOnEsdb(url, folder),
        bytes: async () => Number.NaN,
        settle: settleNothing,
        bareAppends: (rows, writers) => withDouble((bare) => measureAppendsOnEsdb(bare, rows, writers)),
      }),
    ),
  );
}
