import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openTwoViews } from '../harness/two-views.ts';
import { expectProperties } from './properties.ts';
import { steps, writeRawHistory } from './raw-history.ts';

/** With those of `commanded-histories` these are a thousand, as semantics.md §4 rule 11 demands; `PEDIGREE_TEST_HISTORIES` asks for more. */
const histories = Math.max(500, Number(process.env.PEDIGREE_TEST_HISTORIES ?? 0));
const transactionSizes = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 });
const views = openTwoViews();

describe('over random histories of raw events, with several models an event and clocks that step back', () => {
  test(
    `the properties of semantics.md §4 rule 11 hold in ${histories} histories`,
    async () => {
      let answers = 0;
      await fc.assert(
        fc.asyncProperty(steps, transactionSizes, async (script, sizes) => {
          answers += await expectProperties(views, writeRawHistory(script), sizes);
        }),
        { numRuns: histories },
      );
      expect(answers).toBeGreaterThan(100 * histories);
    },
    300_000 + histories * 600,
  );
});
