import { describe, expect, test } from '@jest/globals';
import type { ModelEvent } from '@pedigree/schema/events';
import { environmentRules, knowing } from '../testing/rules.ts';
import { change, corrected, day, defined, nothing, promoted, retired, serving, unknown } from '../testing/serving.ts';
import { clock, type Given, specify } from '../testing/specify.ts';
import { environmentCommands } from './commands.ts';

const trained = (number: number, data: object = {}): Given<ModelEvent> => ({
  type: 'ModelTrained',
  data: { number, branch: 'main', ...data },
});
const models = {
  fraud: [
    { type: 'ModelRegistered', data: {} },
    trained(1, { label: 'v1' }),
    trained(2, { artifacts: [{ digest: `md5:${'a'.repeat(32)}` }] }),
    trained(3, { artifacts: [{ digest: `md5:${'a'.repeat(32)}` }] }),
    { type: 'ModelVersionRetracted', data: { number: 3 } },
    { type: 'ModelAliasSet', data: { alias: 'champion', number: 2 } },
  ],
  credit: [{ type: 'ModelRegistered', data: {} }, trained(1)],
} satisfies Record<string, Given<ModelEvent>[]>;

const { given } = specify(environmentRules, knowing({ models }));
const promotion = (version: string) => ({ environment: 'production', model: 'fraud', version });
const splitting = (...allocation: object[]) => ({ environment: 'production', model: 'fraud', allocation });

describe('defineEnvironment', () => {
  test('the least is a name: without a rank, not counted as production', () => {
    given()
      .when('defineEnvironment', { name: 'production' })
      .thenFacts({ type: 'EnvironmentDefined', occurredAt: clock, data: { production: false } });
  });

  test('the same definition was said already; another one is written whole', () => {
    given(defined).when('defineEnvironment', { name: 'production', rank: 3, production: true }).thenSaidAt(0);
    given(defined)
      .when('defineEnvironment', { name: 'production', production: true })
      .thenFacts({
        type: 'EnvironmentDefined',
        occurredAt: clock,
        data: { production: true },
      });
  });

  test('a description is always written: whether it says the same is not the decider’s to read', () => {
    given(defined)
      .when('defineEnvironment', { name: 'production', rank: 3, production: true, description: 'Live.' })
      .thenData({ description: 'Live.' });
  });
});

describe('a slot is refused', () => {
  const commands = {
    promoteModel: { version: '1' },
    rollBackModel: {},
    retireModel: {},
    correctServing: { since: '2026-05-01', state: 'UNKNOWN' },
  } as const;

  test.each(['promoteModel', 'rollBackModel', 'retireModel', 'correctServing'] as const)('by %s', (command) => {
    const input = { environment: 'production', model: 'fraud', ...commands[command] };
    const elsewhere = { ...input, model: 'team/fraud' };
    given().when(command, input).thenRefused('UNKNOWN_REFERENCE', 'environment:default/production');
    given(defined)
      .when(command, { ...input, model: 'nobody' })
      .thenRefused('UNKNOWN_REFERENCE', 'model:default/nobody');
    given(defined).when(command, elsewhere).thenRefused('OTHER_NAMESPACE', 'model:team/fraud');
    if (command === 'correctServing') return;
    given(defined)
      .when(command, { ...elsewhere, occurredAt: '2026-05-01' })
      .thenRefused('OTHER_NAMESPACE', 'model:team/fraud');
  });
});

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
      .when('promoteModel', promotion(`md5:${'a'.repeat(32)}`))
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

describe('retireModel', () => {
  const slot = { environment: 'production', model: 'fraud' };

  test('what serves is retired', () => {
    given(defined, promoted(10, serving(1)))
      .when('retireModel', slot)
      .thenFacts({
        type: 'ModelRetired',
        occurredAt: clock,
        data: {
          changes: [{ model: 'fraud', from: clock, allocation: nothing, replaced: change(1, 10) }],
          withdraws: [],
        },
      });
  });

  test('what is retired stays so', () => {
    given(defined, promoted(10, serving(1)), retired(20))
      .when('retireModel', slot)
      .thenSaidAt(2);
  });

  test('what never served, or of which nothing is known, cannot be retired by an act', () => {
    given(defined, promoted(10, serving(1), 'credit'))
      .when('retireModel', slot)
      .thenRefused('NOTHING_TO_RETIRE', 'fraud');
    given(defined, corrected({ states: [[10, unknown]] }))
      .when('retireModel', slot)
      .thenRefused('NOTHING_TO_RETIRE', 'fraud');
  });

  test('that it was retired may be told whatever stands', () => {
    given(defined)
      .when('retireModel', { ...slot, occurredAt: '2026-05-03' })
      .thenAt(day(3));
    given(defined, retired(2))
      .when('retireModel', { ...slot, occurredAt: '2026-05-03' })
      .thenAt(day(3));
  });
});

describe('what is read of a serving command', () => {
  const faultsOf = (command: keyof typeof environmentCommands, input: object) => {
    const said = environmentCommands[command].read(
      JSON.parse(JSON.stringify({ environment: 'production', model: 'fraud', ...input })),
    );
    return 'faults' in said ? said.faults : [];
  };
  const event = '7f1dd7b4-2c1a-5d3e-8f00-000000000000';

  test.each([
    [
      'promoteModel',
      { version: '1', allocation: [] },
      'allocation: required: either a version or an allocation; came: "both"',
    ],
    ['promoteModel', {}, 'version: required: a version of the model; came: "none"'],
    ['promoteModel', { version: 'credit@1' }, 'model: required: one model version; came: "credit@1 and fraud"'],
    ['promoteModel', { model: 'fraud@1', version: '2' }, 'model: required: one model version; came: "fraud@1 and 2"'],
    [
      'promoteModel',
      {
        model: undefined,
        allocation: [
          { version: 'fraud@1', share: 5_000 },
          { version: 'credit@1', share: 5_000 },
        ],
      },
      'allocation: required: versions of one model; came: "fraud and credit"',
    ],
    [
      'promoteModel',
      { version: '1', environment: 'production@2026-05-01' },
      'environment: required: a reference of kind environment without a version',
    ],
    ['promoteModel', { allocation: new Array(101).fill({ version: '1' }) }, 'allocation: required: at most 100 items'],
    ['rollBackModel', { target: { event: 'x' } }, 'target.event: required: the id of an event, a UUID; came: "x"'],
    ['rollBackModel', { target: { event, from: 'noon' } }, 'target.from: required: a time'],
    ['correctServing', {}, 'since: required: since when, or only changes to withdraw; came: "neither"'],
    ['correctServing', { withdraw: [] }, 'since: required'],
    ['correctServing', { until: '2026-05-02', withdraw: [{ event }] }, 'since: required'],
    ['correctServing', { since: '2026-05-01' }, 'allocation: required: the versions that served'],
    ['correctServing', { since: '2026-05-01', state: 'SERVING' }, 'came: "state SERVING with no allocation"'],
    [
      'correctServing',
      { since: '2026-05-01', state: 'NOTHING', allocation: [{ version: '1' }] },
      'came: "state NOTHING with 1 versions"',
    ],
    [
      'correctServing',
      { since: '2026-05-02', until: '2026-05-02', allocation: [] },
      'until: required: a time after 2026-05-02',
    ],
    [
      'correctServing',
      { since: '2026-05-02', until: '2026-05-01', allocation: [] },
      'until: required: a time after 2026-05-02',
    ],
    ['correctServing', { since: 'noon', allocation: [] }, 'since: required: a time'],
    ['correctServing', { withdraw: [{ event }, { event: 'x' }] }, 'withdraw.1.event: required: the id of an event'],
    [
      'correctServing',
      { since: '2026-05-01', allocation: [], occurredAt: '2026-05-01' },
      'occurredAt: required: a member of this command',
    ],
  ] as const)('%s %j is faulty', (command, input, fault) => {
    expect(faultsOf(command, input)).toContainEqual(expect.stringContaining(fault));
  });
});
