import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { overServerSentEvents, type Subscriber } from '../graphql/subscribers.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

// On a machine that may be busy.
jest.setTimeout(120_000);

interface Rollout {
  readonly state: string;
  readonly step: string;
  readonly blockedBy: readonly { readonly why: string; readonly version: string | null; readonly message: string }[];
  readonly history: readonly { readonly type: string; readonly reason: string | null }[];
}

interface Told {
  readonly data?: {
    readonly servingChanged: {
      readonly event: { readonly type: string };
      readonly serving: readonly { readonly allocation: readonly Allocated[] }[];
    };
  };
}

interface Allocated {
  readonly version: { readonly number: number };
  readonly share: number | null;
}

const production = { environment: 'production' };

/** Two models go the same steps together, one of them beside a shadow; people hold them, and a retraction brings both back. */
describeOnEachDatabase('two canaries go together', ({ placeOf }) => {
  const clock = createManualClock('2026-06-01T00:00:00Z');
  let service: OwnService;
  let changes: Subscriber<Told>;
  let id = '';
  let last = '';

  async function say(mutation: string, input: object): Promise<string | undefined> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await service.ask<{
      result: { code?: string; position?: string; event?: { eventId: string } };
    }>(
      `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
        ... on ${type}Payload { position event { eventId } } ... on Rejection { code message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    last = data.result.position ?? last;
    return data.result.code ?? data.result.event?.eventId;
  }

  async function see(): Promise<Rollout> {
    const { data, errors } = await service.ask<{ rollout: Rollout }>(
      'query ($id: ID!) { rollout(id: $id) { state step blockedBy { why version message } history { type reason } } }',
      { id },
      { 'pedigree-min-position': last },
    );
    expect(errors).toBeUndefined();
    return data.rollout;
  }

  /** What a subscriber to one of the two models is told next: the event, and what serves of that model. */
  async function told(): Promise<readonly unknown[]> {
    const { data } = await changes.next();
    const { event, serving } = data?.servingChanged ?? {};
    const [first] = serving ?? [];
    return [event?.type, serving?.length, first?.allocation.map(({ version, share }) => [version.number, share])];
  }

  beforeAll(async () => {
    service = await startOwnService({ places: placeOf('canaries'), clock: clock.now });
    await say('defineEnvironment', { name: 'production', production: true });
    for (const name of ['fraud', 'churn']) {
      await say('registerModel', { name });
      for (let version = 0; version < 3; version++) await say('recordTraining', { model: name });
    }
    await say('promoteModels', {
      ...production,
      models: [
        { model: 'fraud', version: '1' },
        { model: 'churn', allocation: [{ version: '1' }, { version: '3', shadow: true }] },
      ],
    });
    changes = overServerSentEvents(
      service.url,
      `subscription ($after: String) { servingChanged(environment: "production", model: "churn", after: $after) {
        event { type } serving { allocation { version { number } share } } } }`,
      { after: last },
    );
  });
  afterAll(async () => {
    await changes?.stop();
    await service?.remove();
  });

  test('both move in one event, a shadow stays beside them, and whoever watches one is told of each, pauses too', async () => {
    id =
      (await say('startRollout', {
        ...production,
        versions: [{ version: 'fraud@2' }, { version: 'churn@2' }],
        steps: ['SHADOW', '10%', '50%', '100%'],
        holdFor: '1h',
        automatic: true,
      })) ?? '';
    expect(await told()).toEqual([
      'RolloutStarted',
      1,
      [
        [1, 10_000],
        [2, null],
        [3, null],
      ],
    ]);
    await say('pauseRollout', { ...production, model: 'fraud' });
    expect(await told()).toEqual([
      'RolloutPaused',
      1,
      [
        [1, 10_000],
        [2, null],
        [3, null],
      ],
    ]);
    await say('resumeRollout', { ...production, model: 'fraud' });
    expect((await told())[0]).toBe('RolloutResumed');
    expect(await say('advanceRollout', { ...production, model: 'churn' })).toBe('HELD_TOO_SHORT');
    await say('advanceRollout', { ...production, model: 'churn', force: true, reason: 'It only sees the traffic.' });
    expect(await told()).toEqual([
      'RolloutAdvanced',
      1,
      [
        [1, 9_000],
        [2, 1_000],
        [3, null],
      ],
    ]);
  });

  test('a rejection holds both, and says so; once it is withdrawn they go on by themselves', async () => {
    await say('changePromotionPolicy', {
      ...production,
      rules: [{ rule: 'APPROVALS', count: 1 }],
      reason: 'From now on.',
    });
    await say('rejectModelVersion', { model: 'churn', version: '2', reason: 'It is biased.' });
    const version = 'model:default/churn@2';
    expect(await see()).toMatchObject({
      state: 'RUNNING',
      step: '10%',
      blockedBy: [{ why: 'REJECTED', version, message: `${version} is rejected for production` }],
    });
    clock.advance(3_600_000);
    expect(await say('advanceRollout', { ...production, rollout: id })).toBe('POLICY_NOT_MET');
    await say('withdrawApproval', { model: 'churn', version: '2', reason: 'It is not.' });
    // Whoever was refused asks again in a minute at most, once the views move.
    clock.advance(60_000);
    await say('reportServingMetrics', { ...production, model: 'fraud', version: '1', metrics: { answers: 1 } });
    expect(await told()).toEqual([
      'RolloutAdvanced',
      1,
      [
        [1, 5_000],
        [2, 5_000],
        [3, null],
      ],
    ]);
    expect((await see()).blockedBy).toEqual([]);
  });

  test('a retraction of one brings both back at once, each to its own', async () => {
    await say('retractModelVersion', { model: 'fraud', version: '2', reason: 'It learned from what is to come.' });
    expect(await told()).toEqual([
      'RolloutAborted',
      1,
      [
        [1, 10_000],
        [3, null],
      ],
    ]);
    let rollout = await see();
    while (rollout.state !== 'ABORTED') {
      await pause(20);
      rollout = await see();
    }
    expect(rollout.history.at(-1)).toEqual({ type: 'RolloutAborted', reason: 'retracted: model:default/fraud@2' });
    expect(rollout.blockedBy).toEqual([]);
  });
});
