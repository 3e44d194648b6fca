import { expect, test } from '@jest/globals';
import { everything, type VersionNodeFilter } from '@pedigree/views';
import type { Known } from '../known.ts';
import { findUsers } from './find-users.ts';

const nodeCount = 50_000;
const nodes = Array.from({ length: nodeCount }, (_, index) => nodeCount - index);

/** What is known where so many versions use something, and every so many of them serve; and how many nodes each read was given. */
function knownWith(servingEach: number): { readonly known: Known; readonly reads: number[] } {
  const reads: number[] = [];
  const views: Partial<Known['sources']['views']> = {
    modelVersionsThatUse: async () => nodes,
    lineageVersionsByNode: async (_scope, asked: readonly number[], { served, first }: VersionNodeFilter) => {
      reads.push(asked.length);
      const wanted = served ? asked.filter((node) => node % servingEach === 0) : asked;
      return wanted.slice(0, first).map((node) => ({
        ...{ node, kind: 'model', namespace: 'default', name: 'fraud', number: node },
        ...{ digest: null, label: null, stated: null },
      }));
    },
  };
  const known: Pick<Known, 'scope' | 'at'> = { scope: everything, at: () => ({ position: 1n, recordedAt: null }) };
  // All else that is known is not asked for: it would be undefined, and the test fail.
  return { known: Object.assign(Object.create(null), known, { sources: { views } }), reads };
}

test('of 50,000 users of which none serves a page is known after seven reads', async () => {
  const { known, reads } = knownWith(nodeCount + 1);
  const page = await findUsers(known, [1], { served: 'NOW' }, { first: 50 });
  expect(page).toEqual({ items: [], hasMore: false });
  expect(reads.length).toBeLessThanOrEqual(7);
  expect(reads.reduce((sum, count) => sum + count)).toBe(nodeCount);
});

test('pages of those that ever served are all of them, each once, the last recorded first', async () => {
  const { known } = knownWith(700);
  const found: number[] = [];
  for (let after: number | undefined, hasMore = true; hasMore; after = found.at(-1)) {
    const page = await findUsers(known, [1], { served: 'EVER' }, { first: 9, ...(after !== undefined && { after }) });
    found.push(...page.items.map(({ node }) => node));
    hasMore = page.hasMore;
  }
  expect(found).toEqual(nodes.filter((node) => node % 700 === 0));
});

test('a page of all users is one read', async () => {
  const { known, reads } = knownWith(1);
  const page = await findUsers(known, [1], {}, { first: 50 });
  expect(page.items.map(({ node }) => node)).toEqual(nodes.slice(0, 50));
  expect(page.hasMore).toBe(true);
  expect(reads).toHaveLength(1);
});

test('others have their turns while many users are looked at', async () => {
  const { known, reads } = knownWith(nodeCount + 1);
  let turns = 0;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  await findUsers(known, [1], { served: 'NOW' }, { first: 50 });
  clearImmediate(next);
  expect(turns).toBeGreaterThanOrEqual(reads.filter((count) => count === 10_000).length);
  expect(turns).toBeGreaterThanOrEqual(4);
});

test('a page begins behind its cursor, be the node among the users or not', async () => {
  const { known } = knownWith(1);
  const one = nodeCount - 7;
  const after = async (node: number) => (await findUsers(known, [1], {}, { first: 1, after: node })).items[0]?.node;
  expect([await after(one), await after(one - 0.5), await after(1)]).toEqual([one - 1, one - 1, undefined]);
});
