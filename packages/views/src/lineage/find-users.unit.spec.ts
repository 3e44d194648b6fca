import { expect, test } from '@jest/globals';
import { LineageGraph } from '@pedigree/lineage';
import { everything } from '../scope.ts';
import { lineageKinds } from './answer.ts';
import { createUsers } from './find-users.ts';

/** Two dataset versions, 1 and 2, and two model versions, 3 and 4. As many edges are known as the position says. */
function usersOf() {
  const graph = new LineageGraph();
  const [dataset, model] = [lineageKinds.indexOf('dataset'), lineageKinds.indexOf('model')];
  graph.addNodes([dataset, dataset, model, model]);
  graph.addEdges([1, 3, 1, 1, 4, 1, 2, 4, 1]);
  const find = createUsers({ at: async (position) => ({ graph, edges: Number(position), roles: [] }) });
  return (starts: readonly number[], edges: number) =>
    find(everything, starts, { position: BigInt(edges), recordedAt: null });
}

test('users that are asked for again are not looked for again', async () => {
  const users = usersOf();
  const found = await users([1], 3);
  expect(found).toEqual([4, 3]);
  expect(await users([1], 3)).toBe(found);
});

test('those of other starts, or as known elsewhere, are others', async () => {
  const users = usersOf();
  expect(await users([1], 3)).toEqual([4, 3]);
  expect(await users([1], 1)).toEqual([3]);
  expect(await users([2], 3)).toEqual([4]);
  expect(await users([2, 1], 3)).toEqual([4, 3]);
  expect(await users([2], 1)).toEqual([]);
});
