import { expect, test } from '@jest/globals';
import { isAlreadySaid, isRejection, isWanting } from '@pedigree/kernel';
import type { Allocation, EnvironmentEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import { EnvironmentHistory } from '../../testing/environment-history.ts';
import { approvalWithdrawn, approved, modelOf, rejected } from '../../testing/model.ts';
import { environmentRules, knowing } from '../../testing/rules.ts';
import { day, defined, promoted, serving } from '../../testing/serving.ts';
import { givenId } from '../../testing/specify.ts';

const production = { environment: 'production' };
const slot = { ...production, model: 'fraud' };
const reason = { reason: 'So it is.' };
const plan = { steps: ['SHADOW', '10%', '99.5%', '100%'], holdFor: '0s' };

const acts = fc.array(
  fc.record({
    kind: fc.constantFrom(
      ...(['promote', 'roll back', 'roll back', 'undo', 'start', 'start', 'start', 'advance', 'advance'] as const),
      ...(['force', 'abort', 'abort', 'restore', 'approve', 'reject', 'reject', 'take back'] as const),
      ...(['testify', 'testify', 'correct', 'correct', 'correct', 'withdraw'] as const),
    ),
    version: fc.integer({ min: 1, max: 4 }),
    days: fc.integer({ min: 1, max: 6 }),
    overrides: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
  }),
  { minLength: 6, maxLength: 18 },
);
type Act = (typeof acts extends fc.Arbitrary<infer List extends readonly unknown[]> ? List : never)[number];

const wordOf = { approve: approved, reject: rejected, 'take back': approvalWithdrawn };

/** What an act is as a command, given on that day; a word on a version is none. */
function say(history: EnvironmentHistory, { kind, version, days, overrides }: Act, today: number) {
  const [at, then] = [day(today), day(Math.max(1, today - days))];
  const named = { ...slot, version: String(version) };
  const over = overrides && { override: true, ...reason };
  const stated = history.facts.flatMap(({ data }, revision) =>
    'changes' in data && data.changes.length > 0 ? [revision] : [],
  );
  const event = givenId(environmentRules.stream, stated[stated.length - 1 - (days % stated.length)] ?? 0);
  switch (kind) {
    case 'promote':
      return history.say('promoteModel', { ...named, ...over }, at);
    case 'roll back':
      return history.say('rollBackModel', { ...slot, ...over, ...(days === 1 && { target: { event } }) }, at);
    case 'undo':
      return history.say('rollBackEnvironment', { ...production, since: then, ...over }, at);
    case 'start':
      return history.say('startRollout', { ...named, ...plan, ...over }, at);
    case 'advance':
      return history.say('advanceRollout', slot, at);
    case 'force':
      return history.say('advanceRollout', { ...slot, force: true, ...reason }, at);
    case 'abort':
      return history.say('abortRollout', slot, at);
    case 'restore':
      return history.say('restoreEnvironment', { ...production, to: then, ...over }, at);
    case 'testify':
      return history.say('promoteModel', { ...named, occurredAt: then }, at);
    case 'correct': {
      const until = days % 5 === 0 ? {} : { until: day(Math.max(2, today - 1)) };
      const span = { since: then, ...until, allocation: [{ version: String(version) }], ...reason };
      return then < (until.until ?? at) ? history.say('correctServing', { ...slot, ...span }, at) : undefined;
    }
    case 'withdraw':
      return history.say('correctServing', { ...slot, withdraw: [{ event }], ...reason }, at);
    default:
      return undefined;
  }
}

function sharesOf(allocation: Allocation | undefined): ReadonlyMap<number, number> {
  const versions = allocation?.state === 'SERVING' ? allocation.versions : [];
  return new Map(versions.flatMap((each) => ('share' in each ? [[each.number, each.share] as const] : [])));
}

/** Of a step of a rollout, the version that it brings. */
function newcomerOf({ facts }: EnvironmentHistory, data: EnvironmentEvent['data']): number | undefined {
  const started = facts.find(
    (_, revision) => 'rollout' in data && givenId(environmentRules.stream, revision) === data.rollout,
  );
  return started?.type === 'RolloutStarted' ? started.data.plan.versions[0]?.number : undefined;
}

const telling = new Set(['testify', 'correct', 'withdraw']);

test('after any history, an act brings to serve only what a policy of approvals let pass, what served before, or what it is said to have passed over; and of what is rejected only what an aborted rollout had replaced', () => {
  const seen = { asked: 0, returned: 0, overridden: 0, heldSteps: 0, told: 0, ends: 0 };
  fc.assert(
    fc.property(acts, fc.boolean(), fc.boolean(), (script, begins, mayOverride) => {
      const history = new EnvironmentHistory(knowing({}), defined, promoted(1, serving(1)));
      const rules = [{ rule: 'APPROVALS', count: 1 }];
      history.say('changePromotionPolicy', { ...production, rules, mayOverride, ...reason }, day(2));
      const words = [approved(2, 'amy'), approved(3, 'amy')];
      history.streams = knowing({ models: { fraud: [...modelOf(4), ...words] } });
      if (begins) history.say('startRollout', { ...slot, version: '2', ...plan }, day(3));
      const isRejected = new Set<number>();
      /** Versions that had a share at some time, as it was known then, or of which an outcome says that they passed. */
      const good = new Set(begins ? [1, 2] : [1]);
      let after = sharesOf(history.serves());
      for (const [index, act] of script.entries()) {
        if (act.kind === 'approve' || act.kind === 'reject' || act.kind === 'take back') {
          words.push(wordOf[act.kind](act.version, 'bob'));
          if (act.kind === 'reject') isRejected.add(act.version);
          else isRejected.delete(act.version);
          continue;
        }
        history.streams = knowing({ models: { fraud: [...modelOf(4), ...words] } });
        const before = after;
        const decision = say(history, act, 4 + index);
        after = sharesOf(history.serves());
        if (!decision || isAlreadySaid(decision) || isWanting(decision)) continue;
        if (isRejection(decision)) {
          expect(after).toEqual(before);
          if (decision.rejected === 'POLICY_NOT_MET' && /advance|abort/.test(act.kind)) seen.heldSteps++;
          if (/\(TOLD/.test(decision.message)) seen.told++;
          continue;
        }
        const [fact] = decision;
        if (fact && !telling.has(act.kind)) look(fact, before);
        for (const number of after.keys()) good.add(number);
      }

      function look({ type, data }: Pick<EnvironmentEvent, 'type' | 'data'>, before: ReadonlyMap<number, number>) {
        const outcome = 'policy' in data ? data.policy : undefined;
        const isAsked = (number: number) => outcome?.versions.some((each) => each.number === number) === true;
        if (outcome?.overridden) {
          expect(mayOverride).toBe(true);
          seen.overridden++;
        }
        for (const { number } of outcome?.versions ?? []) good.add(number);
        if (type === 'RolloutAborted') seen.ends++;
        const newcomer = newcomerOf(history, data);
        for (const [number, share] of after) {
          const grew = share > (before.get(number) ?? 0);
          const isPassedOver = outcome?.overridden === true && isAsked(number);
          // What had a share goes on with the rest of the traffic, whatever a correction makes of the rest.
          const isHeard = newcomer === undefined || newcomer === number || !before.has(number);
          if (grew && isHeard && type !== 'RolloutAborted' && isRejected.has(number))
            expect([type, number, isPassedOver]).toEqual([type, number, true]);
          if (before.has(number)) continue;
          expect([type, number, good.has(number)]).toEqual([type, number, true]);
          if (isAsked(number)) seen.asked++;
          else seen.returned++;
        }
      }
    }),
    { numRuns: 500 },
  );
  for (const [what, count] of Object.entries(seen)) expect([what, count > 0]).toEqual([what, true]);
});
