import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Bisected, bisect, type Verdict } from './bisect.ts';
import { bisectionPoint, weigh } from './bisection-point.ts';
import { ancestryOf, type History, histories, naiveAncestors } from './testing/histories.ts';

/** A history with the first bad one among what comes before its last. */
const planted = (most: number) =>
  fc.tuple(histories(most), fc.nat()).map(([history, drawn]) => {
    const before = [...naiveAncestors(history, history.length)];
    return { history, first: before[drawn % before.length] ?? 0 };
  });

const truthOf = (history: History, first: number) => (node: number) =>
  naiveAncestors(history, node).has(first) ? 'BAD' : 'GOOD';

/** Answers until nothing more is asked; hands out what it came to, and what was promised before each answer. */
function run(history: History, known: Map<number, Verdict>, answer: (node: number) => Verdict) {
  const ancestry = ancestryOf(history, history.length);
  const promised: number[] = [];
  for (;;) {
    const bisected: Bisected = bisect(ancestry, (node) => known.get(node));
    if (bisected.next === null) return { ...bisected, promised };
    promised.push(bisected.steps);
    known.set(bisected.next, answer(bisected.next));
  }
}

describe('a bisection', () => {
  test('finds the first bad one in no more answers than it promised, and each answer brings it nearer', () => {
    fc.assert(
      fc.property(planted(24), ({ history, first }) => {
        const { suspects, steps, contradictions, promised } = run(history, new Map(), truthOf(history, first));
        expect({ suspects: [...suspects], steps, contradictions }).toEqual({
          suspects: [first],
          steps: 0,
          contradictions: [],
        });
        for (const [index, steps] of promised.entries()) {
          expect(steps).toBeGreaterThanOrEqual(promised.length - index);
          if (index > 0) expect(steps).toBeLessThan(promised[index - 1] ?? 0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('finds it too from whatever was known before', () => {
    fc.assert(
      fc.property(planted(24), fc.func(fc.boolean()), ({ history, first }, isKnown) => {
        const truth = truthOf(history, first);
        const known = history.flatMap((_, index) => (isKnown(index) ? [[index + 1, truth(index + 1)] as const] : []));
        expect([...run(history, new Map(known), truth).suspects]).toEqual([first]);
      }),
    );
  });

  test('of a chain of 200 takes 8 answers at most; of a thousand and more the promise holds, too', () => {
    const chain = Array.from({ length: 199 }, (_, index) => (index === 0 ? [] : [index]));
    expect(bisect(ancestryOf(chain, 199), () => undefined).steps).toBe(8);
    fc.assert(
      fc.property(fc.integer({ min: 1_000, max: 1_500 }), fc.func(fc.nat()), fc.nat(), (count, draw, drawn) => {
        // Merges with what came shortly before, so that nearly all comes before the last.
        const history = Array.from({ length: count }, (_, index) =>
          index === 0
            ? []
            : [...new Set([index, draw(index) % 4 === 0 ? Math.max(1, index - (draw(-index) % 40)) : index])],
        );
        const first = 1 + (drawn % count);
        const { suspects, promised } = run(history, new Map(), (node) => (node >= first ? 'BAD' : 'GOOD'));
        expect([...suspects]).toEqual([first]);
        expect(promised[0]).toBeGreaterThanOrEqual(promised.length);
        expect(promised[0]).toBeLessThan(40);
      }),
      { numRuns: 5 },
    );
  });

  test('asks about none that is skipped, and ends with all that may be the first bad one', () => {
    fc.assert(
      fc.property(planted(16), fc.func(fc.boolean()), ({ history, first }, isSkipped) => {
        const truth = truthOf(history, first);
        const { suspects, steps } = run(history, new Map(), (node) => (isSkipped(node) ? 'SKIPPED' : truth(node)));
        expect(suspects).toContain(first);
        expect(steps).toBe(0);
        for (const node of suspects.slice(0, -1)) expect(isSkipped(node)).toBe(true);
      }),
    );
  });

  test('of a line of 200 of which 60 to 140 are skipped takes few answers more than of one where none is', () => {
    const line = Array.from({ length: 200 }, (_, index) => (index === 0 ? [] : [index]));
    for (const first of [30, 150, 170, 199]) {
      const asked: number[] = [];
      const { suspects } = run(line, new Map(), (node) => {
        asked.push(node);
        return node >= 60 && node <= 140 ? 'SKIPPED' : node >= first ? 'BAD' : 'GOOD';
      });
      expect([...suspects]).toEqual([first]);
      expect(asked.length).toBeLessThan(16);
    }
  });

  test('of a line of 3,000 with a skipped one, or many, promises hardly more answers than of one without', () => {
    const line = ancestryOf(
      Array.from({ length: 3_000 }, (_, index) => (index === 0 ? [] : [index])),
      3_000,
    );
    expect(bisect(line, (node) => (node === 700 ? 'SKIPPED' : undefined)).steps).toBeLessThan(15);
    expect(bisect(line, (node) => (node % 2 ? 'SKIPPED' : undefined)).steps).toBeLessThan(25);
  });

  test('tells every good one that came of a bad one, and what comes before a good one is not suspected', () => {
    fc.assert(
      fc.property(histories(12), fc.func(fc.constantFrom(undefined, 'GOOD', 'BAD')), (history, drawn) => {
        const ancestry = ancestryOf(history, history.length);
        const verdictOf = (node: number): Verdict | undefined => (node === history.length ? 'BAD' : drawn(node));
        const { contradictions, suspects } = bisect(ancestry, verdictOf);
        const good = [...ancestry.nodes].filter((node) => verdictOf(node) === 'GOOD');
        const wanted = good.filter((node) =>
          [...naiveAncestors(history, node)].some((each) => verdictOf(each) === 'BAD'),
        );
        expect(contradictions.map((each) => each.good)).toEqual(wanted);
        for (const each of contradictions) {
          expect(naiveAncestors(history, each.good)).toContain(each.bad);
          expect(verdictOf(each.bad)).toBe('BAD');
        }
        for (const node of good)
          for (const before of naiveAncestors(history, node)) expect(suspects).not.toContain(before);
        expect([...suspects].filter((node) => verdictOf(node) === 'BAD')).toEqual([suspects.at(-1)]);
      }),
    );
  });
});

describe('a bisection point', () => {
  test('leaves the fewest whatever the answer is, as counted one by one', () => {
    fc.assert(
      fc.property(histories(40), (history) => {
        const ancestry = ancestryOf(history, history.length);
        const counted = Array.from(ancestry.nodes, (node) => naiveAncestors(history, node).size);
        const weights = weigh(ancestry);
        expect([...weights]).toEqual(counted);
        const point = bisectionPoint({ ...ancestry, isSkipped: new Uint8Array(counted.length) }, weights);
        const least = counted.map((count) => Math.min(count, counted.length - count));
        expect(counted.length < 2 ? point : least[point]).toBe(counted.length < 2 ? -1 : Math.max(...least));
      }),
    );
  });
});
