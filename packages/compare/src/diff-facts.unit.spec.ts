import { describe, expect, test } from '@jest/globals';
import type { Json } from '@pedigree/kernel';
import fc from 'fast-check';
import { diffFacts } from './diff-facts.ts';
import { emptyFacts, sections } from './facts.ts';
import { tabulateFacts } from './tabulate-facts.ts';

const facts = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.jsonValue())
  .map((values): ReadonlyMap<string, Json> => new Map(Object.entries(JSON.parse(JSON.stringify(values)))));

describe('diffFacts', () => {
  test('tells what was added, removed and changed, in the order of paths', () => {
    const from = new Map<string, Json>([
      ['rate', 0.1],
      ['depth', 4],
      ['seed', 1],
    ]);
    const to = new Map<string, Json>([
      ['seed', 1],
      ['rate', 0.2],
      ['arms', ['a']],
    ]);
    expect(diffFacts(from, to)).toEqual([
      { path: 'arms', change: 'ADDED', to: ['a'] },
      { path: 'depth', change: 'REMOVED', from: 4 },
      { path: 'rate', change: 'CHANGED', from: 0.1, to: 0.2 },
    ]);
    expect(diffFacts(from, to, { all: true })).toContainEqual({ path: 'seed', change: 'SAME', from: 1, to: 1 });
  });

  test('the order of members is no difference', () => {
    expect(diffFacts(new Map([['a', [{ x: 1, y: 2 }]]]), new Map([['a', [{ y: 2, x: 1 }]]]))).toEqual([]);
  });

  test('nothing differs from itself, and what is taken off one side is put on the other', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        expect(diffFacts(one, one)).toEqual([]);
        const patched = new Map(one);
        for (const { path, to } of diffFacts(one, other)) {
          if (to === undefined) patched.delete(path);
          else patched.set(path, to);
        }
        expect(diffFacts(patched, other)).toEqual([]);
        const back = { ADDED: 'REMOVED', REMOVED: 'ADDED', CHANGED: 'CHANGED', SAME: 'SAME' };
        expect(diffFacts(other, one).map(({ path, change }) => [path, back[change]])).toEqual(
          diffFacts(one, other).map(({ path, change }) => [path, change]),
        );
      }),
    );
  });

  test('a table of two shows the rows that differ', () => {
    fc.assert(
      fc.property(facts, facts, (one, other) => {
        expect(tabulateFacts([one, other]).map(({ path, values }) => [path, ...values])).toEqual(
          diffFacts(one, other).map(({ path, from, to }) => [path, from, to]),
        );
      }),
    );
  });
});

test('every section is shown', () => {
  expect([...sections].sort()).toEqual(Object.keys(emptyFacts).sort());
});
