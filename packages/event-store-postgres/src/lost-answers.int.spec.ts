import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { makeEvents, readLog } from '@pedigree/event-store/testing';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { type Gate, startGate } from '@pedigree/postgres/testing';
import { openPostgresStore, type PostgresStoreOptions } from './open.ts';

const stream = 'model-default/a';
const clock = () => '2026-03-01T09:00:00.000Z';

describeOnPostgres('answers that are lost', (server) => {
  const open = (schema: string, options: Partial<PostgresStoreOptions> = {}) =>
    openPostgresStore({ url: server.url, schema, clock, random: randomBytes, ...options });

  /** A store that reaches the server by way of a gate, and another that sees what is really there. */
  async function openByGate(schema: string, limits: PostgresStoreOptions['limits'] = {}) {
    const gate = await startGate(server.url);
    const store = await open(schema, { url: gate.url, limits });
    const beside = await open(schema);
    const close = async () => {
      gate.open();
      await Promise.all([store.close(), beside.close()]);
      gate.close();
    };
    return { gate, store, beside, close };
  }

  const size = async (store: EventStore) => (await readLog(store)).length;

  /** The bytes of a log of so many events, and what is done when its end is read. */
  async function bytesOf(events: number): Promise<readonly Uint8Array[]> {
    const source = await open('source');
    const { position } = await source.head();
    if (position === 0n) await source.append(stream, 'none', makeEvents(stream, 0, events));
    const bytes = (await readLog(source)).map((event) => event.bytes);
    await source.close();
    return bytes;
  }

  async function* lines(bytes: readonly Uint8Array[]) {
    yield* bytes;
  }

  /** A batch of a process that has not written yet ends in a COMMIT of its own; each later one is a single statement. */
  const moments = [
    { words: 'commit', before: 0, moment: 'before' },
    { words: 'commit', before: 0, moment: 'answered' },
    { words: 'insertEvents', before: 1, moment: 'before' },
    { words: 'insertEvents', before: 1, moment: 'answered' },
  ] as const;

  test.each(moments)(
    'an append is written once where the connection breaks at $words ($moment), behind $before others',
    async ({ words, before, moment }) => {
      const { gate, store, beside, close } = await openByGate(`append_${words}_${moment}`);
      if (before > 0) await store.append(stream, 'none', makeEvents(stream, 0, before));
      const broken = gate.breakOff(words, moment);
      const appending = store.append(stream, before === 0 ? 'none' : before - 1, makeEvents(stream, before, 2));
      await broken;
      expect(await appending).toMatchObject({ appended: true, revision: before + 1 });
      expect(await size(beside)).toBe(before + 2);
      await close();
    },
  );

  test('an append whose server is gone for good behind its COMMIT is told as unknown, and it is there', async () => {
    const { gate, store, beside, close } = await openByGate('unknown', { patience: 300 });
    const broken = gate.breakOff('commit', 'answered').then(() => gate.shut());
    const appending = store.append(stream, 'none', makeEvents(stream, 0, 2));
    await expect(appending).rejects.toMatchObject({
      name: 'OutcomeUnknown',
      message: expect.stringMatching(/^required: an answer to COMMIT from postgres.*; it may or may not be written$/),
    });
    await broken;
    expect(await size(beside)).toBe(2);
    gate.open();
    expect(await store.append(stream, 'none', makeEvents(stream, 0, 2))).toMatchObject({ repeated: true });
    await close();
  });

  test('an append whose server is gone before it is told as failed, and it is not there', async () => {
    const { gate, store, beside, close } = await openByGate('failed', { patience: 300 });
    gate.shut();
    await expect(store.append(stream, 'none', makeEvents(stream, 0, 2))).rejects.toMatchObject({
      name: 'AppendFailed',
      message: expect.stringMatching(/^required: a server that answers within 300 ms; came: postgres:/),
    });
    expect(await size(beside)).toBe(0);
    await close();
  });

  test('a restore whose COMMIT was done, and whose answer was lost, is told as done', async () => {
    const { gate, store, beside, close } = await openByGate('restored');
    const bytes = await bytesOf(3);
    const broken = gate.breakOff('commit', 'answered');
    expect(await store.restore(lines(bytes))).toEqual({ restored: 3 });
    await broken;
    expect(await size(beside)).toBe(3);
    await close();
  });

  test('a restore whose COMMIT did not arrive is told as failed, leaves nothing, and may be done again', async () => {
    const { gate, store, beside, close } = await openByGate('unrestored');
    const bytes = await bytesOf(3);
    const broken = gate.breakOff('commit', 'before');
    await expect(store.restore(lines(bytes))).rejects.toMatchObject({
      name: 'AppendFailed',
      message: expect.stringMatching(/nothing was restored, and it may be done again$/),
    });
    await broken;
    expect(await size(beside)).toBe(0);
    expect(await store.restore(lines(bytes))).toEqual({ restored: 3 });
    await close();
  });

  test('a restore whose server is gone for good behind its COMMIT is told as unknown', async () => {
    const { gate, store, beside, close } = await openByGate('undecided', { patience: 300 });
    const bytes = await bytesOf(3);
    const broken = gate.breakOff('commit', 'answered').then(() => gate.shut());
    await expect(store.restore(lines(bytes))).rejects.toMatchObject({ name: 'OutcomeUnknown' });
    await broken;
    expect(await size(beside)).toBe(3);
    await close();
  });

  test('a network that falls silent is noticed: an append, a read and a subscription go on over new connections', async () => {
    const { gate, store, beside, close } = await openByGate('silent', { statement: 100 });
    await store.append(stream, 'none', makeEvents(stream, 0, 1));
    const followed: bigint[] = [];
    const following = follow(store, followed);
    while (followed.length < 1) await new Promise((resolve) => setTimeout(resolve, 10));
    silenceOpenOnes(gate);
    const appending = store.append(stream, 0, makeEvents(stream, 1, 1));
    const reading = store.readAll(0n, 10);
    expect(await appending).toMatchObject({ appended: true, position: 2n });
    expect((await reading).length).toBeGreaterThanOrEqual(1);
    while (followed.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(await size(beside)).toBe(2);
    await close();
    await following;
  });
});

/** As where a firewall forgets what goes through it: what is open leads nowhere, and what is new goes through. */
function silenceOpenOnes(gate: Gate): void {
  gate.silence();
  gate.open();
}

async function follow(store: EventStore, followed: bigint[]): Promise<void> {
  for await (const page of store.subscribe(0n)) followed.push(...page.map(({ envelope }) => envelope.position));
}
