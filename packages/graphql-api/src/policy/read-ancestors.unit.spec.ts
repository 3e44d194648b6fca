import { expect, test } from '@jest/globals';
import type { Views } from '@pedigree/views';
import { readAncestors } from './read-ancestors.ts';

const asOf = { position: 1n, recordedAt: null };
const base = 1_000;

/** Views where each version came of a dataset of its own and of one that all came of; the datasets of some nodes are retracted. */
function showing(retracted: readonly number[]) {
  const asked: number[] = [];
  const views = {
    lineageNodesOf: async (_scope: unknown, { version }: { version: { number: number } }) => [version.number],
    walkLineage: async (_scope: unknown, starts: readonly number[]) => ({
      isCut: false,
      nodes: Int32Array.from([...starts, ...starts.map((start) => base + start), base]),
    }),
    lineageNodesByNode: async (_scope: unknown, nodes: readonly number[]) => {
      asked.push(...nodes);
      return nodes.map((node) => ({
        node,
        kind: 'dataset',
        namespace: 'default',
        name: `d${node}`,
        digest: 'opaque:1',
      }));
    },
    datasetVersionsByDigest: async (_scope: unknown, keys: readonly { name: string }[]) =>
      keys.map(({ name }) => ({
        ...{ namespace: 'default', name, number: 1 },
        retraction: retracted.includes(Number(name.slice(1))) ? {} : null,
      })),
  };
  return { asked, views: views as unknown as Views };
}

const keys = Array.from({ length: 120 }, (_, place) => ({ namespace: 'default', name: 'fraud', number: place + 1 }));

test('of many versions each ancestor is read once, and others have their turn between', async () => {
  const { asked, views } = showing([]);
  let turns = 0;
  let ticking = setImmediate(function tick() {
    turns++;
    ticking = setImmediate(tick);
  });
  const found = await readAncestors(views, keys, asOf);
  clearImmediate(ticking);
  expect(turns).toBeGreaterThan(1);
  expect(found).toEqual(keys.map(() => ({ retracted: [], seen: 2 })));
  expect([...asked].sort((left, right) => left - right)).toEqual([base, ...keys.map(({ number }) => base + number)]);
});

test('what all came of is retracted for those that are walked later, too', async () => {
  const { views } = showing([base, base + 119]);
  const found = await readAncestors(views, keys, asOf);
  expect(found.map(({ retracted }) => retracted.length)).toEqual(keys.map(({ number }) => (number === 119 ? 2 : 1)));
});
