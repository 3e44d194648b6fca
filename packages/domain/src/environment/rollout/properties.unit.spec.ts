import { describe, expect, test } from '@jest/globals';
import { isAlreadySaid, isRejection, isWanting, routeKey } from '@pedigree/kernel';
import type { Allocation } from '@pedigree/schema/events';
import fc from 'fast-check';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { modelOf } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { day, defined, promoted } from '../../testing/serving.ts';
import { givenId } from '../../testing/specify.ts';
import { said, split } from '../../testing/split.ts';

const streams = knowing({ models: { fraud: modelOf(9) } });
const slot = { environment: 'production', model: 'fraud' };
const keys = Array.from({ length: 200 }, (_, index) => `customer-${index}`);

/** Versions with shares in hundredths of a percent, and at times a shadow. */
const before: fc.Arbitrary<readonly (readonly [number: number, share?: number])[]> = fc
  .record({
    versions: fc.shuffledSubarray([1, 2, 3, 4], { minLength: 1 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 3, maxLength: 3 }),
    shadow: fc.boolean(),
  })
  .map(({ versions, cuts, shadow }) => {
    const ends = [...cuts.slice(0, versions.length - 1).sort((left, right) => left - right), 10_000];
    const live = versions.map((version, index) => [version, (ends[index] ?? 0) - (ends[index - 1] ?? 0)] as const);
    return shadow ? [...live, [5] as const] : live;
  });

const steps = fc
  .record({
    shares: fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 }),
    shadow: fc.boolean(),
  })
  .map(({ shares, shadow }) => [
    ...(shadow ? ['SHADOW'] : []),
    ...[...shares.sort((left, right) => left - right), 10_000].map((share) => `${share / 100}%`),
  ]);

function sharesOf(allocation: Allocation | undefined): readonly (readonly [number, number])[] {
  const versions = allocation?.state === 'SERVING' ? allocation.versions : [];
  return versions.flatMap((each) => ('share' in each ? [[each.number, each.share] as const] : []));
}

function routes(allocation: Allocation | undefined): readonly (number | undefined)[] {
  const given = sharesOf(allocation).map(([number, share]) => ({ number, share }));
  return keys.map((key) => routeKey({ salt: 'the slot', allocation: given }, key)?.assigned.number);
}

function begin(served: readonly (readonly [number: number, share?: number])[], plan: readonly string[]) {
  const history = new EnvironmentHistory(streams, defined, promoted(1, split(served)));
  history.say('startRollout', { ...slot, version: '9', steps: plan, holdFor: '0' }, day(2));
  return history;
}

describe('whatever served before, and whatever the steps are', () => {
  test('shares sum, no key leaves the newcomer while its share grows, and of two versions only what changed moves', () => {
    let seen = 0;
    fc.assert(
      fc.property(before, steps, (served, plan) => {
        const history = begin(served, plan);
        for (let last = split(served); ; ) {
          const now = history.serves();
          expect(sharesOf(now).reduce((sum, [, share]) => sum + share, 0)).toBe(10_000);
          const [were, are] = [routes(last), routes(now)];
          expect(are.filter((version, index) => were[index] === 9 && version !== 9)).toEqual([]);
          if (sharesOf(split(served)).length === 1)
            expect(are.filter((version, index) => version !== were[index] && version !== 9)).toEqual([]);
          if (!now || isRejection(history.say('advanceRollout', slot, day(3)))) break;
          last = now;
          seen++;
        }
        expect(sharesOf(history.serves())).toEqual([[9, 10_000]]);
      }),
      { numRuns: 150 },
    );
    expect(seen).toBeGreaterThan(150);
  });

  test('an aborted rollout leaves serving as before it, from any step, paused or not', () => {
    fc.assert(
      fc.property(before, steps, fc.nat(5), fc.boolean(), (served, plan, advances, paused) => {
        const history = begin(served, plan);
        for (let step = 0; step < Math.min(advances, plan.length - 2); step++)
          history.say('advanceRollout', slot, day(3));
        if (paused) history.say('pauseRollout', slot, day(4));
        expect(history.say('abortRollout', slot, day(5))).toHaveLength(1);
        expect(history.serves()).toEqual(split(served));
      }),
      { numRuns: 150 },
    );
  });
});

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...(['start', 'start', 'advance', 'advance', 'abort', 'pause', 'pause', 'promote', 'roll back'] as const),
      ...(['retire', 'testify', 'correct', 'withdraw'] as const),
    ),
    version: fc.integer({ min: 1, max: 9 }),
    days: fc.integer({ min: 0, max: 4 }),
  }),
  { minLength: 4, maxLength: 14 },
);
type Act = (typeof acts extends fc.Arbitrary<infer List extends readonly unknown[]> ? List : never)[number];

/** What an act is as a command, given on that day. */
function say(history: EnvironmentHistory, { kind, version, days }: Act, today: number) {
  const [at, then] = [day(today), day(Math.max(1, today - days))];
  const plan = { steps: ['SHADOW', '10%', '50%', '100%'], holdFor: '0' };
  const stated = history.facts.flatMap(({ data }, revision) =>
    'changes' in data && data.changes.length > 0 ? [revision] : [],
  );
  const event = givenId(environmentRules.stream, stated[stated.length - 1 - (days % Math.max(1, stated.length))] ?? 0);
  switch (kind) {
    case 'start':
      return history.say('startRollout', { ...slot, version: String(version), ...plan }, at);
    case 'advance':
      return history.say('advanceRollout', slot, at);
    case 'abort':
      return history.say('abortRollout', slot, at);
    case 'pause': {
      const paused = history.say('pauseRollout', slot, at);
      return isAlreadySaid(paused) ? history.say('resumeRollout', slot, at) : paused;
    }
    case 'promote':
      return history.say('promoteModel', said([[version, 10_000]]), at);
    case 'roll back':
      return history.say('rollBackModel', slot, at);
    case 'retire':
      return history.say('retireModel', slot, at);
    case 'testify':
      return history.say('promoteModel', { ...said([[version, 10_000]]), occurredAt: then }, at);
    case 'correct': {
      const span = { since: then, ...(then < at && { until: at }), reason: 'So it was.' };
      return history.say('correctServing', { ...said([[version, 10_000]]), ...span }, at);
    }
    case 'withdraw':
      return history.say('correctServing', { ...slot, withdraw: [{ event }], reason: 'never' }, at);
  }
}

/** Rule 6, of the raw facts alone: the last in time of what nobody withdrew. */
function naivelyServes(history: EnvironmentHistory): Allocation | undefined {
  const withdrawn = new Set(
    history.facts.flatMap(({ data }) =>
      'withdraws' in data ? data.withdraws.map(({ event, from }) => `${event} ${from}`) : [],
    ),
  );
  const standing = history.facts.flatMap(({ data }, revision) => {
    const changes = 'changes' in data ? data.changes : [];
    const event = givenId(environmentRules.stream, revision);
    return changes.filter(({ from }) => !withdrawn.has(`${event} ${from}`));
  });
  return standing.reduce<(typeof standing)[number] | undefined>(
    (last, each) => (last && last.from > each.from ? last : each),
    undefined,
  )?.allocation;
}

test('any interleaving of rollouts, promotions, rollbacks, retractions and corrections ends in what the plain fold of the facts explains, with no unfinished rollout among what is rolled back to', () => {
  const seen = { advanced: 0, aborted: 0, rolledBack: 0, resumed: 0, overtaken: 0, refusedRetracted: 0 };
  fc.assert(
    fc.property(acts, (script) => {
      const history = new EnvironmentHistory(streams, defined, promoted(1, split([[1, 10_000]])));
      for (const [index, act] of script.entries()) {
        // A version is retracted for a while.
        history.streams = knowing({ models: { fraud: index % 4 === 3 ? modelOf(9, act.version) : modelOf(9) } });
        const served = naivelyServes(history);
        const decision = say(history, act, 5 + index);
        expect(history.serves()).toEqual(naivelyServes(history));
        if (isRejection(decision)) {
          if (decision.rejected === 'ROLLOUT_OVERTAKEN') seen.overtaken++;
          if (decision.rejected === 'VERSION_RETRACTED') seen.refusedRetracted++;
          expect(naivelyServes(history)).toEqual(served);
          continue;
        }
        if (isAlreadySaid(decision) || isWanting(decision)) continue;
        const [fact] = decision;
        if (fact?.type === 'RolloutAdvanced') seen.advanced++;
        if (fact?.type === 'RolloutAborted') seen.aborted++;
        if (fact?.type === 'RolloutResumed') seen.resumed++;
        if (fact?.type === 'ModelRolledBack') seen.rolledBack++;
        if (!fact || !('changes' in fact.data)) continue;
        for (const { allocation } of fact.data.changes)
          if (allocation.state === 'SERVING')
            expect(sharesOf(allocation).reduce((sum, [, share]) => sum + share, 0)).toBe(10_000);
        if (fact.type !== 'ModelRolledBack') continue;
        const target = history.facts.find(
          (_, revision) => givenId(environmentRules.stream, revision) === fact.data.target.event,
        );
        expect(target?.type).not.toMatch(/^Rollout(Started|Advanced)$/);
      }
    }),
    { numRuns: 300 },
  );
  for (const [kind, count] of Object.entries(seen)) expect([kind, count > 2]).toEqual([kind, true]);
});
