import { describe, test } from '@jest/globals';
import { modelOf } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import {
  change,
  corrected,
  day,
  decided,
  defined,
  nothing,
  promoted,
  serving,
  states,
  withdraws,
} from '../testing/serving.ts';
import { specify } from '../testing/specify.ts';

const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(9, 7) } }));

const [v1, v2, v3] = [serving(1), serving(2), serving(3)];
const standing = [defined, promoted(5, v1), promoted(15, v2), promoted(25, v3)];
const wrong = { environment: 'production', model: 'fraud' };

describe('a withdrawal', () => {
  const { event } = change(2, 15);

  test('alone says that changes never happened, and is about the first of them', () => {
    given(...standing)
      .when('correctServing', { ...wrong, withdraw: [change(3, 25), { event }] })
      .thenFacts({
        type: 'ServingCorrected',
        occurredAt: day(15),
        data: { changes: [], withdraws: withdraws(change(3, 25), change(2, 15)) },
      });
  });

  test('is one, however often it names a change', () => {
    given(...standing)
      .when('correctServing', { ...wrong, withdraw: [{ event }, change(2, 15)] })
      .thenData({ withdraws: withdraws(change(2, 15)) });
  });

  test('beside a span is gone before the span is looked at', () => {
    given(...standing)
      .when('correctServing', {
        ...wrong,
        since: '2026-05-20',
        until: '2026-05-22',
        allocation: [],
        withdraw: [{ event }],
      })
      .thenFacts({
        type: 'ServingCorrected',
        occurredAt: day(20),
        data: {
          changes: states(
            { from: day(20), allocation: nothing, replaced: change(1, 5) },
            { from: day(22), allocation: v1, replaced: decided(20), restates: change(1, 5) },
          ),
          withdraws: withdraws(change(2, 15)),
        },
      });
  });

  test('of a change at the end of the span has the span state again what stood before it', () => {
    given(...standing)
      .when('correctServing', {
        ...wrong,
        since: '2026-05-10',
        until: '2026-05-15',
        allocation: [],
        withdraw: [{ event }],
      })
      .thenData({
        changes: states(
          { from: day(10), allocation: nothing, replaced: change(1, 5) },
          { from: day(15), allocation: v1, replaced: decided(10), restates: change(1, 5) },
        ),
        withdraws: withdraws(change(2, 15)),
      });
  });

  test('is final: what was withdrawn cannot be withdrawn again', () => {
    given(...standing, corrected({ withdraws: [change(2, 15)] }))
      .when('correctServing', { ...wrong, withdraw: [{ event }] })
      .thenRefused('UNKNOWN_CHANGE', event);
  });

  test.each([
    ['of no event', change(9, 15)],
    ['of no change of its event', change(2, 16)],
    ['of an event of another kind', { event: change(0, 1).event }],
  ])('%s is refused, and with it all else', (_, withdraw) => {
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-05-10', allocation: [], withdraw: [change(1, 5), withdraw] })
      .thenRefused('UNKNOWN_CHANGE', withdraw.event);
  });

  test('of another model’s change is refused', () => {
    given(defined, promoted(5, v1, 'credit'))
      .when('correctServing', { ...wrong, withdraw: [change(1, 5)] })
      .thenRefused('UNKNOWN_CHANGE', change(1, 5).event);
  });

  test('needs the from of a change whose event stated two', () => {
    const both = [
      defined,
      corrected({
        states: [
          [7, v2],
          [9, v1, null],
        ],
      }),
    ];
    given(...both)
      .when('correctServing', { ...wrong, withdraw: [{ event: change(1, 7).event }] })
      .thenRefused('AMBIGUOUS_REFERENCE', 'states 2 of them');
    given(...both)
      .when('correctServing', { ...wrong, withdraw: [change(1, 7), change(1, 9)] })
      .thenData({ withdraws: withdraws(change(1, 7), change(1, 9)) });
  });
});
