import { describe, expect, test } from '@jest/globals';
import type { ChangeReference, EnvironmentEvent } from '@pedigree/schema/events';
import { modelOf } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { change, day, defined, nothing, promoted, retired, rolledBack, serving } from '../../testing/serving.ts';
import { clock, fold, type Given, specify } from '../../testing/specify.ts';
import { environmentCommands } from '../commands.ts';
import { explainEnvironment } from '../explain.ts';

const streams = knowing({ models: { fraud: modelOf(9, 7), credit: modelOf(3), churn: modelOf(3) } });
const { given } = specify(environmentRules, streams);
const environment = 'production';
/** Two releases: the one of the tenth touched both models. */
const released = [
  defined,
  promoted(1, serving(1)),
  promoted(2, serving(1), 'credit'),
  promoted(10, serving(2)),
  promoted(11, serving(2), 'credit'),
];
const back = (model: string, number: number, from: string, replaced: ChangeReference, returnsToRevision?: number) => ({
  model,
  from,
  allocation: serving(number),
  replaced,
  ...(returnsToRevision !== undefined && { returnsToRevision }),
});

describe('a rollback of several models', () => {
  test('returns each to its last good change in one event, whose target is the first one’s', () => {
    given(...released)
      .when('rollBackModels', { environment, models: [{ model: 'credit' }, { model: 'fraud' }] })
      .thenFacts({
        type: 'ModelRolledBack',
        occurredAt: clock,
        data: {
          changes: [back('credit', 1, clock, change(4, 11)), back('fraud', 1, clock, change(3, 10), 1)],
          withdraws: [],
          target: change(2, 2),
        },
      });
  });

  test('goes to the changes that are named', () => {
    given(...released, promoted(12, serving(3)))
      .when('rollBackModels', { environment, models: [{ model: 'fraud', target: change(1, 1) }, { model: 'credit' }] })
      .thenData({ target: change(1, 1) });
  });

  test('is refused as a whole where one has nothing to go back to, and says which', () => {
    given(...released, promoted(12, serving(1), 'churn'))
      .when('rollBackModels', { environment, models: [{ model: 'fraud' }, { model: 'churn' }] })
      .thenRefused('NOTHING_TO_ROLL_BACK_TO', 'model:default/churn, one of 2 models');
  });

  test('is rolled back itself model by model: each goes on from its own target', () => {
    const both: Given<EnvironmentEvent> = {
      type: 'ModelRolledBack',
      data: {
        changes: [back('fraud', 1, day(12), change(3, 10)), back('credit', 1, day(12), change(4, 11), 2)],
        withdraws: [],
        target: change(1, 1),
      },
    };
    given(...released, both, promoted(13, serving(3), 'credit'))
      .when('rollBackModel', { environment, model: 'credit' })
      .thenData({ target: change(2, 2) });
    given(...released, both)
      .when('rollBackModel', { environment, model: 'credit' })
      .thenRefused('NOTHING_TO_ROLL_BACK_TO', 'no such change');
  });
});

describe('a rollback of all that changed since a time', () => {
  const gone: Given<EnvironmentEvent> = {
    type: 'ModelRetired',
    data: { changes: [{ model: 'churn', from: day(13), allocation: nothing, replaced: null }], withdraws: [] },
  };
  const undo = { environment, since: '2026-05-10' };

  test('undoes what changed then or later, and nothing else', () => {
    given(...released, promoted(3, serving(1), 'churn'))
      .when('rollBackEnvironment', undo)
      .thenData({
        changes: [back('credit', 1, clock, change(4, 11)), back('fraud', 1, clock, change(3, 10), 1)],
        target: change(2, 2),
      });
    given(...released)
      .when('rollBackEnvironment', { ...undo, since: '2026-05-11' })
      .thenData({ changes: [{ model: 'credit', from: clock, allocation: serving(1), replaced: change(4, 11) }] });
  });

  test('goes behind all changes since, and back on what a rollback left', () => {
    given(...released, promoted(12, serving(3)), promoted(13, serving(4)))
      .when('rollBackEnvironment', { ...undo, since: '2026-05-12' })
      .thenData({ target: change(3, 10) });
    given(...released, rolledBack(14, serving(1), change(1, 1)))
      .when('rollBackEnvironment', { ...undo, since: '2026-05-14' })
      .thenData({ target: change(3, 10) });
  });

  test('passes over what is retracted, and leaves a model that serves what it goes back to', () => {
    const retracted = [defined, promoted(1, serving(1)), promoted(2, serving(7)), promoted(10, serving(2))];
    given(...retracted)
      .when('rollBackEnvironment', undo)
      .thenData({ target: change(1, 1) });
    given(...released, promoted(12, serving(1)))
      .when('rollBackEnvironment', undo)
      .thenData({ changes: [expect.objectContaining({ model: 'credit' })] });
    given(defined, promoted(1, serving(1)), promoted(10, serving(2)), promoted(12, serving(1)))
      .when('rollBackEnvironment', undo)
      .thenRefused('NOTHING_TO_ROLL_BACK_TO', 'none');
  });

  test('leaves alone what came and went since', () => {
    given(...released, promoted(12, serving(1), 'churn'), gone)
      .when('rollBackEnvironment', undo)
      .thenData({
        changes: [expect.objectContaining({ model: 'credit' }), expect.objectContaining({ model: 'fraud' })],
      });
  });

  test('is refused where no version served before, or all that did is retracted', () => {
    for (const [came, ...facts] of [
      ['none', defined, promoted(10, serving(2))],
      ['none', defined, promoted(1, serving(1)), retired(2), promoted(10, serving(2))],
      ['model:default/fraud@7 (RETRACTED)', defined, promoted(1, serving(7)), promoted(10, serving(2))],
    ] as const)
      given(...facts)
        .when('rollBackEnvironment', undo)
        .thenRefused('NOTHING_TO_ROLL_BACK_TO', came);
  });

  test('is refused where nothing changed since, and for a time to come', () => {
    given(...released)
      .when('rollBackEnvironment', { ...undo, since: '2026-05-20' })
      .thenRefused('NOTHING_TO_ROLL_BACK_TO', 'none');
    given(...released)
      .when('rollBackEnvironment', { ...undo, since: '2026-06-02' })
      .thenRefused('OCCURRED_IN_FUTURE', '2026-06-02');
    given().when('rollBackEnvironment', undo).thenRefused('UNKNOWN_REFERENCE', 'environment:default/production');
  });
});

describe('the plan of a rollback', () => {
  const when = { kind: 'act', clock, eventId: change(9, 1).event, actor: 'someone', recordedBy: null } as const;

  test('says to which change, why that one, and what lay nearer and was passed over', () => {
    const facts = [
      defined,
      promoted(1, serving(1)),
      promoted(2, serving(7)),
      retired(3),
      promoted(4, serving(9)),
      promoted(5, serving(9)),
    ];
    const said = environmentCommands.rollBackModel.read({ environment, model: 'fraud' });
    if ('faults' in said) throw new Error(said.faults.join());
    const plan = explainEnvironment.rollBackModel(said.command, fold(environmentRules, facts), streams, when);
    expect(plan.explain()).toEqual([
      {
        namespace: 'default',
        model: 'fraud',
        from: serving(9),
        to: serving(1),
        returnsTo: change(1, 1),
        why: 'the nearest earlier change to other versions, none of them retracted',
        passedOver: [
          { ...change(4, 4), allocation: serving(9), why: 'SERVES_ALREADY' },
          { ...change(3, 3), allocation: { state: 'NOTHING' }, why: 'NAMES_NO_VERSION' },
          { ...change(2, 2), allocation: serving(7), why: 'RETRACTED' },
        ],
        blockedBy: [],
      },
    ]);
  });
});
