import { expect, test } from '@jest/globals';
import { everything } from '@pedigree/views';
import { projectEvents } from '@pedigree/views/testing';
import fc from 'fast-check';
import { writeHistory } from '../harness/write-history.ts';
import { beginning } from './history.ts';

interface Statement {
  readonly day: number;
  readonly commit: string;
  readonly word: number;
}

/** Few days, commits and recipes, so that statements tie in every way. */
const statements: fc.Arbitrary<readonly Statement[]> = fc.uniqueArray(
  fc.record({
    day: fc.integer({ min: 1, max: 3 }),
    commit: fc.constantFrom('a', 'b', 'c'),
    word: fc.integer({ min: 1, max: 2 }),
  }),
  // One commit holds one recipe of a content, and has one time.
  { minLength: 1, maxLength: 5, selector: ({ commit }) => commit },
);

const key = { namespace: 'default', name: 'raw', digest: 'opaque:1' };

/** Records the first, sights the others, and answers what is known of the version in the end. */
async function tell(told: readonly Statement[]) {
  const statements = told.map(({ day, commit, word }, index) => {
    const said = {
      occurredAt: `2020-01-0${day}T00:00:00.000Z`,
      heldBy: { commit: commit.repeat(40) },
      parameters: { word },
    };
    return index === 0
      ? { command: 'versionDataset', input: { dataset: 'raw', digest: key.digest, ...said }, clock: 0 }
      : { command: 'recordDatasetSighting', input: { dataset: 'raw@1', ...said }, clock: 0 };
  });
  const registration = { command: 'registerDataset', input: { name: 'raw' }, clock: 0 };
  const log = await writeHistory(beginning, [registration, ...statements]);
  const views = projectEvents(log);
  const [version] = await views.datasetVersionsByDigest(everything, [key], views.asOf());
  views.close();
  return { occurredAt: version?.occurredAt, heldBy: version?.heldBy, recipe: version?.stated.recipe };
}

test('what is known of a dataset version in the end does not hang on the order in which statements were recorded', async () => {
  await fc.assert(
    fc.asyncProperty(
      statements.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
      async ([all, shuffled]) => {
        const [first] = all.toSorted((left, right) => left.day - right.day || (left.commit < right.commit ? -1 : 1));
        const expected = {
          occurredAt: `2020-01-0${first?.day}T00:00:00.000Z`,
          heldBy: { commit: first?.commit.repeat(40) },
          recipe: { parameters: { word: first?.word } },
        };
        expect(await tell(all)).toEqual(expected);
        expect(await tell(shuffled)).toEqual(expected);
      },
    ),
    { numRuns: 200 },
  );
});
