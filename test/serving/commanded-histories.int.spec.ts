import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTwoViews } from '../harness/two-views.ts';
import { commandSteps, kinds, type Tally, writeCommandedHistory } from './commanded-history.ts';
import { expectProperties } from './properties.ts';

/** With those of `raw-histories` these are a thousand, as semantics.md §4 rule 11 demands; `PEDIGREE_TEST_HISTORIES` asks for more. */
const histories = Math.max(500, Number(process.env.PEDIGREE_TEST_HISTORIES ?? 0));
const transactionSizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
const views = openTwoViews();

describe('over random histories of commands: acts, testimonies, corrections, withdrawals, rollbacks, restores, rollouts, retractions', () => {
  test(
    `the properties of semantics.md §4 rule 11 hold in ${histories} histories`,
    async () => {
      let answers = 0;
      const tally: Tally = new Map();
      await fc.assert(
        fc.asyncProperty(commandSteps, transactionSizes, async (script, sizes) => {
          answers += await expectProperties(views, await writeCommandedHistory(script, tally), sizes);
        }),
        { numRuns: histories },
      );
      expect(answers).toBeGreaterThan(50 * histories);
      for (const kind of kinds) {
        expect([kind, (tally.get(kind) ?? 0) > histories / 250]).toEqual([kind, true]);
      }
    },
    300_000 + histories * 600,
  );
});
