import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allViews } from '@pedigree/views';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { pedigree } from '../cli/pedigree.ts';
import { startChildService } from '../harness/child-service.ts';
import { checkEveryView, makeDemoFolder, onPlanted } from './planted-folder.ts';

let data: string;

beforeAll(async () => {
  data = await makeDemoFolder();
});

afterAll(() => rmSync(data, { recursive: true }));

const tables = allViews.flatMap(({ name: view, tables }) =>
  tables.flatMap(({ name, packed }) => [{ view, name }, ...(packed ? [{ view, name: `${name}_segments` }] : [])]),
);

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

function columnsOf(database: DatabaseSyncInstance, table: string): readonly Column[] {
  return database.prepare('select name, type, pk from pragma_table_info(?)').all(`${table}__1`);
}

/** SQL that means the row in the middle of a table. */
function middleOf(database: DatabaseSyncInstance, table: string): string {
  const keys = columnsOf(database, table)
    .filter(({ pk }) => pk > 0)
    .map(({ name }) => `"${name}"`)
    .join(', ');
  const { count } = database.prepare(`select count(*) as count from ${table}__1`).get();
  const chosen = `select ${keys} from ${table}__1 order by ${keys} limit 1 offset ${Math.floor(count / 2)}`;
  return `(${keys}) in (${chosen})`;
}

/**
 * Changes a value of the row in the middle, of its key only where it has no more, and answers which column; of an empty
 * table, makes a row.
 */
function changeOne(database: DatabaseSyncInstance, table: string): string {
  const columns = columnsOf(database, table);
  if (!database.prepare(`select 1 from ${table}__1`).get()) {
    const values = columns.map(({ type }) => (type.toLowerCase() === 'integer' ? '7' : "'made up'"));
    database.exec(`insert into ${table}__1 values (${values.join(', ')})`);
    return 'made up';
  }
  const { name, type } = columns.findLast(({ pk }) => pk === 0) ?? columns.at(-1) ?? { name: '', type: '' };
  const changed = type.toLowerCase() === 'integer' ? `coalesce("${name}", 0) + 1000` : `coalesce("${name}", '') || '!'`;
  const { changes } = database
    .prepare(`update ${table}__1 set "${name}" = ${changed} where ${middleOf(database, table)}`)
    .run();
  expect(changes).toBe(1);
  return name;
}

test('views as the projector wrote them are as they are built anew', async () => {
  expect(await checkEveryView(data)).toEqual([]);
});

describe.each(tables)('in $name', ({ view, name }) => {
  test('a wrong value, or a row too many in an empty table, is found, and in no other view', async () => {
    const { planted: column, found } = await onPlanted(
      data,
      'views.db',
      (database) => changeOne(database, name),
      checkEveryView,
    );
    // A row whose key has changed is one that is missing and one too many: the lesser key is told.
    const changed = `${column} .*; came: ${column} |no row; came: |.*${column} .*; came: no row$`;
    const what = column === 'made up' ? 'required: no row' : `required: (${changed})`;
    expect(found).toEqual([expect.stringMatching(new RegExp(`^${view} ${name} .*: ${what}`))]);
  });

  test('a row that is not there is found, unless the table has none', async () => {
    const { planted, found } = await onPlanted(
      data,
      'views.db',
      (database) => database.prepare(`delete from ${name}__1 where ${middleOf(database, name)}`).run().changes,
      checkEveryView,
    );
    const missing = expect.stringMatching(new RegExp(`^${view} ${name} .*: required: .*; came: no row$`));
    expect(found).toEqual(planted === 0 ? [] : [missing]);
  });
});

test('names that mean another table than the one that was kept are found', async () => {
  const { found } = await onPlanted(
    data,
    'views.db',
    (database) => database.exec('drop view models; create view models as select * from models__1 limit 1'),
    checkEveryView,
  );
  expect(found).toEqual([expect.stringMatching(/^models models .*; came: no row$/)]);
});

test('a view ahead of its log is bad', async () => {
  const { found } = await onPlanted(
    data,
    'views.db',
    (database) => database.exec(`update view_generations set position = 1000 where view = 'events'`),
    checkEveryView,
  );
  expect(found).toEqual([expect.stringContaining("required: a position up to the log's end, 54; came: 1000")]);
});

test('the command names the place, and its exit code tells whether all is sound', async () => {
  const service = await startChildService({ data });
  const sound = await pedigree(['check', '--data', data]);
  await service.stop();
  expect(sound).toMatchObject({ exitCode: 0, stderr: '' });
  expect(sound.stdout).toMatch(
    /^log [a-z2-7]{16}, 54 events in 11 streams: sound\nview serving .* as built anew up to /,
  );

  const { found } = await onPlanted(
    data,
    'views.db',
    (database) => database.exec("delete from models__1 where name = 'fraud'"),
    (folder) => pedigree(['check', '--data', folder, '--json']),
  );
  expect(found.exitCode).toBe(1);
  const { sound: isSound, log, views } = JSON.parse(found.stdout);
  expect({ isSound, log: log.fault, file: views.fault }).toEqual({ isSound: false, log: null, file: null });
  expect(views.checked.find(({ name }: { name: string }) => name === 'models').fault).toMatchObject({
    table: 'models',
    key: 'namespace "default", name "fraud"',
    came: 'no row',
  });
});
