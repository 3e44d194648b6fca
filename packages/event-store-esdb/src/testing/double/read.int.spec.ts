import {
  type AllStreamResolvedEvent,
  binaryEvent,
  EventStoreDBClient,
  jsonEvent,
  StreamDeletedError,
  StreamNotFoundError,
} from '@eventstore/db-client';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createServerLog } from './server-log.ts';
import { type Double, startDouble } from './start-double.ts';

const created = Date.parse('2026-03-01T09:00:00.000Z');
let double: Double;
let client: EventStoreDBClient;

beforeAll(async () => {
  double = await startDouble({ log: createServerLog({ now: () => created, systemEventEvery: 1 }) });
  client = EventStoreDBClient.connectionString(double.connectionString);
  for (const letter of 'vwxyz') {
    await client.appendToStream('letters', binaryEvent({ type: 'Said', data: Buffer.from(letter) }));
  }
});

afterAll(async () => {
  await client.dispose();
  await double.stop();
});

async function readAll(options: Parameters<EventStoreDBClient['readAll']>[0]): Promise<AllStreamResolvedEvent[]> {
  const read: AllStreamResolvedEvent[] = [];
  for await (const event of client.readAll(options)) read.push(event);
  return read;
}

/** Reads an event from one byte behind where the fifth begins. */
async function readWithin(reader: EventStoreDBClient): Promise<unknown[]> {
  const commit = (double.log.events[4]?.position ?? 0n) + 1n;
  const read = [];
  for await (const { event } of reader.readAll({ fromPosition: { commit, prepare: commit }, maxCount: 1 })) {
    read.push(event?.position?.commit);
  }
  return read;
}

async function letters(options: Parameters<EventStoreDBClient['readStream']>[1]): Promise<string> {
  let read = '';
  for await (const { event } of client.readStream('letters', options)) read += textOf(event?.data);
  return read;
}

const textOf = (data: unknown): string => (data instanceof Uint8Array ? Buffer.from(data).toString() : '?');

test.each([
  ['whole', {}, 'vwxyz'],
  ['two at most', { maxCount: 2 }, 'vw'],
  ['three from 1 on', { fromRevision: 1n, maxCount: 3 }, 'wxy'],
  ['from its last on', { fromRevision: 4n }, 'z'],
  ['from behind its last on', { fromRevision: 5n }, ''],
  ['backwards', { direction: 'backwards', fromRevision: 'end' }, 'zyxwv'],
  ['backwards, one at most', { direction: 'backwards', fromRevision: 'end', maxCount: 1 }, 'z'],
  ['backwards from 2 on', { direction: 'backwards', fromRevision: 2n }, 'xwv'],
] as const)('a stream that is read %s', async (_, options, expected) => {
  expect(await letters(options)).toBe(expected);
});

test('$all has every event in the order of positions, the server’s own between ours, and begins with one of those', async () => {
  const read = await readAll({});
  expect(read.map(({ event }) => event?.streamId)).toEqual([
    '$user-admin',
    ...Array.from({ length: 5 }, () => ['letters', '$stats-127.0.0.1:2113']).flat(),
  ]);
  const positions = read.map(({ event }) => event?.position?.commit ?? -1n);
  expect(positions).toEqual(double.log.events.map(({ position }) => position));
  expect(read.every(({ event }) => event?.position?.commit === event?.position?.prepare)).toBe(true);
});

test('$all is read forwards from a position on, and backwards from what is before it', async () => {
  const commit = double.log.events[4]?.position ?? -1n;
  const fromPosition = { commit, prepare: commit };
  const places = (read: AllStreamResolvedEvent[]) =>
    read.map(({ event }) => double.log.events.findIndex(({ position }) => position === event?.position?.commit));
  expect(places(await readAll({ fromPosition, maxCount: 2 }))).toEqual([4, 5]);
  expect(places(await readAll({ fromPosition, direction: 'backwards', maxCount: 2 }))).toEqual([3, 2]);
  expect(places(await readAll({ fromPosition: 'end', direction: 'backwards', maxCount: 1 }))).toEqual([10]);
});

test.each([
  ['fails', { code: 2, message: '2 UNKNOWN: Unexpected ReadAllResult: Error' }],
  ['is-refused', { code: 3, message: expect.stringContaining('invalid position') }],
] as const)('a read that begins within an event %s', async (withinEvents, error) => {
  const other = await startDouble({ log: double.log, withinEvents });
  const reader = EventStoreDBClient.connectionString(other.connectionString);
  await expect(readWithin(reader)).rejects.toMatchObject(error);
  await reader.dispose();
  await other.stop();
});

test('a read that begins within an event goes on with the next one where a server has scavenged', async () => {
  const other = await startDouble({ log: double.log, withinEvents: 'goes-on' });
  const reader = EventStoreDBClient.connectionString(other.connectionString);
  expect(await readWithin(reader)).toEqual([double.log.events[5]?.position]);
  await reader.dispose();
  await other.stop();
});

test('bytes come back as they were written, JSON parsed, and the leader’s clock with both', async () => {
  const data = Uint8Array.from({ length: 256 }, (_, index) => index);
  await client.appendToStream('kinds', [
    binaryEvent({ type: 'Bytes', data, metadata: Buffer.from([7]) }),
    jsonEvent({ type: 'Json', data: { b: 1, a: 2 } }),
  ]);
  const read = [];
  for await (const { event } of client.readStream('kinds')) read.push(event);
  expect(read).toMatchObject([
    { type: 'Bytes', isJson: false, data, revision: 0n, created: new Date(created) },
    { type: 'Json', isJson: true, data: { b: 1, a: 2 }, revision: 1n, created: new Date(created) },
  ]);
});

test('a stream that is not there, or soft-deleted, is not found; a tombstoned one is deleted', async () => {
  const read = async (stream: string): Promise<void> => {
    for await (const _ of client.readStream(stream));
  };
  await expect(read('nothing')).rejects.toMatchObject({ constructor: StreamNotFoundError });
  await client.appendToStream('gone', binaryEvent({ type: 'Said', data: Buffer.from('x') }));
  await client.deleteStream('gone');
  await expect(read('gone')).rejects.toMatchObject({ constructor: StreamNotFoundError });
  await client.tombstoneStream('gone');
  await expect(read('gone')).rejects.toMatchObject({ constructor: StreamDeletedError, streamName: 'gone' });
  expect(double.log.events.filter(({ stream }) => stream === 'gone').map(({ type }) => type)).toEqual([
    'Said',
    '$streamDeleted',
  ]);
});
