import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import { everything, type LineageWalkOptions } from '@pedigree/views';
import fc from 'fast-check';
import { openTwoViews } from '../harness/two-views.ts';
import { foldLineage, readRawLineage } from '../model/lineage-model.ts';
import { expectedWalk, nameOf, nodesIn, tellWalk } from './lineage-answers.ts';
import { commandNames, lineageSteps, writeLineageHistory } from './lineage-history.ts';

const histories = 60;
const transactionSizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 });
const asked: readonly (LineageWalkOptions & { readonly direction: 'upstream' | 'downstream' })[] = [
  { direction: 'upstream' },
  { direction: 'downstream' },
  { direction: 'upstream', depth: 1 },
  { direction: 'downstream', kinds: ['model', 'awaited', 'dataset'] },
];

const { full, growing, begin } = openTwoViews();

/** The full views asked at k, views that saw only k, and the model of the events up to k. */
async function expectSameWhileGrowing(log: readonly StoredEvent[], sizes: readonly number[]): Promise<number> {
  const raw = log.map(({ bytes }) => readRawLineage(bytes));
  begin(log);
  let walks = 0;
  for (let start = 0, turn = 0; start < log.length; turn++) {
    const end = Math.min(log.length, start + (sizes[turn % sizes.length] ?? 1));
    growing.take(log.slice(start, end));
    start = end;
    const asOf = await growing.asOf();
    const model = foldLineage(raw.slice(0, end));
    const nodes = await nodesIn(growing, asOf);
    expect(await nodesIn(full, asOf)).toEqual(nodes);
    expect(nodes.map(nameOf).sort()).toEqual([...model.nodes].sort());
    for (const node of nodes) {
      for (const options of asked) {
        const told = await tellWalk(full, [node.node], options, asOf);
        expect(told).toEqual(expectedWalk(model, nameOf(node), options));
        walks++;
      }
    }
    await expectSameWays(nodes.map(({ node }) => node));
  }
  return walks;
}

async function expectSameWays(nodes: readonly number[]) {
  const asOf = await growing.asOf();
  const [from, to] = [nodes.slice(0, 2), nodes.slice(-2)];
  const [late, early] = await Promise.all(
    [full, growing].map((views) => views.findLineageWay(everything, from, to, asOf)),
  );
  expect(late).toEqual(early);
  const [both, bothEarly] = await Promise.all(
    [full, growing].map((views) => views.walkLineage(everything, to, { direction: 'both' }, asOf)),
  );
  expect(both?.nodes).toEqual(bothEarly?.nodes);
  expect(both?.edgesOf(0, both.nodes.length)).toEqual(bothEarly?.edgesOf(0, bothEarly.nodes.length));
}

describe('over random histories of datasets, runs, commits, bytes, models and their parents', () => {
  test(`lineage known at k is that of views that saw only k, and of the naive model, in ${histories} histories`, async () => {
    let walks = 0;
    const written = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(lineageSteps, transactionSizes, async (steps, sizes) => {
        walks += await expectSameWhileGrowing(await writeLineageHistory(steps, written), sizes);
      }),
      { numRuns: histories },
    );
    expect(walks).toBeGreaterThan(50 * histories);
    expect(commandNames.filter((name) => (written.get(name) ?? 0) < 5)).toEqual([]);
  }, 240_000);

  test('views built at once and views built in any transactions have the same rows and numbers', async () => {
    await fc.assert(
      fc.asyncProperty(lineageSteps, transactionSizes, async (steps, sizes) => {
        const log = await writeLineageHistory(steps, new Map());
        begin(log);
        for (let start = 0, turn = 0; start < log.length; turn++) {
          const end = start + (sizes[turn % sizes.length] ?? 1);
          growing.take(log.slice(start, end));
          start = end;
        }
        expect(growing.rows()).toEqual(full.rows());
      }),
      { numRuns: 50 },
    );
  });
});
