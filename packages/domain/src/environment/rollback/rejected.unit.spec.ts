import { describe, expect, test } from '@jest/globals';
import type { Allocation, EnvironmentEvent, ModelEvent, PolicyRule } from '@pedigree/schema/events';
import fc from 'fast-check';
import { approvalWithdrawn, approved, modelOf, rejected } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { change, day, defined, promoted, retired, serving } from '../../testing/serving.ts';
import { clock, decideInput, fold, type Given, givenId } from '../../testing/specify.ts';

const slot = { environment: 'production', model: 'fraud' };
const reason = { reason: 'Everything else is worse.' };
const approvals: PolicyRule = { rule: 'APPROVALS', count: 1, notByAuthor: true };
const digests: PolicyRule = { rule: 'DIGESTS_PRESENT' };
const three = [defined, promoted(1, serving(1)), promoted(2, serving(2)), promoted(3, serving(3))];

interface House {
  readonly rules?: readonly PolicyRule[];
  readonly mayOverride?: boolean;
  readonly words?: readonly Given<ModelEvent>[];
  readonly facts?: readonly Given<EnvironmentEvent>[];
}

/** What a rollback comes to in a house under that policy, where these words hold of the versions of `fraud`. */
function rollBack(input: object, { rules = [approvals], mayOverride = false, words = [], facts = three }: House = {}) {
  const given: Given<EnvironmentEvent>[] = [
    ...facts,
    { type: 'PromotionPolicyChanged', data: { rules: [...rules], mayOverride } },
  ];
  const streams = knowing({ models: { fraud: [...modelOf(4), ...words] } });
  const name = 'since' in input ? 'rollBackEnvironment' : 'models' in input ? 'rollBackModels' : 'rollBackModel';
  return decideInput(environmentRules, name, input, fold(environmentRules, given), streams, clock);
}

const returnedTo = (number: number, more: object = {}) => [
  expect.objectContaining({
    type: 'ModelRolledBack',
    data: { ...{ withdraws: [], changes: [expect.objectContaining({ allocation: serving(number) })] }, ...more },
  }),
];
const back = (number: number, more = {}) => returnedTo(number, { target: change(number, number), ...more });

describe('a rollback to the last good change', () => {
  const words = [rejected(2, 'eve')];

  test('passes over what somebody rejects while the policy asks for approvals, and asks nothing else', () => {
    expect(rollBack(slot)).toEqual(back(2));
    expect(rollBack(slot, { words })).toEqual(back(1));
    expect(rollBack({ environment: 'production', since: day(3) }, { words })).toEqual(back(1));
    expect(rollBack(slot, { words: [rejected(2, 'eve', 'qa')] })).toEqual(back(2));
    expect(rollBack(slot, { words: [...words, approvalWithdrawn(2, 'eve')] })).toEqual(back(2));
    expect(rollBack(slot, { words, rules: [digests] })).toEqual(back(2));
  });

  test('takes traffic away from what is rejected', () => {
    const split = (...shares: number[]): Allocation => ({
      state: 'SERVING',
      versions: shares.map((share, place) => ({ number: place + 1, share })),
    });
    const facts = [defined, promoted(1, split(9_000, 1_000)), promoted(2, split(1_000, 9_000))];
    expect(rollBack(slot, { words, facts })).toEqual([
      expect.objectContaining({ data: expect.objectContaining({ target: change(1, 1) }) }),
    ]);
  });

  test('says what was passed over where nothing is left', () => {
    expect(rollBack(slot, { words: [...words, rejected(1, 'eve')] })).toEqual({
      rejected: 'NOTHING_TO_ROLL_BACK_TO',
      message: expect.stringMatching(
        /^required: .*; came: model:default\/fraud@2 \(REJECTED\), model:default\/fraud@1 \(REJECTED\)$/,
      ),
    });
    const all = { environment: 'production', since: day(3) };
    expect(rollBack(all, { words: [...words, rejected(1, 'eve')] })).toMatchObject({
      rejected: 'NOTHING_TO_ROLL_BACK_TO',
      message: expect.stringMatching(
        /came: model:default\/fraud@2 \(REJECTED\), model:default\/fraud@1 \(REJECTED\)( \(model:default\/fraud.*)?$/,
      ),
    });
  });

  test('goes to what is rejected only where the policy may be passed over, with a reason; the event says so', () => {
    const override = { ...slot, override: true, ...reason };
    const missing = {
      overridden: true,
      items: [expect.objectContaining({ passed: false, found: '0 approvals, 1 rejection' })],
    };
    expect(rollBack(override, { words, mayOverride: true })).toEqual(
      back(2, { policy: expect.objectContaining(missing) }),
    );
    expect(rollBack(override, { words })).toMatchObject({ rejected: 'POLICY_NOT_MET' });
    expect(environmentRules.commands.rollBackModel.read({ ...slot, override: true })).toMatchObject({
      command: { override: true },
    });
  });
});

describe('a rollback that names its change', () => {
  const to = (revision: number, more = {}) => ({
    ...{ ...slot, target: { event: givenId(environmentRules.stream, revision), from: day(revision) } },
    ...more,
  });

  test('asks the policy of what comes to serve, as a promotion does', () => {
    expect(rollBack(to(1))).toMatchObject({
      rejected: 'POLICY_NOT_MET',
      items: [{ model: 'fraud', number: 1, passed: false, found: '0 approvals' }],
    });
    expect(rollBack(to(1), { words: [approved(1, 'bob')] })).toEqual(
      back(1, { policy: expect.objectContaining({ items: [expect.objectContaining({ passed: true })] }) }),
    );
    expect(rollBack(to(1), { rules: [digests] })).toEqual({
      wants: { promotion: { namespace: 'default', versions: [{ model: 'fraud', number: 1 }], rules: [digests] } },
    });
    const models = [{ model: 'fraud', target: to(1).target }];
    expect(rollBack({ environment: 'production', models })).toMatchObject({ rejected: 'POLICY_NOT_MET' });
  });

  test('passes over it where that is allowed, and is not asked as a testimony', () => {
    const override = { override: true, ...reason };
    expect(rollBack(to(1, override), { mayOverride: true })).toEqual(
      back(1, { policy: expect.objectContaining({ overridden: true }) }),
    );
    expect(rollBack(to(1, override))).toMatchObject({ rejected: 'POLICY_NOT_MET' });
    expect(rollBack(to(1, { occurredAt: day(20) }))).toEqual(back(1));
  });
});

test('over random changes and words, a rollback goes to the nearest other change that brings nobody who is rejected', () => {
  const outcomes = { passedOver: 0, refused: 0, gone: 0 };
  const served = fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 2, maxLength: 8 });
  const said = fc.array(
    fc.tuple(fc.constantFrom(rejected, approved, approvalWithdrawn), fc.integer({ min: 1, max: 4 })),
    {
      maxLength: 6,
    },
  );
  fc.assert(
    fc.property(served, said, fc.boolean(), (numbers, words, asksApprovals) => {
      const last = new Map(words.map(([word, number]) => [number, word]));
      const isRejected = (number: number) => asksApprovals && last.get(number) === rejected;
      const now = numbers.at(-1);
      const others = numbers.slice(0, -1).map((number, index) => ({ number, revision: index + 1 }));
      const nearest = others.findLast(({ number }) => number > 0 && number !== now && !isRejected(number));
      const outcome = rollBack(slot, {
        rules: [asksApprovals ? approvals : digests],
        words: words.map(([word, number]) => word(number, 'eve')),
        facts: [
          defined,
          ...numbers.map((number, index) => (number === 0 ? retired(index + 1) : promoted(index + 1, serving(number)))),
        ],
      });
      if (!nearest) {
        outcomes.refused++;
        expect(outcome).toMatchObject({ rejected: 'NOTHING_TO_ROLL_BACK_TO' });
        return;
      }
      const { number, revision } = nearest;
      expect(outcome).toEqual(returnedTo(number, { target: change(revision, revision) }));
      outcomes[others.some((each) => each.revision > revision && isRejected(each.number)) ? 'passedOver' : 'gone']++;
    }),
    { numRuns: 300 },
  );
  expect(Math.min(...Object.values(outcomes))).toBeGreaterThan(5);
});
