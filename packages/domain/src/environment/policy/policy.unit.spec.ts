import { describe, expect, test } from '@jest/globals';
import type { EnvironmentEvent, PolicyRule } from '@pedigree/schema/events';
import { approved, rejected, trained } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { clock, decideInput, fold, type Given, specify } from '../../testing/specify.ts';
import { initialEnvironment } from '../state.ts';
import type { VersionFacts } from './facts.ts';

const production = { type: 'EnvironmentDefined', data: { production: true } } as const;
const registered = { type: 'ModelRegistered', data: {} } as const;
const promotion = { environment: 'production', model: 'fraud', version: '1' };

const plain: VersionFacts = {
  model: 'fraud',
  number: 1,
  branch: 'main',
  artifacts: [{ digest: 'opaque:1' }],
  metrics: { auc: 0.9 },
  evaluations: [],
  ancestors: { retracted: [], seen: 3 },
  served: [],
};

/** What a promotion of fraud@1 comes to under one rule. */
function promoteUnder(
  rule: PolicyRule,
  facts: Partial<VersionFacts> = {},
  words: Parameters<typeof knowing>[0]['models'] = {},
  { override = false, mayOverride = false } = {},
) {
  const rules = [rule];
  const given = [production, { type: 'PromotionPolicyChanged', data: { rules, mayOverride } }] as const;
  const versions = [{ ...plain, ...facts }];
  const question = { namespace: 'default', versions: [{ model: 'fraud', number: 1 }], rules };
  const streams = knowing({
    models: { fraud: [registered, { ...trained(1), actor: 'ann', recordedBy: 'robot' }, ...(words.fraud ?? [])] },
    promotion: { question, versions, basis: [{ view: 'models', position: '9' }] },
  });
  const input = { ...promotion, ...(override && { override, reason: 'It is urgent.' }) };
  return decideInput(environmentRules, 'promoteModel', input, fold(environmentRules, given), streams, clock);
}

function outcomeOf(decision: ReturnType<typeof promoteUnder>) {
  const [fact] = Array.isArray(decision) ? decision : [];
  return fact?.type === 'ModelPromoted' ? fact.data.policy : decision;
}

const passed = (found: string) =>
  expect.objectContaining({ policy: 1, items: [expect.objectContaining({ rule: 0, passed: true, found })] });
const missing = (found: string) =>
  expect.objectContaining({ rejected: 'POLICY_NOT_MET', items: [expect.objectContaining({ passed: false, found })] });

describe('a rule', () => {
  const approvals = (count: number, notByAuthor = true): PolicyRule => ({ rule: 'APPROVALS', count, notByAuthor });
  const auc = (bounds: object): PolicyRule => ({ rule: 'METRIC', metric: 'auc', ...bounds });
  const inQa: PolicyRule = { rule: 'SERVED_IN', environment: 'qa', share: 1_000, seconds: 3_600 };
  const since = '2026-05-31T23:00:00.000Z';
  const until = null;
  const evaluated = (occurredAt: string, value: number | string, name = 'holdout') => ({
    ...{ occurredAt, metrics: { auc: value } },
    dataset: { namespace: 'default', name, digest: 'opaque:1' },
  });
  const holdout = { namespace: 'default', name: 'holdout' };

  test.each<[string, PolicyRule, Partial<VersionFacts>, object]>([
    ['of the branch passes on it', { rule: 'BRANCH', branch: 'main' }, {}, passed('main')],
    ['of the branch misses on another', { rule: 'BRANCH', branch: 'main' }, { branch: 'wide' }, missing('wide')],
    ['of digests passes where all have one', { rule: 'DIGESTS_PRESENT' }, {}, passed('1 of 1')],
    [
      'of digests misses where one has none',
      { rule: 'DIGESTS_PRESENT' },
      { artifacts: [{ digest: 'opaque:1' }, {}] },
      missing('1 of 2'),
    ],
    ['of digests misses without artifacts', { rule: 'DIGESTS_PRESENT' }, { artifacts: [] }, missing('no artifacts')],
    [
      'of ancestors passes where none is retracted',
      { rule: 'NO_RETRACTED_ANCESTOR' },
      {},
      passed('none of 3 ancestors'),
    ],
    [
      'of ancestors misses where one is',
      { rule: 'NO_RETRACTED_ANCESTOR' },
      { ancestors: { retracted: ['dataset:default/images@1'], seen: 3 } },
      missing('retracted: dataset:default/images@1'),
    ],
    [
      'of ancestors misses where not all can be looked at',
      { rule: 'NO_RETRACTED_ANCESTOR' },
      { ancestors: { retracted: [], seen: null } },
      missing('more ancestors than can be looked at'),
    ],
    ['of a metric passes by what training states', auc({ atLeast: 0.9 }), {}, passed('0.9')],
    [
      'of a metric goes by the evaluation that was made last, however late the others were told',
      auc({ atLeast: 0.9 }),
      { evaluations: [evaluated('2026-05-03', 0.8), evaluated('2026-05-02', 0.95)] },
      missing('0.8'),
    ],
    ['of a metric on a dataset does not go by training', auc({ dataset: holdout }), {}, missing('never measured')],
    [
      'of a metric on a dataset goes by that one',
      auc({ atMost: 0.5, dataset: holdout }),
      { evaluations: [evaluated('2026-05-01', 0.4), evaluated('2026-05-02', 0.9, 'other')] },
      passed('0.4'),
    ],
    [
      'of a metric misses what is not a number',
      auc({ atMost: 1 }),
      { evaluations: [evaluated('2026-05-01', 'NaN')] },
      missing('NaN'),
    ],
    [
      'of an evaluation’s age passes to the second',
      { rule: 'EVALUATED_WITHIN', days: 7 },
      { evaluations: [evaluated('2026-05-25T00:00:00.000Z', 1)] },
      passed('the last at 2026-05-25T00:00:00.000Z'),
    ],
    [
      'of an evaluation’s age misses what is older',
      { rule: 'EVALUATED_WITHIN', days: 7 },
      { evaluations: [evaluated('2026-05-24T23:59:59.000Z', 1)] },
      missing('the last at 2026-05-24T23:59:59.000Z'),
    ],
    [
      'of serving passes once the time is over',
      inQa,
      { served: [{ environment: 'qa', since, until, share: 1_000 }] },
      passed('1h with that share'),
    ],
    [
      'of serving misses what had too little of the traffic',
      inQa,
      { served: [{ environment: 'qa', since, until, share: 999 }] },
      missing('never with that share'),
    ],
    [
      'of serving adds up what was apart, of that environment alone',
      inQa,
      {
        served: [
          { environment: 'qa', since: '2026-05-01T00:00:00.000Z', until: '2026-05-01T00:30:00.000Z', share: 1_000 },
          { environment: 'qa', since: '2026-05-02T00:00:00.000Z', until: '2026-05-02T00:20:00.000Z', share: 10_000 },
          { environment: 'dev', since, until, share: 10_000 },
        ],
      },
      missing('50m with that share'),
    ],
  ])('%s', (_title, rule, facts, expected) => {
    expect(outcomeOf(promoteUnder(rule, facts))).toEqual(expected);
  });

  test('of approvals counts each actor once, and the author only where it may', () => {
    const words = { fraud: [approved(1, 'ann'), approved(1, 'bob'), approved(1, 'bob', 'production')] };
    expect(outcomeOf(promoteUnder(approvals(1), {}, words))).toEqual(passed('1 approval, one more by the author'));
    expect(outcomeOf(promoteUnder(approvals(2), {}, words))).toEqual(missing('1 approval, one more by the author'));
    expect(outcomeOf(promoteUnder(approvals(2, false), {}, words))).toEqual(passed('2 approvals'));
  });

  test('of approvals counts a word that another tells as the teller’s, once, and none that the author tells', () => {
    const told = (by: string, recordedBy: string) => ({ ...approved(1, by), recordedBy });
    const count = (...fraud: readonly object[]) => outcomeOf(promoteUnder(approvals(2), {}, { fraud } as never));
    expect(count(told('bob', 'mallory'), told('carol', 'mallory'))).toEqual(
      missing('1 approval, one more told by the same'),
    );
    expect(count(told('bob', 'mallory'), approved(1, 'bob'))).toEqual(passed('2 approvals'));
    expect(count(told('bob', 'robot'), told('carol', 'ann'))).toEqual(missing('0 approvals, 2 more by the author'));
  });

  test('of approvals misses while somebody rejects, and names the events that it rests on', () => {
    const words = { fraud: [approved(1, 'bob'), rejected(1, 'eve')] };
    expect(outcomeOf(promoteUnder(approvals(1), {}, words))).toEqual(missing('1 approval, 1 rejection'));
    expect(outcomeOf(promoteUnder(approvals(1, false), {}, { fraud: [approved(1, 'bob')] }))).toMatchObject({
      policy: 1,
      versions: [{ change: 0, number: 1 }],
      items: [{ rule: 0, revisions: [2] }],
    });
  });
});

describe('a policy', () => {
  const rule = { rule: 'BRANCH', branch: 'main' } as const;
  const wide = { branch: 'wide' };

  test('is passed over only where it allows that, and the event says so', () => {
    const may = { override: true, mayOverride: true };
    expect(outcomeOf(promoteUnder(rule, wide, {}, { override: true }))).toEqual(missing('wide'));
    expect(outcomeOf(promoteUnder(rule, wide, {}, may))).toMatchObject({ overridden: true });
    expect(outcomeOf(promoteUnder(rule, {}, {}, may))).not.toHaveProperty('overridden');
  });

  test('is not asked about a testimony, nor about versions whose share does not grow', () => {
    const given: readonly Given<EnvironmentEvent>[] = [
      production,
      { type: 'PromotionPolicyChanged', data: { rules: [rule], mayOverride: false } },
    ];
    const models = { fraud: [registered, trained(1), trained(2)] };
    const { given: on } = specify(environmentRules, knowing({ models }));
    const before = '2026-05-01T00:00:00.000Z';
    on(...given)
      .when('promoteModel', { ...promotion, occurredAt: before })
      .thenAt(before);
    const serves: readonly Given<EnvironmentEvent>[] = [
      ...given,
      {
        type: 'ModelPromoted',
        data: {
          changes: [
            {
              ...{ model: 'fraud', from: before, replaced: null },
              allocation: {
                state: 'SERVING',
                versions: [
                  { number: 1, share: 6_000 },
                  { number: 2, share: 4_000 },
                ],
              },
            },
          ],
          withdraws: [],
        },
      },
    ];
    on(...serves)
      .when('promoteModel', {
        environment: 'production',
        model: 'fraud',
        allocation: [
          { version: '1', share: 6_000 },
          { version: '2', share: 4_000 },
        ],
      })
      .thenAt(clock);
    const state = fold(environmentRules, serves);
    expect(decideInput(environmentRules, 'promoteModel', promotion, state, knowing({ models }), clock)).toEqual({
      wants: {
        promotion: { namespace: 'default', versions: [{ model: 'fraud', number: 1 }], rules: [rule] },
      },
    });
  });

  const { given } = specify(
    environmentRules,
    knowing({
      environments: { qa: [production] },
      datasets: {
        holdout: [
          { type: 'DatasetRegistered', data: {} },
          { type: 'DatasetVersioned', data: { number: 1, digest: 'opaque:1' } },
        ],
      },
    }),
  );
  const change = { environment: 'production', reason: 'What goes out is looked at.' };

  test('is stated anew as a whole, and the same again says nothing', () => {
    const rules = [
      { rule: 'APPROVALS' },
      { rule: 'SERVED_IN', environment: 'qa', share: 500, duration: '1d' },
      { rule: 'METRIC', metric: 'auc', atLeast: 0.9, dataset: 'holdout@1' },
    ];
    const data = {
      mayOverride: false,
      rules: [
        { rule: 'APPROVALS', count: 1, notByAuthor: true },
        { rule: 'SERVED_IN', environment: 'qa', share: 500, seconds: 86_400 },
        {
          ...({ rule: 'METRIC', metric: 'auc', atLeast: 0.9 } as const),
          dataset: { namespace: 'default', name: 'holdout', digest: 'opaque:1' },
        },
      ],
    } as const;
    given(production)
      .when('changePromotionPolicy', { ...change, rules })
      .thenData(data);
    given(production, { type: 'PromotionPolicyChanged', data: { ...data, rules: [...data.rules] } })
      .when('changePromotionPolicy', { ...change, rules })
      .thenSaidAt(1);
  });

  test('names environments and datasets that are there', () => {
    const served = [{ rule: 'SERVED_IN', environment: 'dev' }];
    given(production)
      .when('changePromotionPolicy', { ...change, rules: served })
      .thenRefused('UNKNOWN_REFERENCE', 'dev');
    const metric = [{ rule: 'METRIC', metric: 'auc', atLeast: 1, dataset: 'holdout@2' }];
    given(production)
      .when('changePromotionPolicy', { ...change, rules: metric })
      .thenRefused('UNKNOWN_REFERENCE', '@2');
    given()
      .when('changePromotionPolicy', { ...change, rules: [] })
      .thenRefused('UNKNOWN_REFERENCE', 'production');
  });

  test('is read with every fault of its rules', () => {
    const rules = [
      { rule: 'BRANCH', days: 3 },
      { rule: 'METRIC', metric: 'auc' },
      { rule: 'METRIC', metric: 'auc', atLeast: 2, atMost: 1 },
      { rule: 'SERVED_IN', environment: 'other/qa', duration: 'long' },
    ];
    expect(environmentRules.commands.changePromotionPolicy.read({ ...change, rules })).toEqual({
      faults: [
        'rules.0.branch: required: a branch of rule BRANCH; came: "none"',
        'rules.0.days: required: a member of rule BRANCH; came: "days"',
        'rules.1: required: atLeast, atMost or both of rule METRIC; came: "neither"',
        'rules.2.atMost: required: a number from atLeast, 2, on; came: 1',
        'rules.3.environment: required: an environment of namespace default; came: "other/qa"',
        expect.stringMatching(/^rules\.3\.duration: required: a duration .*; came: "long"$/),
      ],
    });
  });

  test('is none at first', () => expect(initialEnvironment.policy).toBeNull());
});
