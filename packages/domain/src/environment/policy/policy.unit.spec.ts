import { describe, expect, test } from '@jest/globals';
import type { EnvironmentEvent } from '@pedigree/schema/events';
import { approved, registered, trained } from '../../testing/model.ts';
import { missing, outcomeOf, promoteUnder } from '../../testing/policy.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { clock, decideInput, fold, type Given, specify } from '../../testing/specify.ts';
import { initialEnvironment } from '../state.ts';

const production = { type: 'EnvironmentDefined', data: { production: true } } as const;
const promotion = { environment: 'production', model: 'fraud', version: '1' };

describe('a policy', () => {
  const rule = { rule: 'BRANCH', branch: 'main' } as const;
  const wide = { branch: 'wide' };

  test('is passed over only where it allows that, and the event says so', () => {
    const may = { override: true, mayOverride: true };
    expect(outcomeOf(promoteUnder(rule, wide, {}, { override: true }))).toEqual(missing('wide'));
    expect(outcomeOf(promoteUnder(rule, wide, {}, may))).toMatchObject({ overridden: true });
    expect(outcomeOf(promoteUnder(rule, {}, {}, may))).not.toHaveProperty('overridden');
  });

  test('is passed over also where no view tells anything, and the event says what was not known', () => {
    const unknown = 'not known: no view told it in time';
    expect(outcomeOf(promoteUnder(rule, null, {}, { override: true, mayOverride: true }))).toMatchObject({
      overridden: true,
      items: [{ passed: false, found: unknown }],
    });
    expect(promoteUnder(rule, null, {}, { override: true })).toMatchObject({ wants: { promotion: { rules: [rule] } } });
    expect(promoteUnder(rule, null)).toMatchObject({ wants: { promotion: { rules: [rule] } } });
    const approvals = { rule: 'APPROVALS', count: 1, notByAuthor: true } as const;
    const words = { fraud: [approved(1, 'bob')] };
    expect(outcomeOf(promoteUnder(approvals, null, words))).toMatchObject({ items: [{ found: '1 approval' }] });
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

  test('asks no two environments for each other', () => {
    const ofQa = { rule: 'SERVED_IN', environment: 'production', share: 1, seconds: 0 } as const;
    const qa: readonly Given<EnvironmentEvent>[] = [
      production,
      { type: 'PromotionPolicyChanged', data: { rules: [ofQa], mayOverride: false } },
    ];
    specify(environmentRules, knowing({ environments: { qa } }))
      .given(production)
      .when('changePromotionPolicy', { ...change, rules: [{ rule: 'SERVED_IN', environment: 'qa' }] })
      .thenRefused('INVALID_INPUT', 'qa, whose does');
  });

  test('is read with every fault of its rules', () => {
    const rules = [
      { rule: 'SERVED_IN', environment: 'production' },
      { rule: 'BRANCH', days: 3 },
      { rule: 'METRIC', metric: 'auc' },
      { rule: 'METRIC', metric: 'auc', atLeast: 2, atMost: 1 },
      { rule: 'SERVED_IN', environment: 'other/qa', duration: 'long' },
    ];
    expect(environmentRules.commands.changePromotionPolicy.read({ ...change, rules })).toEqual({
      faults: [
        'rules.0.environment: required: another environment; came: "production"',
        'rules.1.branch: required: a branch of rule BRANCH; came: "none"',
        'rules.1.days: required: a member of rule BRANCH; came: "days"',
        'rules.2: required: atLeast, atMost or both of rule METRIC; came: "neither"',
        'rules.3.atMost: required: a number from atLeast, 2, on; came: 1',
        'rules.4.environment: required: an environment of namespace default; came: "other/qa"',
        expect.stringMatching(/^rules\.4\.duration: required: a duration .*; came: "long"$/),
      ],
    });
  });

  test('is none at first', () => expect(initialEnvironment.policy).toBeNull());
});
