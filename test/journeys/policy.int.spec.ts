import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

// On a machine that may be busy.
jest.setTimeout(120_000);

interface Item {
  readonly rule: string;
  readonly passed: boolean;
  readonly found: string;
  readonly mend: string | null;
}

interface Answer {
  readonly code?: string;
  readonly message?: string;
  readonly items?: readonly Item[] | null;
  readonly position?: string;
  readonly dryRun?: boolean;
  readonly policy?: { readonly overridden: boolean; readonly items: readonly Item[] } | null;
  readonly event?: { readonly data: { readonly policy?: Kept }; readonly basis: readonly object[] };
}

interface Kept {
  readonly policy: number;
  readonly overridden?: true;
  readonly items: readonly { readonly rule: number; readonly found: string; readonly revisions?: readonly number[] }[];
  readonly views: readonly object[];
}

const rules = [
  { rule: 'APPROVALS' },
  { rule: 'SERVED_IN', environment: 'qa', share: 1_000, duration: '1h' },
  { rule: 'METRIC', metric: 'auc', atLeast: 0.9, dataset: 'holdout' },
  { rule: 'NO_RETRACTED_ANCESTOR' },
  { rule: 'BRANCH', branch: 'main' },
  { rule: 'DIGESTS_PRESENT' },
];
const fields = 'rule passed found mend';

describeOnEachDatabase('what a policy asks is mended item by item, and then kept for ever', ({ placeOf }) => {
  const clock = createManualClock('2026-06-01T09:00:00Z');
  let service: OwnService;

  /** Says it as somebody. */
  async function say(actor: string, mutation: string, input: object, more = ''): Promise<Answer> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await service.ask<{ result: Answer }>(
      `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
        ... on ${type}Payload { position dryRun ${more} } ... on Rejection { code message items { ${fields} } } } }`,
      { input },
      { 'pedigree-actor': actor },
    );
    expect(errors).toBeUndefined();
    return data.result;
  }

  async function tell(actor: string, mutation: string, input: object): Promise<void> {
    expect(await say(actor, mutation, input)).toMatchObject({ position: expect.any(String) });
  }

  const asked = `policy { overridden items { ${fields} } } event { data basis }`;
  const promote = (more: object = {}, environment = 'production') =>
    say('rob', 'promoteModel', { environment, version: 'fraud@1', ...more }, asked);
  const missing = ({ items }: Answer) => items?.filter(({ passed }) => !passed).map(({ rule }) => rule);

  beforeAll(async () => {
    service = await startOwnService({ clock: clock.now, places: placeOf('policy') });
    await tell('ada', 'registerModel', { name: 'fraud' });
    for (const name of ['payments', 'holdout']) {
      await tell('ada', 'registerDataset', { name });
      await tell('ada', 'versionDataset', { dataset: name, digest: `opaque:${name}` });
    }
    await tell('ada', 'recordTraining', {
      model: 'fraud',
      datasets: [{ dataset: 'payments@1' }],
      metrics: { auc: 0.99 },
      artifacts: [{ digest: 'opaque:weights' }],
    });
    await tell('ada', 'retractDatasetVersion', { dataset: 'payments@1', reason: 'It was thought to leak.' });
    for (const name of ['qa', 'production']) await tell('rob', 'defineEnvironment', { name });
    await tell('eve', 'changePromotionPolicy', { environment: 'production', rules, reason: 'Nobody goes out alone.' });
  });
  afterAll(() => service.remove());

  test('a promotion is refused, and told what is missing and what would mend it', async () => {
    const refused = await promote();
    expect(refused.code).toBe('POLICY_NOT_MET');
    expect(refused.message).toContain('came: 4 of 6 items missing');
    expect(refused.items).toEqual([
      {
        ...{ rule: 'APPROVALS', passed: false, found: '0 approvals' },
        mend: 'approve fraud@1 for production as somebody else than its author, or withdraw its rejections',
      },
      {
        ...{ rule: 'SERVED_IN', passed: false, found: 'never with that share' },
        mend: 'promote fraud@1 to qa and let it serve there',
      },
      {
        ...{ rule: 'METRIC', passed: false, found: 'never measured' },
        mend: 'evaluate fraud@1 on holdout, or promote a version that does better',
      },
      {
        ...{ rule: 'NO_RETRACTED_ANCESTOR', passed: false, found: 'retracted: dataset:default/payments@1' },
        mend: 'train a version without what is retracted, or reinstate that',
      },
      { rule: 'BRANCH', passed: true, found: 'main', mend: null },
      { rule: 'DIGESTS_PRESENT', passed: true, found: '1 of 1', mend: null },
    ]);
    expect(await promote({ override: true })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await promote({ override: true, reason: 'It is urgent.' })).toMatchObject({
      code: 'POLICY_NOT_MET',
      message: expect.stringContaining('does not allow an override'),
    });
  });

  test('each item is mended, which the next plan knows at once', async () => {
    const plan = async () => missing(await promote({ dryRun: true }));
    await tell('ada', 'reinstateDatasetVersion', { dataset: 'payments@1', reason: 'It does not leak.' });
    expect(await plan()).toEqual(['APPROVALS', 'SERVED_IN', 'METRIC']);
    await tell('ada', 'recordEvaluation', { version: 'fraud@1', dataset: 'holdout@1', metrics: { auc: 0.93 } });
    expect(await plan()).toEqual(['APPROVALS', 'SERVED_IN']);
    await tell('ada', 'approveModelVersion', { version: 'fraud@1', reason: 'I made it.' });
    expect(await plan()).toEqual(['APPROVALS', 'SERVED_IN']);
    await tell('bob', 'approveModelVersion', { version: 'fraud@1', environment: 'production', reason: 'I read it.' });
    expect(await plan()).toEqual(['SERVED_IN']);
    expect(await promote({}, 'qa')).toMatchObject({ policy: null });
    clock.set('2026-06-01T09:59:59Z');
    expect(await plan()).toEqual(['SERVED_IN']);
    clock.set('2026-06-01T10:00:00Z');
    const planned = await promote({ dryRun: true });
    expect(planned).toMatchObject({ dryRun: true, policy: { overridden: false } });
    expect(planned.policy?.items.every(({ passed }) => passed)).toBe(true);
  });

  test('the event keeps what each item found and rested on, whatever is said later', async () => {
    const { event, position = '' } = await promote();
    const kept = event?.data.policy;
    expect(kept?.items.map(({ found }) => found)).toEqual([
      '1 approval, one more by the author',
      '1h with that share',
      '0.93',
      'none of 1 ancestor',
      'main',
      '1 of 1',
    ]);
    expect(kept?.items[0]?.revisions).toEqual([expect.any(Number)]);
    expect(kept?.views).toContainEqual({ view: 'serving', position: expect.stringMatching(/^[a-z2-7]{16}\.\d+$/) });
    expect(event?.basis).toEqual(expect.arrayContaining([...(kept?.views ?? [])]));
    await tell('bob', 'withdrawApproval', {
      ...{ version: 'fraud@1', environment: 'production' },
      reason: 'I misread it.',
    });
    const { data } = await service.ask<{
      servingHistory: { nodes: readonly { policy: { items: readonly Item[] } }[] };
    }>(
      `{ servingHistory(environment: "production") { nodes { policy { overridden items { ${fields} basis { stream revision view } } } } } }`,
      {},
      { 'pedigree-min-position': position },
    );
    const [change] = data.servingHistory.nodes;
    expect(change?.policy).toMatchObject({ overridden: false });
    expect(change?.policy.items.map(({ found }) => found)).toEqual(kept?.items.map(({ found }) => found));
  });

  test('where the policy allows it, a reason passes over what is missing, and the event says so', async () => {
    await tell('eve', 'changePromotionPolicy', {
      ...{ environment: 'production', rules: [{ rule: 'DIGESTS_PRESENT' }], mayOverride: true },
      reason: 'A night may be long.',
    });
    await tell('ada', 'recordTraining', { model: 'fraud' });
    expect(missing(await promote({ version: 'fraud@2' }))).toEqual(['DIGESTS_PRESENT']);
    const made = await promote({ version: 'fraud@2', override: true, reason: 'Version 1 burns.' });
    expect(made).toMatchObject({ policy: { overridden: true, items: [{ passed: false, found: 'no artifacts' }] } });
    expect(await promote({ occurredAt: '2026-05-01' })).toMatchObject({ policy: null });
    const { data } = await service.ask<{ environment: { promotionPolicy: object; promotionPolicies: object[] } }>(
      `{ environment(environment: "production") { promotionPolicy { mayOverride reason rules { rule required } }
        promotionPolicies { mayOverride actor { id } rules { rule dataset seconds } } } }`,
      {},
      { 'pedigree-min-position': made.position ?? '' },
    );
    expect(data.environment.promotionPolicy).toEqual({
      ...{ mayOverride: true, reason: 'A night may be long.' },
      rules: [{ rule: 'DIGESTS_PRESENT', required: 'a digest of every artifact' }],
    });
    expect(data.environment.promotionPolicies).toMatchObject([
      { mayOverride: true },
      {
        ...{ mayOverride: false, actor: { id: 'eve' } },
        rules: expect.arrayContaining([{ rule: 'METRIC', dataset: 'dataset:default/holdout', seconds: null }]),
      },
    ]);
  });

  test('what came past the policy is listed: what was overridden, and what was told that it would have refused', async () => {
    const told = await promote({ version: 'fraud@2', occurredAt: '2026-06-01T09:30:00Z' });
    const { data, errors } = await service.ask<{ policyBreaches: { nodes: readonly object[] } }>(
      `{ policyBreaches(environment: "production") { nodes { how change { since evidence reason } policy { mayOverride }
        items { rule passed found } } pageInfo { hasNextPage } } }`,
      {},
      { 'pedigree-min-position': told.position ?? '' },
    );
    expect(errors).toBeUndefined();
    expect(data.policyBreaches).toEqual({
      nodes: [
        {
          how: 'OVERRIDDEN',
          change: { since: '2026-06-01T10:00:00.000Z', evidence: 'OBSERVED', reason: 'Version 1 burns.' },
          policy: { mayOverride: true },
          items: [{ rule: 'DIGESTS_PRESENT', passed: false, found: 'no artifacts' }],
        },
        {
          how: 'TOLD',
          change: { since: '2026-06-01T09:30:00.000Z', evidence: 'REPORTED', reason: null },
          policy: { mayOverride: false },
          items: [
            { rule: 'APPROVALS', passed: false, found: '0 approvals' },
            { rule: 'SERVED_IN', passed: false, found: 'never with that share' },
            { rule: 'METRIC', passed: false, found: 'never measured' },
            { rule: 'NO_RETRACTED_ANCESTOR', passed: true, found: 'none of 0 ancestors' },
            { rule: 'BRANCH', passed: true, found: 'main' },
            { rule: 'DIGESTS_PRESENT', passed: false, found: 'no artifacts' },
          ],
        },
      ],
      pageInfo: { hasNextPage: false },
    });
  });
});
