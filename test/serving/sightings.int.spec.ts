import { expect, test } from '@jest/globals';
import { everything } from '@pedigree/views';
import { projectEvents } from '@pedigree/views/testing';
import fc from 'fast-check';
import { writeHistory } from '../harness/write-history.ts';
import { beginning } from './history.ts';

interface Statement {
  readonly commit: string;
  /** That of the commit, as is whether its past is unknown. */
  readonly day: number;
  readonly isOpen: boolean;
  readonly word: number | null;
  readonly size: number | null;
}

/** Few days, commits, recipes and sizes, so that statements tie in every way. */
const statements: fc.Arbitrary<readonly Statement[]> = fc
  .tuple(
    ...['a', 'b', 'c'].map((commit) =>
      fc.record({ commit: fc.constant(commit), day: fc.integer({ min: 1, max: 3 }), isOpen: fc.boolean() }),
    ),
  )
  .chain((commits) =>
    fc.uniqueArray(
      fc
        .record({
          of: fc.constantFrom(...commits),
          word: fc.constantFrom(null, 1, 2),
          size: fc.constantFrom(null, 7, 8),
        })
        .map(({ of, ...said }) => ({ ...of, ...said })),
      { minLength: 1, maxLength: 5, selector: (statement) => JSON.stringify(statement) },
    ),
  );

const key = { namespace: 'default', name: 'raw', digest: 'opaque:1' };

/** Records the first, sights the others, and answers what is known of the version in the end. */
async function tell(told: readonly Statement[]) {
  const statements = told.map(({ day, commit, isOpen, word, size }, index) => {
    const said = {
      occurredAt: dateOf(day),
      heldBy: { commit: commit.repeat(40) },
      pastUnknown: isOpen,
      ...(word !== null && { parameters: { word } }),
      ...(size !== null && { size }),
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
  const { recipe = null, size = null } = version?.stated ?? {};
  const word = recipe?.parameters?.word ?? null;
  return { occurredAt: version?.occurredAt, heldBy: version?.heldBy?.commit, word, size };
}

function dateOf(day: number): string {
  return `2020-01-0${day}T00:00:00.000Z`;
}

/** Where a statement stands: what tells it with its past known before what does not, then by time, then by commit. */
function placeOf({ isOpen, day, commit }: Statement): string {
  return `${isOpen ? 1 : 0} ${day} ${commit}`;
}

/** What the earliest statements that tell it say: one, or several where one commit says several things. */
function earliest(all: readonly Statement[], told: 'word' | 'size'): readonly (number | null)[] {
  const those = all.filter((each) => each[told] !== null);
  const [first] = those.map(placeOf).sort();
  return first === undefined ? [null] : those.filter((each) => placeOf(each) === first).map((each) => each[told]);
}

test('what is known of a dataset version in the end does not hang on the order in which statements were recorded', async () => {
  await fc.assert(
    fc.asyncProperty(
      statements.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length }))),
      async ([all, shuffled]) => {
        const [first] = all.toSorted((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1));
        const { word, size, ...found } = await tell(all);
        expect(found).toEqual({ occurredAt: dateOf(first?.day ?? 0), heldBy: first?.commit.repeat(40) });
        expect(earliest(all, 'word')).toContain(word);
        expect(earliest(all, 'size')).toContain(size);
        expect(await tell(shuffled)).toEqual({ word, size, ...found });
      },
    ),
    { numRuns: 200 },
  );
});
