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
  unknown,
  withdraws,
} from '../testing/serving.ts';
import { clock, specify } from '../testing/specify.ts';

const { given } = specify(environmentRules, knowing({ models: { fraud: modelOf(9, 7) } }));

const [v1, v2, v3] = [serving(1), serving(2), serving(3)];
const standing = [defined, promoted(5, v1), promoted(15, v2), promoted(25, v3)];
const wrong = { environment: 'production', model: 'fraud' };

describe('a correction', () => {
  test('within one change states it again behind itself', () => {
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-05-07', until: '2026-05-09', allocation: [{ version: '9' }] })
      .thenFacts({
        type: 'ServingCorrected',
        occurredAt: day(7),
        data: {
          changes: states(
            { from: day(7), allocation: serving(9), replaced: change(1, 5) },
            { from: day(9), allocation: v1, replaced: decided(7), restates: change(1, 5) },
          ),
          withdraws: [],
        },
      });
  });

  test('over changes withdraws them, and states the last of them again behind itself', () => {
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-05-10', until: '2026-05-28', allocation: [{ version: '9' }] })
      .thenFacts({
        type: 'ServingCorrected',
        occurredAt: day(10),
        data: {
          changes: states(
            { from: day(10), allocation: serving(9), replaced: change(1, 5) },
            { from: day(28), allocation: v3, replaced: decided(10), restates: change(3, 25) },
          ),
          withdraws: withdraws(change(2, 15), change(3, 25)),
        },
      });
  });

  test('that begins where a change does withdraws it', () => {
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-05-15', until: '2026-05-16', allocation: [] })
      .thenFacts({
        type: 'ServingCorrected',
        occurredAt: day(15),
        data: {
          changes: states(
            { from: day(15), allocation: nothing, replaced: change(1, 5) },
            { from: day(16), allocation: v2, replaced: decided(15), restates: change(2, 15) },
          ),
          withdraws: withdraws(change(2, 15)),
        },
      });
  });

  test('that ends where a change begins states nothing again', () => {
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-05-10', until: '2026-05-25', allocation: [{ version: '9' }] })
      .thenFacts({
        type: 'ServingCorrected',
        occurredAt: day(10),
        data: {
          changes: states({ from: day(10), allocation: serving(9), replaced: change(1, 5) }),
          withdraws: withdraws(change(2, 15)),
        },
      });
  });

  test('without an end withdraws all that stands from its begin on', () => {
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-05-15', allocation: [{ version: '9' }] })
      .thenFacts({
        type: 'ServingCorrected',
        occurredAt: day(15),
        data: {
          changes: states({ from: day(15), allocation: serving(9), replaced: change(1, 5) }),
          withdraws: withdraws(change(2, 15), change(3, 25)),
        },
      });
  });

  test('before the first fact states behind itself that nothing is known', () => {
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-05-01', until: '2026-05-03', allocation: [{ version: '9' }] })
      .thenFacts({
        type: 'ServingCorrected',
        occurredAt: day(1),
        data: {
          changes: states(
            { from: day(1), allocation: serving(9), replaced: null },
            { from: day(3), allocation: unknown, replaced: decided(1), restates: null },
          ),
          withdraws: [],
        },
      });
  });

  test('of a slot that nobody touched states the span alone', () => {
    given(defined)
      .when('correctServing', { ...wrong, since: '2026-05-01', state: 'UNKNOWN' })
      .thenData({ changes: states({ from: day(1), allocation: unknown, replaced: null }), withdraws: [] });
  });

  test('touches no other model', () => {
    given(defined, promoted(5, v1), promoted(6, v1, 'credit'))
      .when('correctServing', { ...wrong, since: '2026-05-01', allocation: [] })
      .thenData({ withdraws: withdraws(change(1, 5)) });
  });

  test('of two changes at one moment withdraws both and states the later again', () => {
    given(defined, promoted(5, v1), promoted(5, v2))
      .when('correctServing', { ...wrong, since: '2026-05-05', until: '2026-05-06', state: 'NOTHING' })
      .thenData({
        changes: states(
          { from: day(5), allocation: nothing, replaced: null },
          { from: day(6), allocation: v2, replaced: decided(5), restates: change(2, 5) },
        ),
        withdraws: withdraws(change(1, 5), change(2, 5)),
      });
  });

  test('of a correction restates what that restated', () => {
    given(
      defined,
      promoted(5, v1),
      corrected({
        states: [
          [7, v2],
          [9, v1, change(1, 5)],
        ],
      }),
    )
      .when('correctServing', { ...wrong, since: '2026-05-08', until: '2026-05-10', allocation: [{ version: '3' }] })
      .thenData({
        changes: states(
          { from: day(8), allocation: v3, replaced: change(2, 7) },
          { from: day(10), allocation: v1, replaced: decided(8), restates: change(2, 9) },
        ),
        withdraws: withdraws(change(2, 9)),
      });
  });

  test('may say that a retracted version served', () => {
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-05-30', allocation: [{ version: '7' }] })
      .thenData({ changes: states({ from: day(30), allocation: serving(7), replaced: change(3, 25) }) });
  });

  test('may last until now, and not longer', () => {
    const until = (at: string) => ({ ...wrong, since: '2026-05-30', until: at, allocation: [] });
    given(...standing)
      .when('correctServing', until(clock))
      .thenData({
        changes: states(
          { from: day(30), allocation: nothing, replaced: change(3, 25) },
          { from: clock, allocation: v3, replaced: decided(30), restates: change(3, 25) },
        ),
      });
    given(...standing)
      .when('correctServing', until('2026-06-01T00:00:00.001Z'))
      .thenRefused('OCCURRED_IN_FUTURE', '2026-06-01T00:00:00.001Z');
    given(...standing)
      .when('correctServing', { ...wrong, since: '2026-06-02', allocation: [] })
      .thenRefused('OCCURRED_IN_FUTURE', '2026-06-02');
  });

  test('is checked for its references and shares', () => {
    const span = { ...wrong, since: '2026-05-10' };
    given(...standing)
      .when('correctServing', { ...span, allocation: [{ version: '10' }] })
      .thenRefused('UNKNOWN_REFERENCE', 'model:default/fraud@10');
    given(...standing)
      .when('correctServing', {
        ...span,
        allocation: [
          { version: '1', share: 1 },
          { version: '2', share: 2 },
        ],
      })
      .thenRefused('INVALID_SHARES', '1 + 2 = 3');
  });
});
