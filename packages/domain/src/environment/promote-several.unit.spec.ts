import { describe, expect, test } from '@jest/globals';
import { modelOf } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import { change, day, defined, promoted, serving } from '../testing/serving.ts';
import { clock, specify } from '../testing/specify.ts';
import { split } from '../testing/split.ts';
import { environmentCommands } from './commands.ts';

const streams = knowing({ models: { fraud: modelOf(3, 3), credit: modelOf(2), churn: modelOf(2) } });
const { given } = specify(environmentRules, streams);
const two = { environment: 'production', models: [{ version: 'fraud@2' }, { model: 'credit', version: '1' }] };

describe('a promotion of several models', () => {
  test('states what serves of each in one event, from one moment', () => {
    given(defined, promoted(1, serving(1)))
      .when('promoteModels', two)
      .thenFacts({
        type: 'ModelPromoted',
        occurredAt: clock,
        data: {
          changes: [
            { model: 'fraud', from: clock, allocation: serving(2), replaced: change(1, 1) },
            { model: 'credit', from: clock, allocation: serving(1), replaced: null },
          ],
          withdraws: [],
        },
      });
  });

  test('holds from no earlier than what stands of any of them', () => {
    given(defined, promoted(1, serving(1)), promoted(9, serving(1), 'credit'))
      .when('promoteModels', two, day(3))
      .thenAt(day(9));
  });

  test('keeps the order and the salt of each split', () => {
    const before = split(
      [
        [1, 9_900],
        [2, 100],
      ],
      'spring',
    );
    const after = [
      { version: '2', share: 500 },
      { version: '1', share: 9_500 },
    ];
    given(defined, promoted(1, before))
      .when('promoteModels', { ...two, models: [{ model: 'fraud', allocation: after }, { version: 'churn@1' }] })
      .thenData({
        changes: [
          expect.objectContaining({
            allocation: split(
              [
                [1, 9_500],
                [2, 500],
              ],
              'spring',
            ),
          }),
          expect.objectContaining({ model: 'churn', allocation: serving(1) }),
        ],
      });
  });

  test('is refused as a whole where one is, and says which', () => {
    const retracted = { ...two, models: [{ version: 'credit@1' }, { version: 'fraud@3' }] };
    given(defined)
      .when('promoteModels', retracted)
      .thenRefused('VERSION_RETRACTED', 'model:default/fraud@3, which is (model:default/fraud, one of 2 models');
    given(defined)
      .when('promoteModels', { ...two, models: [{ version: 'churn@1' }, { version: 'credit@9' }] })
      .thenRefused('UNKNOWN_REFERENCE', 'model:default/credit, one of 2 models, of which none is changed');
  });

  test('of one says what a promotion of it says', () => {
    given(defined)
      .when('promoteModels', { ...two, models: [{ version: 'fraud@3' }] })
      .thenRefused('VERSION_RETRACTED', 'model:default/fraud@3, which is');
  });

  test('names each model once, and one at least', () => {
    const read = (models: object[]) => environmentCommands.promoteModels.read({ environment: 'production', models });
    expect(read([{ version: 'fraud@1' }, { model: 'credit', version: '1' }, { version: 'fraud@2' }])).toEqual({
      faults: ['models: required: each model once; came: "default/fraud twice"'],
    });
    expect(read([])).toEqual({ faults: [expect.stringContaining('models')] });
  });
});
