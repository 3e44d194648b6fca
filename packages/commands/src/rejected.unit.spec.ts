import { expect, test } from '@jest/globals';
import { isRejection } from '@pedigree/kernel';
import { nameOfStream, type PedigreeEvent } from '@pedigree/schema/events';
import fc from 'fast-check';
import { live } from './testing/live.ts';
import type { RandomCommand } from './testing/random-commands.ts';

type Allocation = Extract<PedigreeEvent['data'], { readonly changes: unknown }>['changes'][number]['allocation'];

const approvals = { rule: 'APPROVALS', notByAuthor: false };
const foundations: readonly RandomCommand[] = [
  { name: 'registerModel', input: { name: 'm1' }, clockStep: 0 },
  ...[1, 2, 3].map((): RandomCommand => ({ name: 'recordTraining', input: { model: 'm1' }, clockStep: 0 })),
  { name: 'defineEnvironment', input: { name: 'e1' }, clockStep: 0 },
  {
    name: 'changePromotionPolicy',
    input: { environment: 'e1', rules: [approvals], mayOverride: true, reason: 'At first.' },
    clockStep: 0,
  },
];

const slot = { environment: fc.constant('e1'), model: fc.constant('m1') };
const number = fc.integer({ min: 1, max: 3 });
const override = fc.boolean();
const judged = fc.record(
  { version: number.map((each) => `m1@${each}`), environment: fc.constantFrom('e1', 'e2') },
  { requiredKeys: ['version'] },
);
const target = fc.nat({ max: 30 }).map((place) => ({ event: `#${place}`, from: `@${place}` }));
const allocation = fc.constantFrom(
  ...[[1], [2], [3], [1, 2], [2, 3]].map((versions) =>
    versions.map((version) => ({ version: `${version}`, share: 10_000 / versions.length })),
  ),
);

/** Words, policies and what brings versions to serve, of one model in one environment. */
const saying = fc.oneof(
  { weight: 2, arbitrary: commandOf('rejectModelVersion', judged) },
  { weight: 5, arbitrary: commandOf('approveModelVersion', judged) },
  { weight: 1, arbitrary: commandOf('withdrawApproval', judged) },
  {
    weight: 2,
    arbitrary: commandOf(
      'changePromotionPolicy',
      fc.record({
        environment: slot.environment,
        rules: fc.constantFrom([approvals], [approvals], [{ rule: 'BRANCH', branch: 'main' }]),
        mayOverride: fc.boolean(),
      }),
    ),
  },
  { weight: 4, arbitrary: commandOf('promoteModel', fc.record({ ...slot, allocation, override })) },
  { weight: 4, arbitrary: commandOf('rollBackModel', fc.record({ ...slot, override })) },
  { weight: 3, arbitrary: commandOf('rollBackModel', fc.record({ ...slot, target, override })) },
  {
    weight: 1,
    arbitrary: commandOf(
      'rollBackEnvironment',
      fc.record({ environment: slot.environment, since: fc.nat({ max: 30 }).map((place) => `@${place}`), override }),
    ),
  },
  {
    weight: 1,
    arbitrary: commandOf(
      'restoreEnvironment',
      fc.record({ environment: slot.environment, to: fc.nat({ max: 30 }).map((place) => `@${place}`), override }),
    ),
  },
  { weight: 1, arbitrary: commandOf('retireModel', fc.record(slot)) },
);

function commandOf(name: RandomCommand['name'], input: fc.Arbitrary<object>): fc.Arbitrary<RandomCommand> {
  return input.map((own) => ({ name, input: { ...own, reason: 'It is so.' }, clockStep: 60_000 }));
}

const histories = fc
  .array(saying, { minLength: 25, maxLength: 50, size: 'max' })
  .map((rest) => [...foundations, ...rest]);

test('by an act nothing comes that somebody rejects while the policy asks for approvals, but where that is passed over', async () => {
  const seen = { promoted: 0, rolledBack: 0, keptFrom: 0, overridden: 0 };
  await fc.assert(
    fc.asyncProperty(histories, (history) =>
      live(history, async ({ input, outcome, before, after }) => {
        const event = after.at(-1);
        if (isRejection(outcome) && /\(REJECTED\)|\d rejections?;/.test(outcome.message)) seen.keptFrom++;
        if (isRejection(outcome) || outcome.repeated || input.occurredAt !== undefined || !event) return;
        const isBringing = ['ModelPromoted', 'ModelRolledBack', 'EnvironmentRestored', 'RolloutStarted'];
        if (!isBringing.includes(event.type) || !('changes' in event.data)) return;
        const environment = nameOfStream(event.stream);
        if (!asksApprovals(before, event.stream)) return;
        const brought = event.data.changes.flatMap(({ model, allocation, replaced }) => {
          const had = sharesOf(before.flatMap((each) => allocationsIn(each, model, replaced)).at(0));
          return [...sharesOf(allocation)].flatMap(([number, share]) =>
            share > (had.get(number) ?? 0) ? [{ stream: `model-${event.namespace}/${model}`, number }] : [],
          );
        });
        const rejected = brought.filter(({ stream, number }) => isRejectedFor(environment, before, stream, number));
        const isOverridden = 'policy' in event.data && event.data.policy?.overridden === true;
        if (rejected.length > 0) expect(isOverridden).toBe(true);
        if (rejected.length > 0) seen.overridden++;
        else if (brought.length > 0) seen[event.type === 'ModelRolledBack' ? 'rolledBack' : 'promoted']++;
      }),
    ),
    { numRuns: 60 },
  );
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
});

function asksApprovals(events: readonly PedigreeEvent[], stream: string): boolean {
  const policy = events.findLast((each) => each.stream === stream && each.type === 'PromotionPolicyChanged');
  return policy?.type === 'PromotionPolicyChanged' && policy.data.rules.some(({ rule }) => rule === 'APPROVALS');
}

function allocationsIn(
  { id, data }: PedigreeEvent,
  of: string,
  name: { readonly event: string; readonly from: string } | null,
): readonly Allocation[] {
  if (name === null || id !== name.event || !('changes' in data)) return [];
  return data.changes.flatMap(({ model, from, allocation }) =>
    model === of && from === name.from ? [allocation] : [],
  );
}

function sharesOf(allocation: Allocation | undefined): ReadonlyMap<number, number> {
  const versions = allocation?.state === 'SERVING' ? allocation.versions : [];
  return new Map(versions.flatMap((each) => ('share' in each ? [[each.number, each.share]] : [])));
}

/** The last word of anybody for the environment, or, where there is none, the same one's for all. */
function isRejectedFor(environment: string, events: readonly PedigreeEvent[], stream: string, number: number): boolean {
  const words = new Map<string, Map<string | undefined, string>>();
  for (const { type, stream: of, data, actor, recordedBy } of events) {
    if (of !== stream || !/^(ModelVersion(Approved|Rejected)|ApprovalWithdrawn)$/.test(type)) continue;
    if (!('number' in data) || data.number !== number) continue;
    const own = words.get(`${actor.id} ${recordedBy?.id}`) ?? new Map<string | undefined, string>();
    const about = 'environment' in data ? data.environment : undefined;
    if (type === 'ApprovalWithdrawn') own.delete(about);
    else own.set(about, type);
    words.set(`${actor.id} ${recordedBy?.id}`, own);
  }
  return [...words.values()].some((own) => (own.get(environment) ?? own.get(undefined)) === 'ModelVersionRejected');
}
