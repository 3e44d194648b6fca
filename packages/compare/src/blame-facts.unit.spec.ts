import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Ancestor, type Blamed, blameFacts, versionWork } from './blame-facts.ts';
import type { FactsOfSection } from './facts.ts';

/** A version by its number, which is its order too; parents by theirs, of which some are not recorded. */
interface Told {
  readonly parents: readonly number[];
  readonly facts: FactsOfSection;
}

type History = readonly Told[];

const toVersion = (history: History, number: number): Ancestor<number> => ({
  id: `v${number}`,
  order: BigInt(number),
  parents: history[number]?.parents ?? [],
});

async function blame(history: History, start: number, most = Number.POSITIVE_INFINITY) {
  const reads: number[] = [];
  const blamed = await blameFacts({
    start: toVersion(history, start),
    facts: history[start]?.facts ?? new Map(),
    read: async (parent: number) => {
      reads.push(parent);
      const facts = history[parent]?.facts;
      return facts ? { version: toVersion(history, parent), facts } : null;
    },
    most,
  });
  return { reads, told: new Map([...blamed].map(([path, { since, end }]) => [path, `${since.id} ${end}`])), blamed };
}

/** The same one path at a time, by the words of the definition; null within a circle. */
function naively(history: History, number: number, path: string, seen: readonly number[] = []): string | null {
  if (seen.includes(number)) return null;
  const { parents = [], facts } = history[number] ?? {};
  const first = parents.find(
    (parent) => parent !== number && history[parent] && history[parent].facts.get(path) === facts?.get(path),
  );
  if (first !== undefined) return naively(history, first, path, [...seen, number]);
  return `v${number} ${parents.some((parent) => !history[parent]) ? 'PAST_UNKNOWN' : 'BROUGHT_IN'}`;
}

const facts = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 1 })).map((each) => {
  return new Map(Object.entries(each));
});

/** Parents are earlier ones; with `circles` any, some of them not recorded. */
const histories = (circles: boolean) =>
  fc.integer({ min: 1, max: 12 }).chain((count) =>
    fc.tuple(
      ...Array.from({ length: count }, (_, number) =>
        fc.record({
          parents: fc.uniqueArray(
            circles ? fc.integer({ min: 0, max: count }) : fc.integer({ min: -1, max: Math.max(0, number - 1) }),
            { maxLength: 3 },
          ),
          facts,
        }),
      ),
    ),
  );

const chain = (...values: readonly (number | null)[]): History =>
  values.map((value, number) => ({
    parents: number === 0 ? [] : [number - 1],
    facts: value === null ? new Map() : new Map([['a', value]]),
  }));

describe('blame', () => {
  test('is, of each fact, what following it alone from parent to parent comes to', async () => {
    await fc.assert(
      fc.asyncProperty(histories(false), async (history) => {
        const start = history.length - 1;
        const paths = [...(history[start]?.facts.keys() ?? [])];
        const { told } = await blame(history, start);
        expect(told).toEqual(new Map(paths.map((path) => [path, naively(history, start, path)])));
      }),
      { numRuns: 500 },
    );
  });

  test('ends in histories with circles, too, at a version that has the fact', async () => {
    await fc.assert(
      fc.asyncProperty(histories(true), fc.nat({ max: 11 }), async (history, nth) => {
        const start = nth % history.length;
        const { blamed } = await blame(history, start);
        for (const [path, value] of history[start]?.facts ?? []) {
          const { since, end } = blamed.get(path) as Blamed<Ancestor<number>>;
          expect(history[Number(since.order)]?.facts.get(path)).toBe(value);
          expect(naively(history, start, path) ?? `${since.id} ${end}`).toBe(`${since.id} ${end}`);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('reads a version once for each child that facts came from, whichever ways they went', async () => {
    await fc.assert(
      fc.asyncProperty(histories(false), async (history) => {
        const { reads } = await blame(history, history.length - 1);
        const most = history.reduce((sum, { parents }) => sum + parents.length, 0);
        expect(reads.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('what was taken out and brought in again is so since the latter', async () => {
    expect((await blame(chain(1, 2, 1, 1), 3)).told).toEqual(new Map([['a', 'v2 BROUGHT_IN']]));
    expect((await blame(chain(1, null, 1), 2)).told).toEqual(new Map([['a', 'v2 BROUGHT_IN']]));
  });

  test('where both sides of a merge have a fact, it is the first that is followed; where one has it, that one', async () => {
    const history: History = [
      { parents: [], facts: new Map([['a', 0]]) },
      { parents: [0], facts: new Map([['a', 1]]) },
      { parents: [0], facts: new Map(Object.entries({ a: 1, b: 2 })) },
      { parents: [1, 2], facts: new Map(Object.entries({ a: 1, b: 2 })) },
    ];
    expect((await blame(history, 3)).told).toEqual(
      new Map([
        ['b', 'v2 BROUGHT_IN'],
        ['a', 'v1 BROUGHT_IN'],
      ]),
    );
  });

  test('is cut where as much was read as may be', async () => {
    const two = 2 * (versionWork + 1);
    const { told, reads } = await blame(chain(1, 1, 1, 1, 1), 4, two);
    expect([told, reads]).toEqual([new Map([['a', 'v2 CUT']]), [3, 2]]);
    expect((await blame(chain(1, 1, 1), 2, two)).told).toEqual(new Map([['a', 'v0 BROUGHT_IN']]));
  });
});
