import { describe, expect, test } from '@jest/globals';
import type { Json } from '@pedigree/kernel';
import fc from 'fast-check';
import type { FactsOfSection as Facts } from './facts.ts';
import { flatten } from './flatten.ts';
import { mergeFacts as merge } from './merge-facts.ts';
import { unflatten } from './unflatten.ts';

const values: fc.Arbitrary<{ readonly [name: string]: Json }> = fc
  .dictionary(
    fc.constantFrom('a', 'b', 'a.b', '"', ''),
    fc.oneof(
      fc.integer({ min: 0, max: 2 }),
      fc.constant([1]),
      fc.dictionary(fc.constantFrom('a', 'b', ''), fc.oneof(fc.integer({ min: 0, max: 2 }), fc.constant({})), {
        maxKeys: 2,
      }),
    ),
    { maxKeys: 3 },
  )
  .map((value) => JSON.parse(JSON.stringify(value)));
const facts = values.map((value) => flatten(value));

const mergeFacts = (...[ours, theirs, bases]: readonly [Facts, Facts, readonly Facts[]]) =>
  merge(ours, theirs, bases, { nested: true });

describe('mergeFacts', () => {
  test('names are no paths, however many dots they hold', () => {
    const both = new Map([
      ['data', 1],
      ['data.xml', 2],
    ]);
    expect(merge(both, both, [new Map()], { nested: false })).toEqual({ facts: both, conflicts: [] });
  });

  test('takes from each side what it changed, and tells on what they contradict each other', () => {
    const base = flatten({ optimizer: { rate: 0.1, momentum: 0.9 }, seed: 1, epochs: 3 });
    const ours = flatten({ optimizer: { rate: 0.2, momentum: 0.9 }, seed: 2, epochs: 3 });
    const theirs = flatten({ optimizer: { rate: 0.1, momentum: 0.8 }, seed: 3 });
    const merged = mergeFacts(ours, theirs, [base]);
    expect(unflatten(merged.facts)).toEqual({ optimizer: { rate: 0.2, momentum: 0.8 } });
    expect(merged.conflicts).toEqual([{ path: 'seed', hasBase: true, base: 1, ours: 2, theirs: 3 }]);
  });

  test('a value on one side and values below it on the other are one field', () => {
    const merged = mergeFacts(flatten({ a: { b: 1, c: 2 } }), flatten({ a: 7 }), [flatten({ a: { b: 1 } })]);
    expect(merged.facts.size).toBe(0);
    expect(merged.conflicts).toEqual([{ path: 'a', hasBase: true, base: { b: 1 }, ours: { b: 1, c: 2 }, theirs: 7 }]);
  });

  test('ancestors that do not agree are no base', () => {
    const bases = [flatten({ rate: 1, seed: 1 }), flatten({ rate: 2, seed: 1 })];
    const merged = mergeFacts(flatten({ rate: 1, seed: 1 }), flatten({ rate: 3, seed: 2 }), bases);
    expect(merged.conflicts).toEqual([{ path: 'rate', hasBase: false, base: undefined, ours: 1, theirs: 3 }]);
    expect(unflatten(merged.facts)).toEqual({ seed: 2 });
  });

  test('what is taken apart is put together again', () => {
    fc.assert(fc.property(values, (value) => expect(unflatten(flatten(value))).toEqual(value)));
  });

  test('a thing merged with itself, and the base merged with a thing, is that thing', () => {
    fc.assert(
      fc.property(facts, facts, fc.array(facts, { maxLength: 2 }), (one, other, bases) => {
        expect(unflatten(mergeFacts(one, one, bases).facts)).toEqual(unflatten(one));
        expect(mergeFacts(one, one, bases).conflicts).toEqual([]);
        expect(unflatten(mergeFacts(one, other, [one]).facts)).toEqual(unflatten(other));
        expect(mergeFacts(one, other, [one, one]).conflicts).toEqual([]);
      }),
    );
  });

  test('exchanging the sides exchanges their names and nothing else', () => {
    fc.assert(
      fc.property(facts, facts, fc.array(facts, { maxLength: 2 }), (one, other, bases) => {
        const merged = mergeFacts(one, other, bases);
        const exchanged = mergeFacts(other, one, bases);
        expect(exchanged.facts).toEqual(merged.facts);
        const back = exchanged.conflicts.map((each) => ({ ...each, ours: each.theirs, theirs: each.ours }));
        expect(back).toEqual(merged.conflicts);
      }),
    );
  });

  test('there is a conflict exactly where both sides differ from the base, or have none, and from each other', () => {
    fc.assert(
      fc.property(facts, facts, fc.array(facts, { maxLength: 2 }), (one, other, bases) => {
        const { facts: merged, conflicts } = merge(one, other, bases, { nested: false });
        expect(conflicts.map(({ path }) => path)).toEqual(inConflict(one, other, bases));
        for (const { path } of conflicts) expect(merged.has(path)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('of nested values, too, what is in conflict is different in all three, and all else is a whole', () => {
    fc.assert(
      fc.property(facts, facts, facts, (one, other, base) => {
        const { facts: merged, conflicts } = mergeFacts(one, other, [base]);
        expect(() => unflatten(merged)).not.toThrow();
        for (const conflict of conflicts) {
          expect(merged.has(conflict.path)).toBe(false);
          expect(conflict.ours).not.toEqual(conflict.theirs);
          expect(conflict.ours).not.toEqual(conflict.base);
          expect(conflict.theirs).not.toEqual(conflict.base);
        }
      }),
    );
  });
});

/** The paths in conflict by the words of the definition. */
function inConflict(ours: Facts, theirs: Facts, bases: readonly Facts[]): readonly string[] {
  const said = (of: Facts | undefined, path: string) => JSON.stringify(of?.get(path));
  const paths = new Set([ours, theirs, ...bases].flatMap((each) => [...each.keys()]));
  return [...paths].sort().filter((path) => {
    const [mine, yours, ...known] = [ours, theirs, ...bases].map((each) => said(each, path));
    const isBase = (value: string | undefined) => known.length > 0 && known.every((each) => each === value);
    return mine !== yours && !isBase(mine) && !isBase(yours);
  });
}
