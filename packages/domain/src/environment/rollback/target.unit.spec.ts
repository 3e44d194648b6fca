import { describe, test } from '@jest/globals';
import type { Allocation } from '@pedigree/schema/events';
import { modelOf } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { change, corrected, defined, promoted, retired, rolledBack, serving, unknown } from '../../testing/serving.ts';
import { clock, specify } from '../../testing/specify.ts';

const retracted = 7;
const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(9, retracted) } }));
const slot = { environment: 'production', model: 'fraud' };
const [v1, v2, v3, v9] = [serving(1), serving(2), serving(3), serving(9)];
const two = [defined, promoted(1, v1), promoted(2, v2)];
const three = [...two, promoted(3, v3)];
const to = (revision: number, from: number) => ({ target: change(revision, from) });

function split(
  ...shares: readonly (readonly [number: number, share: number])[]
): Extract<Allocation, { state: 'SERVING' }> {
  return { state: 'SERVING', versions: shares.map(([number, share]) => ({ number, share })) };
}

function shadowedBy(...shadows: readonly number[]): Allocation {
  return {
    state: 'SERVING',
    versions: [{ number: 1, share: 10_000 }, ...shadows.map((number) => ({ number, shadow: true as const }))],
  };
}

describe('a rollback', () => {
  test('states again what an earlier change stated, and names it', () => {
    given(...two)
      .when('rollBackModel', slot)
      .thenFacts({
        type: 'ModelRolledBack',
        occurredAt: clock,
        data: {
          changes: [{ model: 'fraud', from: clock, allocation: v1, replaced: change(2, 2) }],
          withdraws: [],
          target: change(1, 1),
        },
      });
  });

  test('of a rollback goes one further back', () => {
    given(...three, rolledBack(4, v2, change(2, 2)))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('does not go to what was rolled back', () => {
    given(...two, rolledBack(4, v1, change(1, 1)), promoted(5, v3))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('skips neighbours that serve the same, in whatever order their shadows are told', () => {
    given(...two, promoted(3, v2))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
    const [left, right] = [shadowedBy(3, 4), shadowedBy(4, 3)];
    given(defined, promoted(1, v1), promoted(2, left), promoted(3, right))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('undoes another deal of the keys: another salt, or another order of who shares the traffic', () => {
    const halves = split([1, 5_000], [2, 5_000]);
    for (const other of [{ ...halves, salt: 'x' }, split([2, 5_000], [1, 5_000])]) {
      given(defined, promoted(1, v3), promoted(2, halves), promoted(3, other))
        .when('rollBackModel', slot)
        .thenData(to(2, 2));
    }
  });

  test('skips another salt of one who has the whole traffic all the same', () => {
    given(defined, promoted(1, v1), promoted(2, v2), promoted(3, { ...split([2, 10_000]), salt: 'x' }))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('tells other shares and shadows of the same versions apart', () => {
    given(defined, promoted(1, split([1, 4_000], [2, 6_000])), promoted(2, split([1, 6_000], [2, 4_000])))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
    given(
      defined,
      promoted(1, v1),
      promoted(2, {
        state: 'SERVING',
        versions: [
          { number: 1, share: 10_000 },
          { number: 2, shadow: true },
        ],
      }),
    )
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('skips what holds a retracted version, also as one of several or as a shadow', () => {
    const shadowed: Allocation = {
      state: 'SERVING',
      versions: [
        { number: 3, share: 10_000 },
        { number: retracted, shadow: true },
      ],
    };
    given(
      defined,
      promoted(1, v1),
      promoted(2, serving(retracted)),
      promoted(3, split([2, 1], [retracted, 9_999])),
      promoted(4, shadowed),
      promoted(5, v9),
    )
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('leaves a retracted version that serves', () => {
    given(defined, promoted(1, v1), promoted(2, serving(retracted)))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('undoes a retirement, and skips one further down', () => {
    given(...two, retired(3))
      .when('rollBackModel', slot)
      .thenData(to(2, 2));
    given(defined, promoted(1, v1), retired(2), promoted(3, v3)).when('rollBackModel', slot).thenData(to(1, 1));
  });

  test('skips what is unknown', () => {
    given(defined, promoted(1, v1), corrected({ states: [[2, unknown]] }), promoted(3, v3))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('goes by the time at which things served, not by when they were told', () => {
    given(defined, promoted(1, v1), promoted(3, v3), promoted(2, v9)).when('rollBackModel', slot).thenData(to(3, 2));
  });

  test('looks at its own model only', () => {
    given(defined, promoted(1, v1), promoted(2, v2, 'credit'), promoted(3, v3))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
  });

  test('has nowhere to go where nothing earlier differs, stands, or is allowed', () => {
    const refused = ['NOTHING_TO_ROLL_BACK_TO', 'no such change'] as const;
    given(defined)
      .when('rollBackModel', slot)
      .thenRefused(...refused);
    given(defined, promoted(1, v1))
      .when('rollBackModel', slot)
      .thenRefused(...refused);
    given(defined, promoted(1, v1), promoted(2, v1))
      .when('rollBackModel', slot)
      .thenRefused(...refused);
    given(...two, rolledBack(3, v1, change(1, 1)))
      .when('rollBackModel', slot)
      .thenRefused(...refused);
    given(defined, promoted(1, serving(retracted)), promoted(2, v2))
      .when('rollBackModel', slot)
      .thenRefused('NOTHING_TO_ROLL_BACK_TO', `model:default/fraud@${retracted} (RETRACTED)`);
    given(...two, corrected({ withdraws: [change(1, 1)] }))
      .when('rollBackModel', slot)
      .thenRefused(...refused);
    given(...two, corrected({ withdraws: [change(1, 1), change(2, 2)] }))
      .when('rollBackModel', slot)
      .thenRefused(...refused);
  });
});
