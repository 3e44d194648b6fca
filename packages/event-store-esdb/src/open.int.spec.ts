import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { makeEvent, makeEvents } from '@pedigree/event-store/testing';
import type { EsdbConnection } from './connect.ts';
import { isAway } from './explain.ts';
import { openEsdbStore } from './open.ts';
import { openEsdbReader } from './open-reader.ts';
import { type Double, startDouble } from './testing/index.ts';

/** Of a server that does not answer. */
const limits = { call: 300, patience: 600 };
const clock = () => '2026-03-01T09:00:00.000Z';

function open(connection: EsdbConnection) {
  return openEsdbStore({ ...connection, clock, random: randomBytes });
}

function unusable(words: RegExp) {
  return { name: 'LogUnusable', message: expect.stringMatching(words) };
}

describe('A log on a server with TLS', () => {
  let double: Double;

  beforeEach(async () => {
    double = await startDouble({ tls: true, users: { reader: { password: 'a:b@c', isAdmin: false } } });
  });

  afterEach(() => double.stop());

  test('is opened with the user, the password and the authority of the connection string', async () => {
    const store = await open({ url: double.connectionString });
    await store.append('model-default/a', 'none', makeEvents('model-default/a', 0, 2));
    const reader = await openEsdbReader({ url: double.connectionString });
    expect((await reader.readAll(0n, 10)).length).toBe(2);
    expect(reader.logId).toBe(store.logId);
    await Promise.all([store.close(), reader.close()]);
  });

  test('is not opened for a user who may not read $all, and the message says so', async () => {
    await (await open({ url: double.connectionString })).close();
    const url = double.connectionStringOf('reader', 'a:b@c');
    const words = /^required: a user who may read \$all .*; came: another, esdb:\/\/localhost:\d+, log pedigree/;
    await expect(openEsdbReader({ url })).rejects.toMatchObject(unusable(words));
    await expect(open({ url })).rejects.toMatchObject(unusable(words));
  });

  test('is not opened with a wrong password, which no message tells', async () => {
    const opening = openEsdbReader({ url: double.connectionStringOf('admin', 'secret') });
    await expect(opening).rejects.toMatchObject(
      unusable(/^required: a user and a password that the server knows; came: esdb/),
    );
    await expect(opening).rejects.toMatchObject({ message: expect.not.stringMatching(/secret/) });
  });
});

describe('A log on a server', () => {
  let double: Double;

  beforeEach(async () => {
    double = await startDouble();
  });

  afterEach(() => double.stop());

  test('is missing where no writer has made it, and one of a name that no log has is refused', async () => {
    const url = double.connectionString;
    await expect(openEsdbReader({ url })).rejects.toMatchObject({ name: 'LogMissing' });
    await expect(openEsdbReader({ url, log: 'a-b' })).rejects.toMatchObject(unusable(/came: a-b$/));
  });

  test('is not opened where the server cannot be reached, or the connection string is none, and no message tells a password', async () => {
    await double.stop();
    await expect(open({ url: double.connectionString, limits })).rejects.toMatchObject(
      unusable(/^required: a server that answers within 600 ms/),
    );
    for (const url of ['postgres://user:secret@host', 'esdb://user:secret@host:2113?tls=perhaps']) {
      await expect(open({ url })).rejects.toMatchObject({
        name: 'LogUnusable',
        message: expect.not.stringMatching(/secret/),
      });
    }
  });

  test('is one log for eight writers that make it at one time, and for those who begin it at one time', async () => {
    const url = double.connectionString;
    const stores = await Promise.all(Array.from({ length: 8 }, () => open({ url })));
    expect(new Set(stores.map(({ logId }) => logId)).size).toBe(1);
    await Promise.all(
      stores.map((store, writer) => {
        const stream = `model-default/${writer}`;
        return store.append(stream, 'none', [makeEvent({ stream, revision: 0 })]);
      }),
    );
    for (const store of stores) expect(await store.readAll(0n, 100)).toHaveLength(8);
    await Promise.all(stores.map((store) => store.close()));
  });

  test('is restored for whoever has opened it before, and not where another has begun it meanwhile', async () => {
    const url = double.connectionString;
    const source = await open({ url, log: 'source' });
    await source.append('model-default/a', 'none', makeEvents('model-default/a', 0, 3));
    const bytes = (await source.readAll(0n, 10)).map((event) => event.bytes);

    const reader = await openEsdbReader({ url, log: 'source' });
    const [first, second] = await Promise.all([open({ url, log: 'restored' }), open({ url, log: 'restored' })]);
    await first.restore(
      (async function* () {
        yield* bytes;
      })(),
    );
    expect(await second.readAll(0n, 10)).toHaveLength(3);

    const [early, late] = await Promise.all([open({ url, log: 'raced' }), open({ url, log: 'raced' })]);
    const restoring = late.restore(
      (async function* () {
        yield* bytes;
        await early.append('model-default/b', 'none', makeEvents('model-default/b', 0, 1));
      })(),
    );
    await expect(restoring).rejects.toMatchObject({ name: 'LogNotEmpty' });
    expect((await late.readAll(0n, 10)).map(({ envelope }) => envelope.stream)).toEqual(['model-default/b']);
    await Promise.all([source, reader, first, second, early, late].map((log) => log.close()));
  });

  test('is away where its server cannot be reached, and not where there is another reason not to open it', async () => {
    const fails = (opening: Promise<unknown>) => opening.then(() => 'opened', isAway);
    const url = double.connectionString;
    expect(await fails(openEsdbReader({ url }))).toBe(false);
    expect(await fails(open({ url: 'esdb://host:2113?tls=perhaps' }))).toBe(false);
    await double.stop();
    expect(await fails(open({ url, limits }))).toBe(true);
    expect(await fails(openEsdbReader({ url, limits }))).toBe(true);
  });

  test('is read past what others write, and closing it ends its connections', async () => {
    const url = double.connectionString;
    const [ours, others] = await Promise.all([open({ url }), open({ url, log: 'others' })]);
    const stream = 'model-default/a';
    await ours.append(stream, 'none', makeEvents(stream, 0, 1));
    const foreign = Array.from({ length: 3 }, (_, number) => `model-default/${number}`);
    await Promise.all(foreign.map((name) => others.append(name, 'none', makeEvents(name, 0, 60))));
    const head = await ours.head();
    await ours.append(stream, 0, makeEvents(stream, 1, 1));
    const read = await ours.readAll(0n, 10);
    expect(read.map(({ envelope }) => envelope.revision)).toEqual([0, 1]);
    expect(read[0]?.envelope.position).toBe(head.position);
    expect(await ours.readAll(head.position, 10)).toHaveLength(1);
    await Promise.all([ours.close(), others.close()]);
  });

  test('reads an event from one before its position on, and names a position that is neither', async () => {
    const store = await open({ url: double.connectionString });
    await store.append('model-default/a', 'none', makeEvents('model-default/a', 0, 2));
    const { position } = await store.head();
    const read = await store.readAll(position - 1n, 10);
    expect(read.map(({ envelope }) => envelope.position)).toEqual([position]);
    await expect(store.readAll(position - 2n, 10)).rejects.toMatchObject({
      name: 'PositionUnknown',
      message: `required: the position of an event, one less, or 0; came: ${position - 2n}`,
    });
    const following = store.subscribe(position - 2n)[Symbol.asyncIterator]();
    await expect(following.next()).rejects.toMatchObject({ name: 'PositionUnknown' });
    await store.close();
  });
});
