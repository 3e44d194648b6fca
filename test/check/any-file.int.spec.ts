import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { canonicalJson } from '@pedigree/kernel';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { pedigree } from '../cli/pedigree.ts';
import { checkEveryView, checkLog, makeDemoFolder, onPlanted, type Plant } from './planted-folder.ts';

let data: string;

beforeAll(async () => {
  data = await makeDemoFolder();
});

afterAll(() => rmSync(data, { recursive: true }));

/** Beyond what a JavaScript number is exact to. */
const large = '9007199254740993';
const unconstrained = `create table other (position integer primary key, stream integer not null, revision integer not null,
  id blob not null, bytes blob not null) strict;
  insert into other select * from event; drop table event; alter table other rename to event`;

function change(database: DatabaseSyncInstance, position: number, members: object): void {
  const { text } = database.prepare('select cast(bytes as text) as text from event where position = ?').get(position);
  const bytes = Buffer.from(canonicalJson({ ...JSON.parse(text), ...members }));
  database.prepare('update event set bytes = ? where position = ?').run(bytes, position);
}

async function ofLog(plant: Plant<unknown>) {
  const { found } = await onPlanted(data, 'log.db', plant, checkLog);
  return { fault: found.fault?.message ?? null, newer: found.newer };
}

async function ofViews(sql: string): Promise<readonly string[]> {
  return (await onPlanted(data, 'views.db', (database) => database.exec(sql), checkEveryView)).found;
}

/** What a newer Pedigree may write: a type, a schema version, a member of the envelope. */
const newer = [{ type: 'ModelDreamt' }, { schemaVersion: 99 }, { sealed: { key: 'k' } }];

/** The events as they lie in a log's file. */
function bytesIn(folder: string): readonly string[] {
  const database = new DatabaseSync(join(folder, 'log.db'), { readOnly: true });
  const rows: readonly { readonly text: string }[] = database
    .prepare('select hex(bytes) as text from event order by position')
    .all();
  database.close();
  return rows.map(({ text }) => text);
}

test.each(newer)('an event that a newer Pedigree wrote is no damage: %j', async (members) => {
  expect(await ofLog((database) => change(database, 20, members))).toEqual({ fault: null, newer: 20n });
});

test('a log of a newer Pedigree is not called sound, and the word is upgrade', async () => {
  const plant = (database: DatabaseSyncInstance) => change(database, 54, { type: 'ModelDreamt' });
  const { found } = await onPlanted(data, 'log.db', plant, (folder) => pedigree(['check', '--data', folder]));
  expect(found).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(/a newer Pedigree wrote position \S+\.54; upgrade/),
  });
  expect(found.stdout).not.toContain('BAD');
});

test('a log in which a newer Pedigree wrote is backed up as it is, byte for byte', async () => {
  const plant = (database: DatabaseSyncInstance) => {
    for (const [position, members] of newer.entries()) change(database, 20 + position, members);
  };
  const { found } = await onPlanted(data, 'log.db', plant, async (folder) => {
    const backup = await pedigree(['backup', join(folder, 'backup'), '--data', folder]);
    return { backup, original: bytesIn(folder), copy: bytesIn(join(folder, 'backup')) };
  });
  expect(found.backup).toMatchObject({ exitCode: 0, stderr: '' });
  expect(found.copy).toHaveLength(54);
  expect(found.copy).toEqual(found.original);
});

test('a command that wrote to a stream twice, with another between, is found where no index forbids it', async () => {
  const found = await ofLog((database) => {
    database.exec(unconstrained);
    const { first, last } = database
      .prepare('select min(position) as first, max(position) as last from event group by stream having count(*) > 2')
      .get();
    const { text } = database.prepare('select cast(bytes as text) as text from event where position = ?').get(first);
    const { id, commandId } = JSON.parse(text);
    change(database, last, { id, commandId });
    database.exec(`update event set id = (select id from event where position = ${first}) where position = ${last}`);
  });
  expect(found.fault).toMatch(/^required: the table event with all its constraints/);
});

test.each([
  [
    `update event set position = ${large} where position = 54`,
    /^at position 54: .*came: none; the next is at position 9007199254740993/,
  ],
  [`update event set revision = ${large} where position = 20`, /^at position 20: required: the revision of its bytes/],
  ['drop table stream', /^at position 1: .*no such table: stream/],
  ['drop table event', /^at position 1: .*no such table: event/],
  ["drop table event; create view event as select 'x' as position", /^at position /],
])('the log is told as bad, and where, after: %s', async (sql, fault) => {
  expect((await ofLog((database) => database.exec(sql))).fault).toMatch(fault);
});

test.each([
  ['drop view models', /^models models all: required: a table; came: none/],
  ['drop table models__1', /^models models all: required: a table models that can be read; came: .*no such table/],
  ['drop view models; create view models as select 1 as one', /^models models all: .*came: .*no such column/],
  [`update models__1 set position = ${large}`, /^models models .*; came: position 9007199254740993/],
  ["update view_generations set tables = 'none'", /^views\.db: required: a file of views that Pedigree wrote; came: /],
  [`update view_generations set position = ${large}`, /^views\.db: required: a file of views that Pedigree wrote/],
  ['drop table view_generations', /^views\.db: .*came: .*no such table: view_generations/],
  [
    "update view_generations set error = 'at position 7' where view = 'models'",
    /^models .*came: one that is halted at position 7/,
  ],
  [
    "update view_generations set log_id = 'aaaaaaaaaaaaaaaa' where view = 'models'",
    /^models passed over: it is of another log/,
  ],
  ["update view_generations set version = 99 where view = 'models'", /^models passed over: it is of version 99/],
  ["update view_generations set answers = 0 where view = 'models'", /^models passed over: it was not built yet/],
  ['drop index model_versions__1__by_commit', /^models model_versions all: required: CREATE INDEX .*; came: none/],
])('the views are told as they are after: %s', async (sql, told) => {
  expect(await ofViews(sql)).toEqual([expect.stringMatching(told)]);
});

test('views of which one was not compared are not called sound', async () => {
  const plant = (database: DatabaseSyncInstance) =>
    database.exec("update view_generations set log_id = 'aaaaaaaaaaaaaaaa' where view = 'models'");
  const { found } = await onPlanted(data, 'views.db', plant, (folder) =>
    pedigree(['check', '--data', folder, '--json']),
  );
  expect({ exitCode: found.exitCode, sound: JSON.parse(found.stdout).sound }).toEqual({ exitCode: 1, sound: false });
});

test('a log that is none at all has a document too', async () => {
  const copy = mkdtempSync(join(tmpdir(), 'pedigree-check-'));
  cpSync(data, copy, { recursive: true });
  writeFileSync(join(copy, 'log.db'), 'no log'.repeat(1000));
  const { exitCode, stdout } = await pedigree(['check', '--data', copy, '--json']);
  rmSync(copy, { recursive: true });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ sound: false, log: null, failed: expect.stringContaining('log.db') });
});

test.each([['check'], ['check', '--json'], ['backup', join(tmpdir(), 'pedigree-never')]])(
  'what was written over an event neither steers the terminal nor speaks in a line of its own: %s %s',
  async (...command) => {
    // No log's own id begins with 0.
    const forged = '\u001b]0;owned\u0007\u001b[2J\nlog 0, 54 events: sound\n';
    const plant = (database: DatabaseSyncInstance) =>
      database.prepare('update event set bytes = ? where position = 20').run(Buffer.from(forged));
    const { found } = await onPlanted(data, 'log.db', plant, (folder) => pedigree([...command, '--data', folder]));
    const { exitCode, stdout, stderr } = found;
    expect(exitCode).toBe(1);
    expect(stdout + stderr).toContain('owned');
    const lines = `${stdout}${stderr}`.split('\n');
    expect(lines.filter((line) => /\p{Cc}|^log 0/u.test(line))).toEqual([]);
  },
);
