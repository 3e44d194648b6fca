import { expect, test } from '@jest/globals';
import { createMemoryStore } from '@pedigree/event-store';
import { makeEventOfSize } from '@pedigree/event-store/testing';
import { everything } from '@pedigree/views';
import { readEventNodes } from './read-event-nodes.ts';

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
