import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { makeEvents, readLog } from '@pedigree/event-store/testing';
import { openEsdbStore } from './open.ts';
import { type Double, type DoubleOptions, startDouble } from './testing/index.ts';

let double: Double;
let store: EventStore;

afterEach(async () => {
  await store.close();
  await double.stop();
});

/** A log of two streams of so many events each on a server that others share. */
async function begin(options: DoubleOptions, events = 2): Promise<void> {
  double = await startDouble(options);
  const given = { url: double.connectionString, clock: () => '2026-03-01T09:00:00.000Z', random: randomBytes };
  store = await openEsdbStore(given);
  const others = await openEsdbStore({ ...given, log: 'others' });
  for (const name of ['model-default/a', 'model-default/b']) {
    for (const log of [store, others]) await log.append(name, 'none', makeEvents(name, 0, events));
  }
  await others.close();
}

/** Reads the chosen ones of the log's events again, and counts the reads and the events that the server has sent. */
async function count(choose: (positions: readonly bigint[]) => readonly bigint[]) {
  const chosen = choose((await readLog(store)).map(({ envelope }) => envelope.position));
  const counted = { reads: 0, sent: 0 };
  double.faults.onCall(({ method }) => {
    if (method === 'read') counted.reads++;
    return undefined;
  });
  double.faults.onDelivery(({ to }) => {
    if (to === 'page') counted.sent++;
    return undefined;
  });
  const found = await store.readAt(chosen);
  expect(found.map((event) => event?.envelope.position)).toEqual(chosen);
  return counted;
}

test.each(['fails', 'is-refused', 'goes-on'] as const)(
  'no event is where none of the log begins, in the server’s bytes or in another’s event, and a read there %s',
  async (withinEvents) => {
    await begin({ withinEvents });
    const ours = new Map((await readLog(store)).map((event) => [event.envelope.position, event]));
    const all = double.log.events.flatMap(({ position }) => [position - 1n, position, position + 1n]).slice(1);
    expect(all.length).toBeGreaterThan(30);
    const asked = [...all, 2n ** 63n - 1n];
    expect(await store.readAt(asked)).toEqual(asked.map((position) => ours.get(position) ?? null));
    expect(ours.size).toBe(4);
  },
);

test('an event that is read alone is all that the server sends, and neighbours are read together', async () => {
  await begin({}, 50);
  expect(await count((positions) => positions.slice(-1))).toEqual({ reads: 1, sent: 1 });
  const apart = await count((positions) => positions.filter((_, index) => index % 10 === 0));
  expect(apart).toEqual({ reads: 10, sent: expect.any(Number) });
  expect(apart.sent).toBeLessThan(30);
  const together = await count((positions) => positions);
  expect(together.reads).toBeLessThan(15);
  // Each page is one of neighbours, and as much again may be on its way when it is ended.
  expect(together.sent).toBeLessThan(250);
});
