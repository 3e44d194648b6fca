import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { makeEvents } from '@pedigree/event-store/testing';
import { type EsdbStoreOptions, openEsdbStore } from './open.ts';
import { type Double, startDouble } from './testing/index.ts';

let double: Double;

beforeEach(async () => {
  double = await startDouble();
});

afterEach(() => double.stop());

function open(options: Partial<EsdbStoreOptions> = {}): Promise<EventStore> {
  const clock = () => '2026-03-01T09:00:00.000Z';
  return openEsdbStore({ url: double.connectionString, clock, random: randomBytes, ...options });
}

/** The bytes of another log's two streams, whose ids are its own. */
async function writeSource(log: string): Promise<readonly Uint8Array[]> {
  const source = await open({ log });
  for (const stream of ['model-default/a', 'model-default/b']) {
    await source.append(stream, 'none', makeEvents(stream, 0, 2, log));
  }
  const bytes = (await source.readAll(0n, 10)).map((event) => event.bytes.slice());
  await source.close();
  return bytes;
}

async function* stream(events: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* events;
}

test('a restore whose streams hold other events already fails, and the log stays empty', async () => {
  const [left, wanted] = [await writeSource('left'), await writeSource('wanted')];
  // It makes every generation the same, so that the second restore meets what the first one left.
  const store = await open({ random: (size) => Buffer.alloc(size, 7) });
  const broken = (async function* () {
    yield* left;
    throw new SyntaxError('the file ends here');
  })();
  await expect(store.restore(broken)).rejects.toMatchObject({ name: 'SyntaxError' });
  await expect(store.restore(stream(wanted))).rejects.toMatchObject({
    name: 'AppendFailed',
    message: expect.stringMatching(/required: a stream that ends at revision -1; came: one that ends at 1, /),
  });
  expect(await store.readAll(0n, 10)).toEqual([]);
  await store.close();
});

test('a restore begins again where the server is unavailable for a moment, and is told in our words where it stays so', async () => {
  const bytes = await writeSource('source');
  const store = await open({ limits: { call: 300, patience: 600 } });
  double.faults.onCall(() => 'unavailable');
  await expect(store.restore(stream(bytes))).rejects.toMatchObject({
    name: 'AppendFailed',
    message: expect.stringMatching(/^required: a server that answers within 600 ms; came: esdb:/),
  });
  double.faults.onCall(({ number }) => (number === 1 ? 'unavailable' : undefined));
  expect(await store.restore(stream(bytes))).toEqual({ restored: 4 });
  await store.close();
});

test.each([
  ['a chunk', 2, 'now', 'AppendFailed', 0],
  ['a chunk', 2, 'never', 'AppendFailed', 0],
  ['its last append, which begins the log', 3, 'now', 'OutcomeUnknown', 4],
  ['its last append, which begins the log', 3, 'never', 'OutcomeUnknown', 0],
] as const)(
  'a restore whose server falls silent at %s is all there or not at all, and says what is known of it (append %d, written %s)',
  async (_, last, commit, name, restored) => {
    const bytes = await writeSource('source');
    const store = await open({ limits: { call: 200, patience: 400 } });
    double.faults.onAppend(({ number }) => {
      if (number < last) return undefined;
      return number === last ? { commit, answer: 'never' } : { commit: 'never', answer: 'never' };
    });
    await expect(store.restore(stream(bytes))).rejects.toMatchObject({ name });
    await store.close();

    double.faults.none();
    const later = await open();
    const kept = (await later.readAll(0n, 10)).map((event) => event.bytes);
    expect(kept).toEqual(bytes.slice(0, restored));
    expect((await later.head()).position > 0n).toBe(restored > 0);
    const again = later.restore(stream(bytes));
    if (restored > 0) await expect(again).rejects.toMatchObject({ name: 'LogNotEmpty' });
    else expect(await again).toEqual({ restored: 4 });
    await later.close();
  },
);
