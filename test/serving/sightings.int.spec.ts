import { expect, jest, test } from '@jest/globals';
import { everything } from '@pedigree/views';
import { projectEvents } from '@pedigree/views/testing';
import fc from 'fast-check';
import { writeHistory } from '../harness/write-history.ts';
import { beginning } from './history.ts';

interface Statement {
  readonly commit: string;
  /** That of the commit. */
  readonly day: number;
  /** A fork has the same commits. */
  readonly repository: string | null;
  /** A shallow clone, and then the whole, tell one commit both ways. */
  readonly isOpen: boolean;
  readonly word: number | null;
  readonly size: number | null;
}

/** Few, so that two repositories often say the same. */
const origins = [
  { word: null, size: null },
  { word: 1, size: null },
  { word: 1, size: 8 },
  { word: 2, size: 7 },
] as const;

/** Few days, commits, repositories, recipes and sizes, so that statements tie in every way. */
const statements: fc.Arbitrary<readonly Statement[]> = fc
  .tuple(...['a', 'b'].map((commit) => fc.record({ commit: fc.constant(commit), day: fc.integer({ min: 1, max: 3 }) })))
  .chain((commits) =>
    fc.uniqueArray(
      fc
        .record({
          of: fc.constantFrom(...commits),
          repository: fc.constantFrom(null, 'host/one', 'host/two'),
          said: fc.constantFrom(...origins),
          isOpen: fc.boolean(),
        })
        .map(({ of, said, ...rest }) => ({ ...of, ...said, ...rest })),
      { minLength: 1, maxLength: 5, selector: (statement) => JSON.stringify(statement) },
    ),
  );

jest.setTimeout(240_000);

const key = { namespace: 'default', name: 'raw', digest: 'opaque:1' };

/** Records the first, sights the others, and answers what is known of the version in the end. */
async function tell(told: readonly Statement[]) {
  const statements = told.map((statement, index) => {
    const { day, isOpen, word, size } = statement;
    const said = {
      occurredAt: dateOf(day),
      heldBy: codeOf(statement),
      pastUnknown: isOpen,
      reason: JSON.stringify(statement),
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
  const [version] = await views.datasetVersionsByDigest(everything, [key], await views.asOf());
  views.close();
  const { recipe = null, size = null } = version?.stated ?? {};
  const word = recipe?.parameters?.word ?? null;
  const { occurredAt, heldBy, pastUnknown, reason } = version ?? {};
  return { occurredAt, heldBy, pastUnknown, reason, word, size };
}

function codeOf({ commit, repository }: Statement) {
  return { commit: commit.repeat(40), ...(repository !== null && { repository }) };
}

function dateOf(day: number): string {
  return `2020-01-0${day}T00:00:00.000Z`;
}

/** What decides first: what tells it with its past known before what does not, then the time, then the commit. */
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
        const { day = 0, commit = '', isOpen } = first ?? {};
        expect(found).toMatchObject({
          occurredAt: dateOf(day),
          heldBy: { commit: commit.repeat(40) },
          pastUnknown: isOpen,
        });
        expect(earliest(all, 'word')).toContain(word);
        expect(earliest(all, 'size')).toContain(size);
        expect(await tell(shuffled)).toEqual({ word, size, ...found });
      },
    ),
    { numRuns: 200 },
  );
});
