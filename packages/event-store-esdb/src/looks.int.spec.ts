import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { EventReader, EventStore } from '@pedigree/event-store';
import { makeEvents } from '@pedigree/event-store/testing';
import { openEsdbStore } from './open.ts';
import { openEsdbReader } from './open-reader.ts';
import { type Double, startDouble } from './testing/index.ts';

const stream = 'model-default/a';
let double: Double;
let ours: EventStore;
let others: EventStore;
let reader: EventReader;
let sent = 0;

beforeEach(async () => {
  double = await startDouble();
  const given = { url: double.connectionString, clock: () => '2026-03-01T09:00:00.000Z', random: randomBytes };
  [ours, others] = await Promise.all([openEsdbStore(given), openEsdbStore({ ...given, log: 'others' })]);
  await ours.append(stream, 'none', makeEvents(stream, 0, 2));
  reader = await openEsdbReader({ url: double.connectionString });
  double.faults.onDelivery(({ to }) => {
    if (to === 'page') sent++;
    return undefined;
  });
});

afterEach(async () => {
  await Promise.all([ours, others, reader].map((log) => log.close()));
  await double.stop();
});

/** So many events into another log on the server. */
async function writeOthers(count: number): Promise<void> {
  const name = `model-default/${double.log.events.length}`;
  for (let from = 0; from < count; from += 100) {
    await others.append(name, from === 0 ? 'none' : from - 1, makeEvents(name, from, Math.min(100, count - from)));
  }
}

/** How many events the server sent for that. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  sent = 0;
  await work();
  return sent;
}

test('what others wrote is looked at once for the head, and for what is behind it', async () => {
  const { position } = await ours.head();
  await writeOthers(300);
  expect(await cost(() => reader.head())).toBeGreaterThan(300);
  expect(await cost(() => reader.head())).toBeLessThan(5);
  expect(await cost(() => reader.readAll(position, 10))).toBe(1);

  await writeOthers(10);
  expect(await cost(() => reader.readAll(position, 10))).toBeLessThan(20);
  expect(await cost(() => reader.head())).toBeLessThan(5);
  await ours.append(stream, 1, makeEvents(stream, 2, 1));
  const [event] = await reader.readAll(position, 10);
  expect(event?.envelope.revision).toBe(2);
  expect(await reader.head()).toMatchObject({ position: event?.envelope.position });
});

test('what others wrote is looked at once by a reader that begins behind the log’s last event and has seen none of it', async () => {
  const { position } = await ours.head();
  await writeOthers(300);
  expect(await cost(() => reader.readAll(position, 10))).toBeGreaterThan(300);
  expect(await cost(() => reader.readAll(position, 10))).toBe(1);
  expect(await reader.head()).toMatchObject({ position });
  expect(await cost(() => reader.head())).toBeLessThan(5);
  expect((await reader.readAll(0n, 10)).map(({ envelope }) => envelope.revision)).toEqual([0, 1]);
});

test('a look that is cut off is taken up where it was, and passes over nothing', async () => {
  const { position } = await ours.head();
  await writeOthers(300);
  let last = 0;
  double.faults.onDelivery(({ to, number }) => {
    if (to === 'page') last = number;
    return number === 200 ? 'cut' : undefined;
  });
  expect(await reader.readAll(position, 10)).toEqual([]);
  expect(last).toBeLessThan(400);
  await ours.append(stream, 1, makeEvents(stream, 2, 1));
  expect((await reader.readAll(position, 10)).map(({ envelope }) => envelope.revision)).toEqual([2]);
  expect((await reader.readAll(0n, 10)).map(({ envelope }) => envelope.revision)).toEqual([0, 1, 2]);
});
