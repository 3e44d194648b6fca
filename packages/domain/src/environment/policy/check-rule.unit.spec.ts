import { describe, expect, test } from '@jest/globals';
import type { PolicyRule } from '@pedigree/schema/events';
import { approved, rejected } from '../../testing/model.ts';
import { missing, outcomeOf, passed, promoteUnder } from '../../testing/policy.ts';
import type { VersionFacts } from './facts.ts';

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
  const longNames = [1, 2, 3, 4, 5].map((number) => `dataset:${'n'.repeat(255)}/${'d'.repeat(255)}@${number}`);

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
      'of ancestors names five at most',
      { rule: 'NO_RETRACTED_ANCESTOR' },
      { ancestors: { retracted: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], seen: 9 } },
      missing('retracted: a, b, c, d, e, 2 more'),
    ],
    [
      'of ancestors names as many as an event takes, where their names are long',
      { rule: 'NO_RETRACTED_ANCESTOR' },
      { ancestors: { retracted: longNames, seen: 9 } },
      missing(`retracted: ${longNames.slice(0, 3).join(', ')}, 2 more`),
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
      'of an evaluation’s age does not count one that measured nothing',
      { rule: 'EVALUATED_WITHIN', days: 7 },
      { evaluations: [{ occurredAt: '2026-05-31T00:00:00.000Z', metrics: {}, dataset: null }] },
      missing('never'),
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
    expect(
      outcomeOf(promoteUnder(approvals(1, false), {}, { fraud: [approved(1, 'bob'), approved(2, 'bob')] })),
    ).toMatchObject({
      policy: 1,
      versions: [{ change: 0, number: 1 }],
      // The approval; and that nobody rejects it, up to where the stream was read.
      items: [{ rule: 0, revisions: [2, 3] }],
    });
  });

  test('of approvals that are missing rests on how far the model’s stream was read', () => {
    const may = { override: true, mayOverride: true };
    expect(outcomeOf(promoteUnder(approvals(1), {}, {}, may))).toMatchObject({
      items: [{ passed: false, found: '0 approvals', revisions: [1] }],
    });
  });
});
