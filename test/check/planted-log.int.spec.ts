import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { canonicalJson } from '@pedigree/kernel';
import type { DatabaseSyncInstance } from '@photostructure/sqlite';
import { checkEveryView, checkLog, makeDemoFolder, onPlanted, type Plant } from './planted-folder.ts';

let data: string;

beforeAll(async () => {
  data = await makeDemoFolder();
});

afterAll(() => rmSync(data, { recursive: true }));

/** An event in the middle of the demo, and its last. */
const [middle, last] = [20, 54];

function readText(database: DatabaseSyncInstance, position: number): string {
  return database.prepare('select cast(bytes as text) as text from event where position = ?').get(position).text;
}

function writeText(database: DatabaseSyncInstance, position: number, text: string): void {
  database.prepare('update event set bytes = ? where position = ?').run(Buffer.from(text), position);
}

/** Changes the members of an event, in canonical bytes again. */
function change(database: DatabaseSyncInstance, position: number, members: object): void {
  writeText(database, position, canonicalJson({ ...JSON.parse(readText(database, position)), ...members }));
}

async function faultOf(plant: Plant<unknown>) {
  const { found } = await onPlanted(data, 'log.db', plant, checkLog);
  return found.fault && { at: Number(found.fault.position), what: found.fault.message };
}

test('a log as the service wrote it is sound, to its end', async () => {
  expect(await checkLog(data)).toMatchObject({ head: BigInt(last), streams: 11, fault: null });
});

test('a byte that no UTF-8 has is found at its position', async () => {
  const fault = await faultOf((database) =>
    database.exec(
      `update event set bytes = cast(substr(bytes, 1, 99) || x'ff' || substr(bytes, 101) as blob) where position = ${middle}`,
    ),
  );
  expect(fault).toEqual({ at: middle, what: expect.stringContaining('required: well-formed UTF-8') });
});

test('members in another order than the canonical one are found at their position', async () => {
  const fault = await faultOf((database) => {
    const members = Object.entries(JSON.parse(readText(database, middle))).reverse();
    writeText(database, middle, JSON.stringify(Object.fromEntries(members)));
  });
  expect(fault).toEqual({ at: middle, what: expect.stringContaining('an envelope in RFC 8785 form') });
});

test('a missing event is found at its position, with the next one that is there', async () => {
  const fault = await faultOf((database) => database.exec(`delete from event where position = ${middle}`));
  const what = `at position ${middle}: required: an event; came: none; the next is at position ${middle + 1}`;
  expect(fault).toEqual({ at: middle, what });
});

test('a gap between revisions is found at the event behind it', async () => {
  const fault = await faultOf((database) => {
    const { stream, revision } = JSON.parse(readText(database, last));
    change(database, last, { revision: revision + 1 });
    database.exec(`update event set revision = revision + 1 where position = ${last}`);
    return stream;
  });
  expect(fault).toEqual({ at: last, what: expect.stringMatching(/required: revision 8 of \S+; came: 9$/) });
});

test('an id that two events have is found at the second, also where no index forbids it', async () => {
  const fault = await faultOf((database) => {
    const { id } = JSON.parse(readText(database, middle));
    database.exec(`create table doubled (position integer primary key, stream integer not null, revision integer not null,
      id blob not null, bytes blob not null) strict;
      insert into doubled select position, stream, revision, id, bytes from event;
      drop table event; alter table doubled rename to event;
      update event set id = (select id from event where position = ${middle}) where position = ${last}`);
    change(database, last, { id });
  });
  expect(fault).toEqual({ at: last, what: expect.stringContaining('required: the id ') });
});

test('a column that differs from the bytes is found at its position', async () => {
  const ids = await faultOf((database) =>
    database.exec(`update event set id = x'00112233445566778899aabbccddeeff' where position = ${middle}`),
  );
  expect(ids?.at).toBe(middle);
  expect(ids?.what).toMatch(/required: the id of its bytes, \S+; came: 00112233-4455-6677-8899-aabbccddeeff$/);
  const streams = await faultOf((database) => database.exec('update stream set name = name || 1 where id = 6'));
  expect(streams?.what).toMatch(/required: the stream of its bytes, (\S+); came: \1[1]$/);
});

test('a recordedAt that steps back is found at its position', async () => {
  const fault = await faultOf((database) => change(database, last, { recordedAt: '2000-01-01T00:00:00.000Z' }));
  expect(fault).toEqual({ at: last, what: expect.stringContaining('required: a recordedAt not before ') });
});

test('an envelope, a payload and a stream that no event has are found at their position', async () => {
  const envelope = await faultOf((database) => change(database, middle, { evidence: 'RUMOUR' }));
  expect(envelope).toEqual({ at: middle, what: expect.stringContaining('required: an envelope; came: evidence: ') });
  const payload = await faultOf((database) => change(database, middle, { data: { dream: true } }));
  expect(payload).toEqual({ at: middle, what: expect.stringContaining('required: a payload of ') });
  const namespace = await faultOf((database) => change(database, middle, { namespace: 'elsewhere' }));
  expect(namespace).toEqual({ at: middle, what: expect.stringMatching(/required: the stream \S+-elsewhere\//) });
});

test('what SQLite finds wrong with the file is told where every event is sound', async () => {
  const fault = await faultOf((database) => {
    const { one, two } = database
      .prepare(`select one.rootpage as one, two.rootpage as two from sqlite_schema one, sqlite_schema two
        where one.name = 'sqlite_autoindex_event_1' and two.name = 'sqlite_autoindex_event_2'`)
      .get();
    database.exec(`pragma writable_schema = on;
      update sqlite_schema set rootpage = ${one} + ${two} - rootpage where name like 'sqlite_autoindex_event__'`);
  });
  expect(fault?.what).toMatch(/^required: a file that SQLite finds sound; came: .*index/);
});

test('a payload that was changed to another possible one shows in the views', async () => {
  const { found } = await onPlanted(
    data,
    'log.db',
    (database) => {
      const { position } = database
        .prepare(`select position from event where cast(bytes as text) like '%"production":true%'`)
        .get();
      writeText(database, position, readText(database, position).replace('"production":true', '"production":false'));
    },
    async (folder) => ({ log: (await checkLog(folder)).fault, views: await checkEveryView(folder) }),
  );
  expect(found.log).toBeNull();
  expect(found.views).toEqual([
    expect.stringMatching(/^environments environment_definitions .*: required: production 0; came: production 1$/),
  ]);
});
