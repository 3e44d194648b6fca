import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import fc from 'fast-check';
import { openTwoViews } from '../harness/two-views.ts';
import { catalogueSteps, commandNames, writeCatalogueHistory } from './catalogue-history.ts';
import { answersOf, subjectsIn } from './catalogue-questions.ts';
import { expectSame } from './expect-same.ts';

const histories = 200;
const transactionSizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 });

const { full, growing, begin } = openTwoViews();

/** Rule 6 and 11 (ii): the full views asked at k are views that saw only k. Answers how many positions were compared. */
async function expectSameWhileGrowing(log: readonly StoredEvent[], sizes: readonly number[]): Promise<number> {
  const subjects = subjectsIn(log);
  begin(log);
  let turn = 0;
  for (let start = 0; start < log.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    growing.take(log.slice(start, start + size));
    start += size;
    const asOf = await growing.asOf();
    expectSame(await answersOf(full, subjects, asOf), await answersOf(growing, subjects, asOf));
  }
  return turn;
}

describe('over random histories of labels, tags, aliases, retractions, deprecations, descriptions, definitions', () => {
  test(`the catalogue asked at k answers as one that saw only k, in ${histories} histories`, async () => {
    let positions = 0;
    const written = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(catalogueSteps, transactionSizes, async (steps, sizes) => {
        positions += await expectSameWhileGrowing(await writeCatalogueHistory(steps, written), sizes);
      }),
      { numRuns: histories },
    );
    expect(positions).toBeGreaterThan(4 * histories);
    expect(commandNames.filter((name) => (written.get(name) ?? 0) < 5)).toEqual([]);
  });
});
