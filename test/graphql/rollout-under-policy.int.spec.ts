import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

interface Answer {
  readonly code?: string;
  readonly position?: string;
  readonly plan?: readonly { readonly passedOver: readonly { readonly why: string }[] }[] | null;
}

const clock = createManualClock('2026-06-01T09:00:00Z');
const slot = { environment: 'production', model: 'fraud' };
const reason = { reason: 'It was settled by telephone.' };
let service: OwnService;
let last = '';

async function say(mutation: string, input: object, more = ''): Promise<Answer> {
  clock.advance(1_000);
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
  const { data, errors } = await service.ask<{ result: Answer }>(
    `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
      ... on ${type}Payload { position ${more} } ... on Rejection { code message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  last = data.result.position ?? last;
  return data.result;
}

beforeAll(async () => {
  service = await startOwnService({ clock: clock.now });
  await say('defineEnvironment', { name: 'production' });
  await say('registerModel', { name: 'fraud' });
  for (const _ of [1, 2, 3]) await say('recordTraining', { model: 'fraud' });
  await say('promoteModel', { ...slot, version: '1' });
  const rules = [{ rule: 'APPROVALS', notByAuthor: false }];
  await say('changePromotionPolicy', { environment: 'production', rules, mayOverride: true, ...reason });
  await say('approveModelVersion', { version: 'fraud@2', ...reason });
});
afterAll(() => service.remove());

test('a step that is forced past a rejection stands out in the audit', async () => {
  await say('startRollout', { ...slot, version: '2', steps: ['5%', '50%', '100%'], holdFor: '0s' });
  await say('rejectModelVersion', { version: 'fraud@2', ...reason });
  expect(await say('advanceRollout', slot)).toMatchObject({ code: 'POLICY_NOT_MET' });
  const passedOver = { policy: { overridden: true, items: [{ passed: false, found: '0 approvals, 1 rejection' }] } };
  const asked = 'policy { overridden items { passed found } }';
  expect(await say('advanceRollout', { ...slot, force: true, ...reason }, asked)).toMatchObject(passedOver);
  const { data } = await service.ask(
    '{ policyBreaches(environment: "production") { nodes { how change { event { type } } items { passed found } } } }',
    {},
    { 'pedigree-min-position': last },
  );
  const items = [{ passed: false, found: '0 approvals, 1 rejection' }];
  expect(data).toEqual({
    policyBreaches: { nodes: [{ how: 'OVERRIDDEN', change: { event: { type: 'RolloutAdvanced' } }, items }] },
  });
});

test('a batch tells the plan of each command that has one, and what the policy came to of each that asked it', async () => {
  clock.advance(1_000);
  const commands = [
    { advanceRollout: { ...slot, force: true, ...reason, dryRun: true } },
    { abortRollout: { ...slot, dryRun: true } },
    { pauseRollout: { ...slot, dryRun: true } },
  ];
  const { data } = await service.ask(
    `mutation ($commands: [CommandInput!]!) { record(commands: $commands) { ... on RecordPayload {
      plan { model why to { version { number } share } } policy { overridden } } } }`,
    { commands },
  );
  const planOf = (why: string, number: number) => [
    { model: 'fraud', why, to: [{ version: { number }, share: 10_000 }] },
  ];
  expect(data).toEqual({
    record: [
      { plan: planOf('the last step', 2), policy: { overridden: true } },
      { plan: planOf('what served before the rollout', 1), policy: null },
      { plan: null, policy: null },
    ],
  });
});

test('a rollback passes over what was only told beneath what serves, and its plan says so', async () => {
  await say('abortRollout', slot);
  await say('promoteModel', { ...slot, version: '2', override: true, ...reason });
  await say('promoteModel', { ...slot, version: '3', occurredAt: new Date(clock.now() - 1_000).toISOString() });
  const plan = 'plan { passedOver { why versions } to { version { number } } }';
  const planned = await say('rollBackModel', { ...slot, dryRun: true }, plan);
  expect(planned).toMatchObject({
    plan: [{ passedOver: [{ why: 'TOLD' }], to: [{ version: { number: 1 } }] }],
  });
});
