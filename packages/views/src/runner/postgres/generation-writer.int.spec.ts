import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toPlace } from '@pedigree/postgres';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { DatabaseSync } from '@photostructure/sqlite';
import fc from 'fast-check';
import type { RowOperation } from '../../operation.ts';
import type { Row, Table } from '../../table.ts';
import { createRowWriter } from '../row-writer.ts';
import { createTables as createSqliteTables } from '../tables.ts';
import { inTransaction as inSqliteTransaction } from '../transaction.ts';
import { openConnection, type RunnerConnection } from './connection.ts';
import { GenerationWriter } from './generation-writer.ts';
import { createRegistry } from './registry.ts';
import { createTables } from './tables.ts';
import { inTransaction } from './transaction.ts';

const generation = 1;
const histories = 60;
const tables: readonly Table[] = [
  {
    name: 'things',
    numbered: true,
    key: ['name'],
    alias: 'other',
    columns: { name: 'text', other: 'text?', weight: 'integer?', color: 'text?', stated: 'json?' },
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
  {
    name: 'changes',
    key: ['position', 'slot'],
    columns: { slot: 'text', position: 'position', since: 'instant', isOpen: 'boolean', withdrawnAt: 'position?' },
    indexes: [],
  },
  { name: 'slots', key: ['slot'], columns: { slot: 'text', position: 'position' }, indexes: [] },
];

const names = fc.constantFrom('a', 'b', 'c', 'd', 'e\u0001"\\', '\u0001');
const aliases = fc.constantFrom('A', 'B', 'C');
const color = fc.option(fc.constantFrom('red', '', 'NULL', '{}', 'größer\n'));
const times = fc.constantFrom('2026-05-01T00:00:00.000Z', '1969-12-31T23:59:59.999Z');
const things = fc
  .record({
    name: names,
    other: fc.option(aliases),
    weight: fc.option(fc.integer({ min: -3, max: 3 })),
    color,
    stated: fc.option(fc.constant({ 'a"\u0000': ['\\'] })),
  })
  .map((row): Row => row);
const links = fc
  .record({ from: fc.oneof(names, aliases), to: names, label: names })
  .map((row): RowOperation => ({ add: 'links', row }));
const slots = fc.constantFrom('x', 'y');
const operations: fc.Arbitrary<readonly RowOperation[]> = fc.array(
  fc.oneof(
    fc
      .tuple(things, fc.array(links, { maxLength: 1 }))
      .map(([row, follow]) => ({ keep: 'things', row, withNew: () => follow })),
    things.map((row) => ({ keep: 'things', row, fill: ['other', 'weight'] })),
    things.map((row) => ({ keep: 'things', row, fill: ['color', 'stated'] })),
    fc.tuple(names, color).map(([name, color]) => ({ patch: 'things', where: { name }, set: { color } })),
    links.map((link) => ({ ...link, ifKnown: true as const })),
    { weight: 1, arbitrary: links },
    { weight: 3, arbitrary: addedChanges() },
    fc.tuple(slots, times, fc.bigInt(1n, 9n)).map(([slot, since, at]) => ({
      patch: 'changes',
      where: { slot, since, withdrawnAt: null },
      set: { withdrawnAt: at },
    })),
    fc
      .tuple(slots, fc.boolean())
      .map(([slot, isOpen]) => ({ patch: 'changes', where: { slot, isOpen }, set: { isOpen: !isOpen } })),
    fc.tuple(slots, fc.bigInt(1n, 9n)).map(([slot, position]) => ({ keep: 'slots', row: { slot, position } })),
  ),
  { minLength: 1, maxLength: 14 },
);

function addedChanges() {
  return fc
    .record({
      slot: slots,
      position: fc.bigInt(1n, 200n),
      since: times,
      isOpen: fc.boolean(),
      withdrawnAt: fc.constant(null),
    })
    .map((row): RowOperation => ({ add: 'changes', row }));
}

describeOnPostgres('what a batch writes on PostgreSQL', (server) => {
  let connection: RunnerConnection;

  beforeAll(async () => {
    const schema = 'written';
    connection = await openConnection(toPlace({ url: server.url, schema }));
    await createRegistry(connection.session, schema);
    await createTables(connection.session, tables, { generation });
  });

  afterAll(() => connection.close());

  const made = ['things', 'labels', 'links', 'links_segments', 'changes', 'slots'];

  async function rowsOnPostgres(): Promise<unknown> {
    const rows: unknown[] = [];
    for (const table of made) {
      const found = await connection.session.query({
        text: `select * from ${table}__1 order by 1, 2`,
        rowMode: 'array',
      });
      rows.push(found.rows.map((row) => row.map(plain)));
    }
    return rows;
  }

  function openSqlite() {
    const database = new DatabaseSync(':memory:');
    createSqliteTables(database, tables, { generation });
    const rows = () =>
      made.map((table) => {
        const statement = database.prepare(`select * from ${table}__1 order by 1, 2`);
        statement.setReturnArrays(true);
        return statement.all().map((row: unknown[]) => row.map(plain));
      });
    return { database, rows, close: () => database.close() };
  }

  test(`is what SQLite has row by row and number by number, and refused where that refuses it, in ${histories} histories of batches`, async () => {
    let [written, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(operations, fc.boolean()), { minLength: 1, maxLength: 6 }),
        async (batches) => {
          await connection.session.query(made.map((table) => `delete from ${table}__1`).join('; '));
          const sqlite = openSqlite();
          let onSqlite = createRowWriter(sqlite.database, tables, generation);
          let writer = new GenerationWriter({ name: 'serving', tables }, generation);
          for (const [batch, startsAgain] of batches) {
            const isWritten = writeOnSqlite(sqlite.database, onSqlite, batch);
            expect([batch, await writeOnPostgres(connection, writer, batch)]).toEqual([batch, isWritten]);
            expect(await rowsOnPostgres()).toEqual(sqlite.rows());
            if (isWritten) written++;
            else refused++;
            if (!startsAgain) continue;
            onSqlite = createRowWriter(sqlite.database, tables, generation);
            writer = new GenerationWriter({ name: 'serving', tables }, generation);
          }
          sqlite.close();
        },
      ),
      { numRuns: histories },
    );
    expect(Math.min(written, refused)).toBeGreaterThan(histories / 4);
  }, 240_000);
});

function writeOnSqlite(
  database: Parameters<typeof inSqliteTransaction>[0],
  writer: ReturnType<typeof createRowWriter>,
  batch: readonly RowOperation[],
): boolean {
  try {
    inSqliteTransaction(database, () => {
      writer.write(batch);
      writer.flush();
    });
    return true;
  } catch {
    writer.reset();
    return false;
  }
}

async function writeOnPostgres(
  { session }: RunnerConnection,
  writer: GenerationWriter,
  batch: readonly RowOperation[],
): Promise<boolean> {
  try {
    await inTransaction(session, async () => {
      await writer.read(session, batch);
      await writer.write(session, batch);
    });
  } catch {
    writer.reset();
    return false;
  }
  writer.next();
  return true;
}

/** A value that both databases hand out alike. */
function plain(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value;
}
