import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { createManualClock } from '../harness/manual-clock.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

// On a machine that may be busy.
jest.setTimeout(120_000);

interface Rollout {
  readonly id: string;
  readonly state: string;
  readonly step: string;
  readonly history: readonly { readonly type: string; readonly step: string | null; readonly guard: object | null }[];
}

interface Answer {
  readonly code?: string;
  readonly position?: string;
  readonly event?: { readonly eventId: string };
}

const hour = 3_600_000;
const slot = { environment: 'production', model: 'fraud' };
const question = `query ($id: ID!, $knownAt: KnownAt) { rollout(id: $id, knownAt: $knownAt) {
  id state step history { type step actor { id } guard { report model metric value } } } }`;

/** A version comes to serve step by step, by itself; its guard stops it at 5 %; and the service is killed on the way. */
describeOnEachDatabase('a canary is stopped at 5 % by its guard', ({ placeOf }) => {
  const clock = createManualClock('2026-06-01T00:00:00Z');
  let service: OwnService;
  let id = '';
  let last = '';

  async function say(mutation: string, input: object): Promise<Answer> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}`;
    const { data, errors } = await service.ask<{ result: Answer }>(
      `mutation ($input: ${type}Input!) { result: ${mutation}(input: $input) {
        ... on ${type}Payload { position event { eventId } } ... on Rejection { code message } } }`,
      { input },
    );
    expect(errors).toBeUndefined();
    last = data.result.position ?? last;
    return data.result;
  }

  async function see(knownAt?: string): Promise<Rollout> {
    const { data, errors } = await service.ask<{ rollout: Rollout }>(
      question,
      { id, knownAt },
      knownAt === undefined ? { 'pedigree-min-position': last } : {},
    );
    expect(errors).toBeUndefined();
    return data.rollout;
  }

  async function until(state: string, step: string): Promise<Rollout> {
    for (;;) {
      const rollout = await see();
      if (rollout.state === state && rollout.step === step) return rollout;
      // What stands still is looked at as soon as the views move.
      await say('reportServingMetrics', { ...slot, version: '1', metrics: { answers: 1 } });
    }
  }

  async function serves(): Promise<unknown> {
    const { data } = await service.ask<{
      serving: { allocation: { version: { number: number }; share: number | null }[] };
    }>(
      `{ serving(environment: "production", model: "fraud") { allocation { version { number } share } } }`,
      {},
      { 'pedigree-min-position': last },
    );
    return data.serving.allocation.map(({ version, share }) => [version.number, share]);
  }

  beforeAll(async () => {
    service = await startOwnService({ places: placeOf('canary'), clock: clock.now });
    await say('registerModel', { name: 'fraud' });
    await say('recordTraining', { model: 'fraud' });
    await say('recordTraining', { model: 'fraud' });
    await say('defineEnvironment', { name: 'production', production: true });
    await say('promoteModel', { ...slot, version: '1' });
  });
  afterAll(() => service.remove());

  test('each step comes once it has held, also where the service was ended in between', async () => {
    const { event } = await say('startRollout', {
      ...slot,
      version: '2',
      steps: ['SHADOW', '1%', '5%', '25%', '100%'],
      holdFor: '1h',
      automatic: true,
      guards: [{ metric: 'error rate', atMost: 0.02 }],
    });
    id = event?.eventId ?? '';
    expect(await serves()).toEqual([
      [1, 10_000],
      [2, null],
    ]);
    expect(await say('advanceRollout', { ...slot })).toMatchObject({ code: 'HELD_TOO_SHORT' });
    clock.advance(hour);
    await until('RUNNING', '1%');
    await service.remove();
    clock.advance(hour);
    service = await startOwnService({ places: placeOf('canary'), clock: clock.now });
    await until('RUNNING', '5%');
    expect(await serves()).toEqual([
      [1, 9_500],
      [2, 500],
    ]);
  });

  test('a report within the guard changes nothing, and one that passes it brings back what served before', async () => {
    await say('reportServingMetrics', { ...slot, version: '2', metrics: { 'error rate': 0.013 } });
    expect(await until('RUNNING', '5%')).toMatchObject({ state: 'RUNNING' });
    const before = last;
    const { event } = await say('reportServingMetrics', { ...slot, version: '2', metrics: { 'error rate': 0.031 } });
    const rollout = await until('ABORTED', '5%');
    expect(rollout.history.at(-1)).toEqual({
      type: 'RolloutAborted',
      step: null,
      actor: { id: 'rollouts' },
      guard: { report: event?.eventId, model: 'fraud', metric: 'error rate', value: 0.031 },
    });
    expect(rollout.history.map(({ type, step }) => `${type} ${step}`)).toEqual([
      'RolloutStarted SHADOW',
      'RolloutAdvanced 1%',
      'RolloutAdvanced 5%',
      'RolloutAborted null',
    ]);
    expect(await serves()).toEqual([[1, 10_000]]);
    expect(await see(before)).toMatchObject({ state: 'RUNNING', step: '5%' });
  });

  test('it is over, and what serves is no matter of it any more', async () => {
    expect(await say('advanceRollout', { environment: 'production', rollout: id })).toMatchObject({
      code: 'ROLLOUT_OVER',
    });
    expect(await say('rollBackModel', slot)).toMatchObject({ code: 'NOTHING_TO_ROLL_BACK_TO' });
    const again = { ...slot, version: '2', steps: ['1%', '100%'], holdFor: '1h' };
    const { event } = await say('startRollout', again);
    id = event?.eventId ?? '';
    await say('promoteModel', { ...slot, version: '1' });
    expect(await see()).toMatchObject({ state: 'OVERTAKEN', step: '1%' });
    expect(await say('advanceRollout', slot)).toMatchObject({ code: 'ROLLOUT_OVERTAKEN' });
  });
});
