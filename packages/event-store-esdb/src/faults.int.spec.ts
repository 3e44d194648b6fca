import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { makeEvent, makeEvents, outline, readLog } from '@pedigree/event-store/testing';
import { type EsdbStoreOptions, openEsdbStore } from './open.ts';
import { type AppendFault, type Double, nth, startDouble } from './testing/index.ts';

const stream = 'model-default/a';

describe('The EventStoreDB store', () => {
  let double: Double;
  let store: EventStore;

  const open = (options: Partial<EsdbStoreOptions> = {}): Promise<EventStore> =>
    openEsdbStore({
      url: double.connectionString,
      limits: { call: 300, patience: 20_000 },
      clock: () => new Date().toISOString(),
      random: randomBytes,
      ...options,
    });

  beforeEach(async () => {
    double = await startDouble();
    store = await open();
    await store.append(stream, 'none', makeEvents(stream, 0, 1));
  });

  afterEach(async () => {
    await store.close();
    await double.stop();
  });

  /** Every event of the log; fails where an id stands twice. */
  async function readWhole(): Promise<string[]> {
    const found = outline(await readLog(store, 0n, 100));
    expect(new Set(found).size).toBe(found.length);
    return found;
  }

  /** Appends to a stream until told to stop, and notes what was answered. */
  async function writeUntil(name: string, answered: string[], isOver: () => boolean): Promise<void> {
    for (let revision = 0; !isOver(); revision++) {
      const event = makeEvent({ stream: name, revision });
      const outcome = await store.append(name, revision === 0 ? 'none' : revision - 1, [event]);
      expect(outcome).toMatchObject({ appended: true, revision });
      answered.push(`${name} ${revision} ${event.id}`);
    }
  }

  /** Follows the log from its beginning; the answer is what came so far. */
  function follow(): string[] {
    const followed: string[] = [];
    void (async () => {
      for await (const page of store.subscribe(0n)) {
        for (const { envelope } of page) followed.push(`${envelope.stream} ${envelope.revision} ${envelope.id}`);
      }
    })();
    return followed;
  }

  async function until(condition: () => boolean): Promise<void> {
    while (!condition()) await pause(10);
  }

  const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  const lost: readonly (readonly [string, () => AppendFault])[] = [
    ['is answered late', () => ({ answer: pause(1000) })],
    ['is answered twice', () => ({ answer: 'twice' })],
    ['is written and never answered', () => ({ answer: 'never' })],
    ['is neither written nor answered', () => ({ commit: 'never', answer: 'never' })],
    ['is cut off before it is written', () => ({ commit: 'never', answer: 'cut' })],
    ['is cut off after it is written', () => ({ answer: 'cut' })],
    ['is cut off and written later', () => ({ commit: pause(100), answer: 'cut' })],
    ['times out on the server and is written', () => ({ answer: 'timeout' })],
    ['times out on the server and is not written', () => ({ commit: 'never', answer: 'timeout' })],
    ['comes to a server that is not ready', () => ({ commit: 'never', answer: 'not-ready' })],
    ['is written by a server that then says it is unavailable', () => ({ answer: 'unavailable' })],
  ];

  test.each(lost)('writes an append once that %s, and answers as it stands', async (_, fault) => {
    double.faults.onAppend(nth(1, fault()));
    const outcome = await store.append(stream, 0, makeEvents(stream, 1, 3));
    const read = (await store.readAll(0n, 100)).slice(1).map(({ envelope }) => envelope);
    expect(read.map(({ revision }) => revision)).toEqual([1, 2, 3]);
    expect(outcome).toEqual({
      appended: true,
      revision: 3,
      position: read[2]?.position,
      positions: read.map(({ position }) => position),
      recordedAt: read[0]?.recordedAt,
    });
  });

  test('calls it a conflict where another wrote while the answer was lost', async () => {
    const other = await open();
    double.faults.onAppend(nth(1, { commit: 'never', answer: 'never' }));
    const appending = store.append(stream, 0, makeEvents(stream, 1, 1, 'ours'));
    await other.append(stream, 0, makeEvents(stream, 1, 2, 'theirs'));
    expect(await appending).toEqual({ appended: false, actual: 2 });
    expect(await readWhole()).toHaveLength(3);
    await other.close();
  });

  test('says of an append that it is a repeat where another wrote the same ids first, and not where its own answer was lost', async () => {
    const other = await open({ clock: () => '2100-01-01T00:00:00.000Z' });
    double.faults.onAppend(nth(1, { answer: 'cut' }));
    const first = await other.append(stream, 0, makeEvents(stream, 1, 2));
    expect(first).not.toHaveProperty('repeated');
    expect(await store.append(stream, 0, makeEvents(stream, 1, 2))).toEqual({ ...first, repeated: true });
    await other.close();
  });

  test('says that an outcome is unknown where the server stays silent, and the append is written once when sent again', async () => {
    const impatient = await open({ limits: { call: 100, patience: 300 } });
    double.faults.onAppend(() => ({ answer: 'never' }));
    const append = () => impatient.append(stream, 0, makeEvents(stream, 1, 2));
    await expect(append()).rejects.toMatchObject({
      name: 'OutcomeUnknown',
      message: expect.stringMatching(
        /^required: a server that answers within 300 ms; came: esdb:\/\/127\.0\.0\.1:\d+, log pedigree/,
      ),
    });
    double.faults.none();
    expect(await append()).toMatchObject({ appended: true, revision: 2 });
    expect(await readWhole()).toHaveLength(3);
    await impatient.close();
  });

  test('says that nothing was written, and that nothing can be read, where there is no server', async () => {
    const impatient = await open({ limits: { call: 100, patience: 300 } });
    await double.stop();
    await expect(impatient.readAll(0n, 1)).rejects.toMatchObject({ name: 'ReadFailed' });
    await expect(impatient.append(stream, 0, makeEvents(stream, 1, 1))).rejects.toMatchObject({ name: 'AppendFailed' });
    await impatient.close();
    await double.start();
    expect(await readWhole()).toHaveLength(1);
  });

  test('reads on where the connection is cut in a page, the server is silent, or unavailable for a while', async () => {
    await store.append(stream, 0, makeEvents(stream, 1, 20));
    for (const fault of ['cut', 'silent'] as const) {
      double.faults.onDelivery(nth(5, fault));
      expect(await readWhole()).toHaveLength(21);
    }
    double.faults.none();
    double.faults.onCall(({ number }) => (number < 6 ? 'unavailable' : undefined));
    expect(await store.readStream(stream, 0, 100)).toHaveLength(21);
    expect((await store.append(stream, 20, makeEvents(stream, 21, 1))).appended).toBe(true);
  });

  test('follows the log on where subscriptions are ended as too slow, fall silent, or bring an event twice', async () => {
    const followed = follow();
    await until(() => followed.length === 1);
    double.endSubscriptions();
    await store.append(stream, 0, makeEvents(stream, 1, 2));
    await until(() => followed.length === 3);
    double.faults.onDelivery(({ to }) => (to === 'subscription' ? 'silent' : undefined));
    await store.append(stream, 2, makeEvents(stream, 3, 2));
    await until(() => followed.length === 5);
    double.faults.onDelivery(({ to }) => (to === 'subscription' ? 'twice' : undefined));
    await store.append(stream, 4, makeEvents(stream, 5, 2));
    await until(() => followed.length >= 7);
    expect(followed).toEqual(await readWhole());
  });

  test('loses and doubles nothing where the server is killed under load and starts again; a subscription goes on', async () => {
    const followed = follow();
    const answered: string[] = [];
    let isOver = false;
    const writing = Promise.all(
      Array.from({ length: 8 }, (_, writer) => writeUntil(`model-load/${writer}`, answered, () => isOver)),
    );
    for (const wanted of [50, 100, 150]) {
      await until(() => answered.length > wanted);
      await double.stop();
      await pause(50);
      await double.start();
    }
    await until(() => answered.length > 200);
    isOver = true;
    await writing;
    const found = await readWhole();
    expect(found.slice(1).sort()).toEqual([...answered].sort());
    await until(() => followed.length >= found.length);
    expect(followed).toEqual(found);
  });

  test('goes on at the node that leads', async () => {
    const second = await startDouble({ log: double.log });
    const followed = follow();
    await until(() => followed.length === 1);
    double.moveLeader(second);
    expect(await store.append(stream, 0, makeEvents(stream, 1, 2))).toMatchObject({ appended: true, revision: 2 });
    expect(await store.readStream(stream, 0, 10)).toHaveLength(3);
    await until(() => followed.length === 3);
    await second.stop();
  });
});
