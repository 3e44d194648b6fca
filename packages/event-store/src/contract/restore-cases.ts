import assert from 'node:assert/strict';
import { canonicalJson } from '@pedigree/kernel';
import type { EventStore } from '../port.ts';
import { makeEvents } from '../testing/make-event.ts';
import { readLog } from '../testing/read-log.ts';
import { mustAppend } from './append-cases.ts';
import { type ContractCase, inTime, type StoreFactory, withStore } from './harness.ts';

async function* stream(events: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* events;
}

interface SourceLog {
  readonly bytes: readonly Uint8Array[];
  readonly logId: string;
}

/** A log of two streams and seven events, recorded a second apart. */
async function writeSource(factory: StoreFactory): Promise<SourceLog> {
  let source: SourceLog = { bytes: [], logId: '' };
  await withStore(factory, async (store, { clock }) => {
    for (const [name, expected, count] of [
      ['a', 'none', 2],
      ['b', 'none', 2],
      ['a', 1, 3],
    ] as const) {
      clock.now += 1000;
      const from = expected === 'none' ? 0 : expected + 1;
      await mustAppend(store, `model-default/${name}`, expected, makeEvents(`model-default/${name}`, from, count));
    }
    source = { bytes: (await readLog(store)).map(({ bytes }) => bytes.slice()), logId: store.logId };
  });
  return source;
}

function change(bytes: Uint8Array, members: Record<string, unknown>): Uint8Array {
  return Buffer.from(canonicalJson({ ...JSON.parse(Buffer.from(bytes).toString('utf8')), ...members }));
}

async function mustRefuse(store: EventStore, events: AsyncIterable<Uint8Array>, name: string): Promise<void> {
  const before = await readLog(store);
  await assert.rejects(async () => store.restore(events), { name });
  assert.deepEqual(await readLog(store), before);
}

export const restoreCases: readonly ContractCase[] = [
  {
    name: 'a restored log has the same bytes in the same order under another id',
    run: async (factory) => {
      const source = await writeSource(factory);
      await withStore(factory, async (store) => {
        assert.deepEqual(await store.restore(stream(source.bytes)), { restored: 7 });
        const read = await readLog(store);
        assert.deepEqual(
          read.map(({ bytes }) => Buffer.from(bytes).toString()),
          source.bytes.map((bytes) => Buffer.from(bytes).toString()),
        );
        assert.notEqual(store.logId, source.logId);
        const last = read.at(-1)?.envelope;
        assert.deepEqual(await store.head(), { position: last?.position, recordedAt: last?.recordedAt });
      });
    },
  },
  {
    name: 'a restored log goes on at its revisions, with no earlier recordedAt',
    run: async (factory) => {
      const { bytes } = await writeSource(factory);
      await withStore(factory, async (store) => {
        await store.restore(stream(bytes));
        const repeat = await store.append('model-default/b', 'none', makeEvents('model-default/b', 0, 2));
        assert.ok(repeat.appended);
        const outcome = await mustAppend(store, 'model-default/a', 4, makeEvents('model-default/a', 5, 1));
        assert.equal((await readLog(store)).length, 8);
        assert.equal(outcome.recordedAt, (await readLog(store))[6]?.envelope.recordedAt);
      });
    },
  },
  {
    name: 'a restore into a log that holds an event is refused',
    run: async (factory) => {
      const { bytes } = await writeSource(factory);
      await withStore(factory, async (store) => {
        await mustAppend(store, 'model-default/c', 'none', makeEvents('model-default/c', 0, 1));
        await mustRefuse(store, stream(bytes), 'LogNotEmpty');
      });
    },
  },
  {
    name: 'a restore that breaks off leaves the log empty, and the next one fills it',
    run: async (factory) => {
      const { bytes } = await writeSource(factory);
      await withStore(factory, async (store) => {
        const broken = (async function* () {
          yield* bytes.slice(0, 4);
          throw new SyntaxError('the file ends here');
        })();
        await mustRefuse(store, broken, 'SyntaxError');
        assert.deepEqual(await store.restore(stream(bytes)), { restored: 7 });
      });
    },
  },
  {
    name: 'a restore refuses what no log holds: gaps, repeats, falling times, other forms',
    run: async (factory) => {
      const { bytes } = await writeSource(factory);
      const [first, second, ...rest] = bytes;
      assert.ok(first && second);
      const earlier = { recordedAt: '2000-01-01T00:00:00.000Z' };
      const wrong: Uint8Array[][] = [
        [first, ...rest],
        [second, first],
        [first, first],
        [first, change(second, { id: JSON.parse(Buffer.from(first).toString('utf8')).id })],
        [first, change(second, earlier)],
        [change(first, { position: '1' })],
        [change(first, { recordedAt: 'yesterday' })],
        [change(first, { id: 'one' })],
        [Buffer.concat([first, Buffer.from('\n')])],
        [Buffer.from('[]')],
        [first.slice(0, -10)],
      ];
      await withStore(factory, async (store) => {
        for (const events of wrong) await mustRefuse(store, stream(events), 'NotRestorable');
      });
    },
  },
  {
    name: 'a close ends a restore whose source is silent, and nothing is restored',
    run: async (factory) => {
      const { bytes } = await writeSource(factory);
      await withStore(factory, async (store, harness) => {
        let fallSilent = () => {};
        const isSilent = new Promise<void>((resolve) => {
          fallSilent = resolve;
        });
        const source = (async function* () {
          yield* bytes.slice(0, 4);
          fallSilent();
          await new Promise(() => {});
        })();
        const restoring = assert.rejects(store.restore(source), { name: 'StoreClosed' });
        await inTime(harness, 'a source that was read', isSilent);
        await inTime(harness, 'the end of the store', store.close());
        await inTime(harness, 'the end of the restore', restoring);
        const again = await harness.open();
        assert.deepEqual(await readLog(again), []);
        assert.deepEqual(await again.restore(stream(bytes)), { restored: 7 });
      });
    },
  },
];
