import { describe, expect, test } from '@jest/globals';
import type { Allocation, ModelEvent } from '@pedigree/schema/events';
import { environmentRules, knowing } from '../testing/rules.ts';
import {
  change,
  corrected,
  day,
  defined,
  promoted,
  retired,
  rolledBack,
  serving,
  unknown,
} from '../testing/serving.ts';
import { clock, type Given, specify } from '../testing/specify.ts';

const retracted = 7;
const versions = Array.from(
  { length: 9 },
  (_, index): Given<ModelEvent> => ({
    type: 'ModelTrained',
    data: { number: index + 1, branch: 'main' },
  }),
);
const fraud: readonly Given<ModelEvent>[] = [
  { type: 'ModelRegistered', data: {} },
  ...versions,
  { type: 'ModelVersionRetracted', data: { number: retracted } },
];

const { given } = specify(environmentRules, knowing({ models: { fraud } }));
const slot = { environment: 'production', model: 'fraud' };

function split(...shares: readonly (readonly [number: number, share: number])[]): Allocation {
  return { state: 'SERVING', versions: shares.map(([number, share]) => ({ number, share })) };
}

describe('a rollback', () => {
  const [v1, v2, v3, v9] = [serving(1), serving(2), serving(3), serving(9)];
  const two = [defined, promoted(1, v1), promoted(2, v2)];
  const three = [...two, promoted(3, v3)];
  const to = (revision: number, from: number) => ({ target: change(revision, from) });

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

  test('skips neighbours that serve the same, in whatever order it is told', () => {
    given(...two, promoted(3, v2))
      .when('rollBackModel', slot)
      .thenData(to(1, 1));
    given(
      defined,
      promoted(1, v1),
      promoted(2, split([1, 4_000], [2, 6_000])),
      promoted(3, split([2, 6_000], [1, 4_000])),
    )
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
      .thenRefused(...refused);
    given(...two, corrected({ withdraws: [change(1, 1)] }))
      .when('rollBackModel', slot)
      .thenRefused(...refused);
    given(...two, corrected({ withdraws: [change(1, 1), change(2, 2)] }))
      .when('rollBackModel', slot)
      .thenRefused(...refused);
  });

  describe('over corrections', () => {
    test('to a change that is on the stack no more is pushed', () => {
      const again = [...two, rolledBack(3, v1, change(1, 1)), rolledBack(4, v2, change(2, 2))];
      given(...again)
        .when('rollBackModel', slot)
        .thenData(to(1, 1));
      given(...again, promoted(5, v3))
        .when('rollBackModel', slot)
        .thenData(to(4, 4));
    });

    test('to a change that was withdrawn since is pushed', () => {
      given(...three, rolledBack(4, v2, change(2, 2)), corrected({ withdraws: [change(2, 2)] }))
        .when('rollBackModel', slot)
        .thenData(to(3, 3));
    });

    test('finds the change that stands for the one it returned to', () => {
      const restated = corrected({
        states: [
          [2, v9],
          [3, v2, change(2, 2)],
        ],
        withdraws: [change(2, 2)],
      });
      given(defined, promoted(1, v1), promoted(2, v2), promoted(4, v3), rolledBack(5, v2, change(2, 2)), restated)
        .when('rollBackModel', slot)
        .thenData(to(5, 2));
    });

    test('finds it also through a restatement of a restatement', () => {
      const restated = corrected({
        states: [
          [2, v9],
          [3, v2, change(2, 2)],
        ],
        withdraws: [change(2, 2)],
      });
      const again = corrected({
        states: [
          [3, serving(8)],
          [4, v2, change(5, 3)],
        ],
        withdraws: [change(5, 3)],
      });
      given(
        defined,
        promoted(1, v1),
        promoted(2, v2),
        promoted(5, v3),
        rolledBack(6, v2, change(2, 2)),
        restated,
        again,
      )
        .when('rollBackModel', slot)
        .thenData(to(6, 3));
    });

    test('that is restated itself still returns to where it did', () => {
      const restated = corrected({
        states: [
          [3, v9],
          [5, v1, change(3, 4)],
        ],
        withdraws: [change(3, 4)],
      });
      given(...two, rolledBack(4, v1, change(1, 1)), restated, promoted(6, v3))
        .when('rollBackModel', slot)
        .thenData(to(1, 1));
    });

    test('returns to what a correction stated in between', () => {
      const restated = corrected({
        states: [
          [2, v9],
          [3, v1, change(1, 1)],
        ],
      });
      given(defined, promoted(1, v1), promoted(4, v2), restated).when('rollBackModel', slot).thenData(to(3, 3));
      given(defined, promoted(1, v1), promoted(4, v1), restated).when('rollBackModel', slot).thenData(to(3, 2));
    });
  });

  describe('that names its target', () => {
    test('goes there, wherever it stands', () => {
      given(...three)
        .when('rollBackModel', { ...slot, target: change(1, 1) })
        .thenData(to(1, 1));
      given(...three)
        .when('rollBackModel', { ...slot, target: { event: change(1, 1).event } })
        .thenData(to(1, 1));
    });

    test('is refused where it is retracted, unless it is told afterwards', () => {
      const standing = [defined, promoted(1, serving(retracted)), promoted(2, v2)];
      const target = change(1, 1);
      given(...standing)
        .when('rollBackModel', { ...slot, target })
        .thenRefused('VERSION_RETRACTED', 'model:default/fraud@7');
      given(...standing)
        .when('rollBackModel', { ...slot, target, occurredAt: '2026-05-03' })
        .thenFacts({
          type: 'ModelRolledBack',
          occurredAt: day(3),
          data: {
            changes: [{ model: 'fraud', from: day(3), allocation: serving(retracted), replaced: change(2, 2) }],
            withdraws: [],
            target,
          },
        });
    });

    test('is refused where no change of that name stands, or none that serves', () => {
      const refused = (event: string) => ['UNKNOWN_CHANGE', event] as const;
      given(...two)
        .when('rollBackModel', { ...slot, target: change(9, 1) })
        .thenRefused(...refused(change(9, 1).event));
      given(...two)
        .when('rollBackModel', { ...slot, target: change(1, 2) })
        .thenRefused(...refused(change(1, 2).event));
      given(...two, retired(3))
        .when('rollBackModel', { ...slot, target: change(3, 3) })
        .thenRefused(...refused(change(3, 3).event));
      given(...two, corrected({ withdraws: [change(1, 1)] }))
        .when('rollBackModel', { ...slot, target: change(1, 1) })
        .thenRefused(...refused(change(1, 1).event));
    });

    test('needs its from where its event stated two changes', () => {
      const standing = [
        defined,
        corrected({
          states: [
            [1, v1],
            [3, v3],
          ],
        }),
        promoted(5, v2),
      ];
      given(...standing)
        .when('rollBackModel', { ...slot, target: { event: change(1, 1).event } })
        .thenRefused('AMBIGUOUS_REFERENCE', 'states 2 of them');
      given(...standing)
        .when('rollBackModel', { ...slot, target: change(1, 3) })
        .thenData(to(1, 3));
    });
  });

  describe('that is told afterwards', () => {
    test('has to name its target', () => {
      given(...three)
        .when('rollBackModel', { ...slot, occurredAt: '2026-05-04' })
        .thenRefused('UNKNOWN_CHANGE', 'none');
    });

    test('goes to a change that stood by its time', () => {
      const at = (date: string) => ({ ...slot, target: change(2, 2), occurredAt: date });
      given(...three)
        .when('rollBackModel', at('2026-05-01T23:59:59Z'))
        .thenRefused('UNKNOWN_CHANGE', change(2, 2).event);
      given(...three)
        .when('rollBackModel', at('2026-05-02'))
        .thenAt(day(2));
      given(...three)
        .when('rollBackModel', at('2026-05-04'))
        .thenData({ changes: [expect.objectContaining({ from: day(4), allocation: v2, replaced: change(3, 3) })] });
    });
  });
});
