import { expect, test } from '@jest/globals';
import { isAlreadySaid, isRejection, isWanting, routeKey } from '@pedigree/kernel';
import type { Allocation, EnvironmentEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import { modelOf } from '../testing/model.ts';
import { environmentRules, knowing } from '../testing/rules.ts';
import { day, defined } from '../testing/serving.ts';
import { decideInput, fold, type Given, givenId } from '../testing/specify.ts';
import { said } from '../testing/split.ts';

const streams = knowing({ models: { fraud: modelOf(3) } });
const keys = Array.from({ length: 80 }, (_, index) => `customer-${index}`);

/** Versions of the model by how many tenths of the traffic they get, in the order in which a command names them. */
type Tenths = readonly (readonly [version: number, tenths: number])[];

type Step =
  | { readonly kind: 'promote'; readonly tenths: Tenths; readonly daysBefore: number }
  | { readonly kind: 'correct'; readonly tenths: Tenths; readonly daysBefore: number }
  | { readonly kind: 'roll back' };

const tenths: fc.Arbitrary<Tenths> = fc
  .record({
    versions: fc.shuffledSubarray([1, 2, 3], { minLength: 1 }),
    cuts: fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 2 }),
  })
  .map(({ versions, cuts }) => {
    const ends = [...cuts.slice(0, versions.length - 1).sort((left, right) => left - right), 10];
    return versions.map((version, index) => [version, (ends[index] ?? 0) - (ends[index - 1] ?? 0)] as const);
  });

const daysBefore = fc.integer({ min: 0, max: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('promote' as const), tenths, daysBefore }),
  fc.record({ kind: fc.constant('correct' as const), tenths, daysBefore }),
  fc.record({ kind: fc.constant('roll back' as const) }),
);

interface Standing {
  readonly event: string;
  readonly from: string;
  readonly allocation: Allocation;
}

type Facts = readonly Given<EnvironmentEvent>[];

/** What stands of all that was stated, in the order of its times. */
function standingOf(facts: Facts): readonly Standing[] {
  let standing: Standing[] = [];
  for (const [revision, { data }] of facts.entries()) {
    if (!('changes' in data)) continue;
    const withdrawn = data.withdraws.map(({ event, from }) => `${event} ${from}`);
    standing = standing.filter(({ event, from }) => !withdrawn.includes(`${event} ${from}`));
    const event = givenId(environmentRules.stream, revision);
    standing.push(...data.changes.map(({ from, allocation }) => ({ event, from, allocation })));
  }
  return standing.sort((left, right) => (left.from < right.from ? -1 : left.from > right.from ? 1 : 0));
}

function routesBy(allocation: Allocation): readonly (number | undefined)[] {
  if (allocation.state !== 'SERVING') return keys.map(() => undefined);
  const split = {
    salt: allocation.salt ?? 'the slot',
    allocation: allocation.versions.map((each) => ({
      number: each.number,
      share: 'share' in each ? each.share : null,
    })),
  };
  return keys.map((key) => routeKey(split, key)?.assigned.number);
}

function sharesOf(allocation: Allocation): ReadonlyMap<number, number> {
  const versions = allocation.state === 'SERVING' ? allocation.versions : [];
  return new Map(versions.flatMap((each) => ('share' in each ? [[each.number, each.share] as const] : [])));
}

/** What a step is as a command, given on that day. */
function commandOf(step: Step, today: number) {
  if (step.kind === 'roll back')
    return { name: 'rollBackModel', input: { environment: 'production', model: 'fraud' } } as const;
  const allocation = said(step.tenths.map(([version, share]) => [version, share * 1_000]));
  const then = day(today - step.daysBefore);
  if (step.kind === 'correct') return { name: 'correctServing', input: { ...allocation, since: then } } as const;
  return { name: 'promoteModel', input: { ...allocation, ...(step.daysBefore > 0 && { occurredAt: then }) } } as const;
}

/** The facts with those that a command adds to them: none where it is refused. */
function after(facts: Facts, step: Step, today: number): Facts {
  const { name, input } = commandOf(step, today);
  const decision = decideInput(environmentRules, name, input, fold(environmentRules, facts), streams, day(today));
  return isRejection(decision) || isAlreadySaid(decision) || isWanting(decision) ? facts : [...facts, ...decision];
}

test('no key moves but for a share that changed, whoever states or corrects what and when', () => {
  const seen = { same: 0, two: 0, first: 0, last: 0, rolledBack: 0 };
  const laws = (step: Step, before: Allocation, now: Allocation) => {
    const [held, has] = [sharesOf(before), sharesOf(now)];
    const [were, are] = [routesBy(before), routesBy(now)];
    if (held.size === 0 || step.kind === 'roll back') return;
    const lost = (version: number) => keys.filter((_, index) => were[index] === version && are[index] !== version);
    const isAmongThem = [...has.keys()].every((version) => held.has(version));
    if (isAmongThem && has.size === held.size) {
      const grew = (version: number | undefined) => (has.get(version ?? 0) ?? 0) - (held.get(version ?? 0) ?? 0);
      if ([...has.keys()].every((version) => grew(version) === 0)) {
        seen.same++;
        expect(are).toEqual(were);
      } else if (has.size === 2) {
        seen.two++;
        expect(are.filter((version, index) => version !== were[index] && grew(version) <= 0)).toEqual([]);
      }
    }
    // Whatever happens behind them, who comes first and loses nothing loses no key.
    for (const [version, share] of held) {
      const kept = has.get(version) ?? 0;
      if (kept < share) break;
      seen.first++;
      expect(lost(version)).toEqual([]);
      if (kept > share) break;
    }
    const last = [...held.keys()].at(-1) ?? 0;
    if (!isAmongThem || (has.get(last) ?? 0) < (held.get(last) ?? 0)) return;
    seen.last++;
    expect(lost(last)).toEqual([]);
  };
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 8 }), (steps) => {
      let facts: Facts = [defined];
      for (const [index, each] of steps.entries()) {
        const standing = standingOf(facts);
        const next = after(facts, each, 10 + index);
        if (next === facts) continue;
        facts = next;
        const event = givenId(environmentRules.stream, facts.length - 1);
        const timeline = standingOf(facts);
        const stated = timeline.find((change) => change.event === event);
        if (!stated) throw new Error('required: a change that stands; came: none');
        // A correction takes away what stood at its very time: what was before that goes on.
        const goesOn = (from: string) => from < stated.from || (each.kind === 'promote' && from === stated.from);
        const before = standing.findLast(({ from }) => goesOn(from));
        if (before) laws(each, before.allocation, stated.allocation);
        if (each.kind !== 'roll back') continue;
        seen.rolledBack++;
        expect(standing.map(({ allocation }) => routesBy(allocation))).toContainEqual(routesBy(stated.allocation));
      }
    }),
    { numRuns: 150 },
  );
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(0);
});
