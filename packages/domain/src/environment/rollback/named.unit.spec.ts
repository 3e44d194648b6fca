import { describe, expect, test } from '@jest/globals';
import { modelOf } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { change, corrected, day, defined, promoted, retired, serving } from '../../testing/serving.ts';
import { specify } from '../../testing/specify.ts';

const retracted = 7;
const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(9, retracted) } }));
const slot = { environment: 'production', model: 'fraud' };
const [v1, v2, v3] = [serving(1), serving(2), serving(3)];
const two = [defined, promoted(1, v1), promoted(2, v2)];
const three = [...two, promoted(3, v3)];
const to = (revision: number, from: number) => ({ target: change(revision, from) });

describe('a rollback that names its target', () => {
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

describe('a rollback that is told afterwards', () => {
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
