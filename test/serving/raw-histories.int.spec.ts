import { describe, expect, test } from '@jest/globals';
import { projectEvents } from '@pedigree/views/testing';
import fc from 'fast-check';
import {
  expectLogTimes,
  expectNaiveAnswers,
  expectNothingElseChanged,
  expectSameWhileGrowing,
  expectStated,
} from './properties.ts';
import { environments, models, steps, writeRawHistory } from './raw-history.ts';

const slots = environments.flatMap((environment) =>
  models.map((model) => ({ namespace: 'default', environment, model })),
);
const histories = 1000;

describe('over random histories of raw events, with several models an event and a log time that steps back', () => {
  test(`the properties of semantics.md §4 rule 11 hold in ${histories} histories`, async () => {
    let answers = 0;
    await fc.assert(
      fc.asyncProperty(steps, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), async (script, sizes) => {
        const written = writeRawHistory(script);
        const history = { events: written.map(({ event }) => event), slots };
        const views = projectEvents(history.events);
        try {
          answers += await expectNaiveAnswers(history, views);
          for (const { event, acted } of written) await expectStated(event, acted, views);
          for (const { event, corrected } of written) {
            if (corrected) await expectNothingElseChanged(history, event, corrected, views);
          }
          expectLogTimes(history, views);
          await expectSameWhileGrowing(history, views, sizes);
        } finally {
          views.close();
        }
      }),
      { numRuns: histories },
    );
    expect(answers).toBeGreaterThan(100 * histories);
  }, 300_000);
});
