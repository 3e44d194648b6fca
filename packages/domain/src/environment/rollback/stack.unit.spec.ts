import { expect, test } from '@jest/globals';
import type { ChangeReference } from '@pedigree/schema/events';
import fc from 'fast-check';
import { nameOf } from '../slot.ts';
import type { Change } from '../state.ts';
import { findOnStack, foldStack } from './stack.ts';

const from = '2026-06-01T00:00:00.000Z';
const name = (event: number): ChangeReference => ({ event: `event-${event}`, from });

/** Changes that return to any other, stand for any other and are steps or ends of one of three rollouts. */
const drawn: fc.Arbitrary<readonly Change[]> = fc
  .array(
    fc.record({
      returnsTo: fc.option(fc.nat({ max: 30 }), { freq: 2 }),
      standsFor: fc.uniqueArray(fc.nat({ max: 30 }), { maxLength: 2 }),
      rollout: fc.option(fc.constantFrom('one', 'two', 'three'), { freq: 2 }),
      phase: fc.constantFrom('STEP', 'STEP', 'COMPLETED', 'ABORTED'),
      isToldOnly: fc.boolean(),
    }),
    { maxLength: 30, size: 'max' },
  )
  .map((changes) =>
    changes.map(({ returnsTo, standsFor, rollout, phase, isToldOnly }, place) => ({
      ...name(place),
      revision: place,
      index: 0,
      allocation: { state: 'NOTHING' },
      standsFor: standsFor.map(name),
      returnsTo: returnsTo === null ? null : name(returnsTo),
      rollout: rollout === null ? null : { id: rollout, phase, step: 0 },
      isToldOnly,
    })),
  );

/** The rule as semantics.md §4 has it, the whole stack searched for each change. */
function foldByHand(changes: readonly Change[]): readonly Change[] {
  let stack: readonly Change[] = [];
  for (const change of changes) {
    const others = stack.filter(({ rollout }) => rollout === null || rollout.id !== change.rollout?.id);
    const target = change.returnsTo === null ? -1 : findOnStack(others, change.returnsTo);
    const below = others.slice(0, Math.max(target, 0));
    const top = others[target] ?? change;
    stack = target < 0 ? [...others, change] : [...below, { ...top, isToldOnly: top.isToldOnly && change.isToldOnly }];
  }
  return stack;
}

test('whatever returns, stands for others and is of rollouts, the stack is that of the rule', () => {
  let returned = 0;
  fc.assert(
    fc.property(drawn, (changes) => {
      const stack = foldStack(changes);
      expect(stack).toEqual(foldByHand(changes));
      if (stack.length < changes.length / 2) returned++;
    }),
    { numRuns: 1_000 },
  );
  expect(returned).toBeGreaterThan(100);
});

/** A change of a fourth rollout, which is none of those drawn. */
function ofRollout(place: number, phase: 'STEP' | 'ABORTED', returnsTo: ChangeReference | null): Change {
  const rollout = { id: 'four', phase, step: 0 };
  const told = { allocation: { state: 'NOTHING' }, standsFor: [], isToldOnly: false } as const;
  return { ...name(place), revision: place, index: 0, ...told, returnsTo, rollout };
}

test('steps of a rollout have one entry, on top, and an abort to what they replaced removes it: the stack is as it was', () => {
  let aborted = 0;
  fc.assert(
    fc.property(drawn, fc.integer({ min: 1, max: 4 }), (changes, count) => {
      const before = foldStack(changes).map(nameOf);
      const steps = Array.from({ length: count }, (_, index) => ofRollout(100 + index, 'STEP', null));
      const rolling = [...changes, ...steps];
      expect(foldStack(rolling).map(nameOf)).toEqual([...before, name(99 + count)]);
      const replaced = before.at(-1);
      if (!replaced) return;
      expect(foldStack([...rolling, ofRollout(200, 'ABORTED', replaced)]).map(nameOf)).toEqual(before);
      aborted++;
    }),
    { numRuns: 300 },
  );
  expect(aborted).toBeGreaterThan(100);
});
