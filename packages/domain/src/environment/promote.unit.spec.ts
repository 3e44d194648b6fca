import { describe, expect, test } from '@jest/globals';
import { aliased, digest, modelOf, registered, retracted, trained } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import { change, corrected, day, defined, promoted, serving } from '../testing/serving.ts';
import { clock, specify } from '../testing/specify.ts';

const models = {
  fraud: [
    registered,
    trained(1, { label: 'v1' }),
    trained(2, { artifacts: [{ digest: digest('a') }] }),
    trained(3, { artifacts: [{ digest: digest('a') }] }),
    retracted(3),
    aliased('champion', 2),
  ],
  credit: modelOf(1),
};

const { given } = specify(environmentRules, knowing({ models }));
const promotion = (version: string) => ({ environment: 'production', model: 'fraud', version });
const splitting = (...allocation: object[]) => ({ environment: 'production', model: 'fraud', allocation });

describe('promoteModel', () => {
  test('one version has the whole traffic, from the clock on', () => {
    given(defined)
      .when('promoteModel', promotion('2'))
      .thenFacts({
        type: 'ModelPromoted',
        occurredAt: clock,
        data: {
          changes: [{ model: 'fraud', from: clock, allocation: serving(2), replaced: null }],
          withdraws: [],
        },
      });
  });

  test.each([
    ['model and version', { model: 'fraud', version: 'v1' }],
    ['a version in full', { version: 'model:default/fraud@v1' }],
    ['a model with its version', { model: 'fraud@v1' }],
    ['both, where they agree', { model: 'fraud@v1', version: 'v1' }],
    ['an allocation', { model: 'fraud', allocation: [{ version: 'v1' }] }],
    ['an allocation of full references', { allocation: [{ version: 'fraud@v1', share: 10_000 }] }],
  ])('a version is named by %s', (_, input) => {
    given(defined)
      .when('promoteModel', { environment: 'production', ...input })
      .thenData({ changes: [expect.objectContaining({ allocation: serving(1) })] });
  });

  test('traffic is shared, and shadows have none of it', () => {
    given(defined)
      .when(
        'promoteModel',
        splitting({ version: '1', share: 9_999 }, { version: 'champion', share: 1 }, { version: '3', shadow: true }),
      )
      .thenRefused('VERSION_RETRACTED', 'model:default/fraud@3');
    given(defined)
      .when('promoteModel', splitting({ version: '1' }, { version: 'champion', shadow: true }))
      .thenData({
        changes: [
          expect.objectContaining({
            allocation: {
              state: 'SERVING',
              versions: [
                { number: 1, share: 10_000 },
                { number: 2, shadow: true },
              ],
            },
          }),
        ],
      });
  });

  test.each([
    [
      'that sum to less',
      [
        { version: '1', share: 5_000 },
        { version: '2', share: 4_999 },
      ],
      '5000 + 4999 = 9999',
    ],
    [
      'that sum to more',
      [
        { version: '1', share: 5_000 },
        { version: '2', share: 5_001 },
      ],
      '= 10001',
    ],
    ['of which one is left out', [{ version: '1', share: 10_000 }, { version: '2' }], '10000 + 0'],
    [
      'of nothing',
      [
        { version: '1', share: 10_000 },
        { version: '2', share: 0 },
      ],
      '10000 + 0',
    ],
    [
      'below nothing',
      [
        { version: '1', share: 10_001 },
        { version: '2', share: -1 },
      ],
      '10001 + -1',
    ],
    [
      'that are no integers',
      [
        { version: '1', share: 9_999.5 },
        { version: '2', share: 0.5 },
      ],
      '9999.5 + 0.5',
    ],
    ['in percent', [{ version: '1', share: 100 }], '100'],
    ['of a shadow', [{ version: '1' }, { version: '2', share: 0, shadow: true }], '0'],
    ['of shadows only', [{ version: '1', shadow: true }], 'none'],
    ['of no version', [], 'none'],
    [
      'of one version twice',
      [
        { version: '1', share: 5_000 },
        { version: 'v1', share: 5_000 },
      ],
      'version 1 twice',
    ],
  ])('shares %s are refused', (_, allocation, came) => {
    given(defined)
      .when('promoteModel', splitting(...allocation))
      .thenRefused('INVALID_SHARES', came);
    given(defined)
      .when('promoteModel', { ...splitting(...allocation), occurredAt: '2026-05-01' })
      .thenRefused('INVALID_SHARES', came);
  });

  test('a version that is not recorded, or not one, is refused', () => {
    given(defined).when('promoteModel', promotion('4')).thenRefused('UNKNOWN_REFERENCE', 'model:default/fraud@4');
    given(defined)
      .when('promoteModel', promotion(digest('a')))
      .thenRefused('AMBIGUOUS_REFERENCE', '@2, @3');
  });

  test('by an act a retracted version is refused; that it did serve may be told', () => {
    given(defined).when('promoteModel', promotion('3')).thenRefused('VERSION_RETRACTED', 'model:default/fraud@3');
    given(defined)
      .when('promoteModel', { ...promotion('3'), occurredAt: '2026-05-20' })
      .thenFacts({
        type: 'ModelPromoted',
        occurredAt: day(20),
        data: {
          changes: [{ model: 'fraud', from: day(20), allocation: serving(3), replaced: null }],
          withdraws: [],
        },
      });
  });

  test('an act names the last standing change as replaced, a testimony the one before its time', () => {
    const standing = [defined, promoted(10, serving(1)), promoted(20, serving(2)), promoted(25, serving(1), 'credit')];
    given(...standing)
      .when('promoteModel', promotion('1'))
      .thenData({ changes: [expect.objectContaining({ replaced: change(2, 20) })] });
    given(...standing)
      .when('promoteModel', { ...promotion('2'), occurredAt: '2026-05-15' })
      .thenData({ changes: [expect.objectContaining({ replaced: change(1, 10) })] });
    given(...standing)
      .when('promoteModel', { ...promotion('2'), occurredAt: '2026-05-10' })
      .thenData({ changes: [expect.objectContaining({ replaced: change(1, 10) })] });
  });

  test('an act is never before what stands: its time is the last standing change of its slot, where the clock is behind', () => {
    const standing = [defined, promoted(20, serving(1)), promoted(28, serving(1), 'credit')];
    given(...standing)
      .when('promoteModel', promotion('2'), day(15))
      .thenAt(day(20));
    given(...standing)
      .when('promoteModel', promotion('2'), day(22))
      .thenAt(day(22));
    given(...standing)
      .when('retireModel', { environment: 'production', model: 'fraud' }, day(15))
      .thenAt(day(20));
    given(...standing, promoted(21, serving(2)))
      .when('rollBackModel', { environment: 'production', model: 'fraud' }, day(15))
      .thenAt(day(21));
  });

  test('what was withdrawn no longer holds an act back', () => {
    given(defined, promoted(20, serving(1)), corrected({ withdraws: [change(1, 20)] }))
      .when('promoteModel', promotion('2'), day(15))
      .thenFacts({
        type: 'ModelPromoted',
        occurredAt: day(15),
        data: {
          changes: [{ model: 'fraud', from: day(15), allocation: serving(2), replaced: null }],
          withdraws: [],
        },
      });
  });
});
