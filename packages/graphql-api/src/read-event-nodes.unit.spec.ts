import { expect, test } from '@jest/globals';
import { createMemoryStore, PositionUnknown } from '@pedigree/event-store';
import { makeEventOfSize, makeEvents } from '@pedigree/event-store/testing';
import { everything } from '@pedigree/views';
import { readEventNodes, readEventPage } from './read-event-nodes.ts';

test('each of many large events is there, though no page holds them all', async () => {
  const store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock: () => '2026-05-01T00:00:00.000Z' });
  for (let revision = 0; revision < 12; revision++) {
    await store.append('s', revision === 0 ? 'none' : revision - 1, [makeEventOfSize('s', revision, 250_000)]);
  }
  const positions = [...Array(13).keys()].map((index) => BigInt(index + 1));
  const found = await readEventNodes(store, everything, positions);
  expect(found.map((node) => (node instanceof Error ? node.message : node.revision))).toEqual([
    ...Array(12).keys(),
    'required: an event at position 13; came: none',
  ]);
});

test('events are found wherever they stand, in the order asked, also where the log begins to read only at an event', async () => {
  const log = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock: () => '2026-05-01T00:00:00.000Z' });
  for (const stream of ['a', 'b', 'c']) await log.append(stream, 'none', makeEvents(stream, 0, 2));
  const store = { ...log, readAll: () => Promise.reject(new PositionUnknown('within an event')) };
  const found = await readEventNodes(store, everything, [6n, 2n, 9n, 1n, 6n]);
  expect(found.map((node) => (node instanceof Error ? node.message : `${node.stream}${node.revision}`))).toEqual([
    'c1',
    'a1',
    'required: an event at position 9; came: none',
    'a0',
    'c1',
  ]);
});

test('a page of events ends behind the one that fills it, in the order asked', async () => {
  const store = createMemoryStore({ logId: 'aaaaaaaaaaaaaaaa', clock: () => '2026-05-01T00:00:00.000Z' });
  for (let revision = 0; revision < 120; revision++) {
    await store.append('s', revision === 0 ? 'none' : revision - 1, [makeEventOfSize('s', revision, 10_000)]);
  }
  const positions = [...Array(120).keys()].map((index) => BigInt(120 - index));
  const read = async (maxBytes: number) =>
    (await readEventPage(store, everything, { positions, maxBytes })).map(({ revision }) => revision);
  expect(await read(25_000)).toEqual([119, 118, 117]);
  expect(await read(1_050_000)).toHaveLength(105);
  expect(await read(10_000_000)).toEqual([...Array(120).keys()].toReversed());
  await expect(readEventPage(store, everything, { positions: [120n, 121n], maxBytes: 25_000 })).rejects.toThrow(
    'required: an event at position 121; came: none',
  );
});
