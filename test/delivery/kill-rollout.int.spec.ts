import { afterAll, expect, jest, test } from '@jest/globals';
import { createClient } from '@pedigree/client';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';

// Each round starts a process, on a machine that may be busy.
jest.setTimeout(300_000);

const slot = { environment: 'production', model: 'fraud' };
const steps = ['1%', '5%', '25%', '50%', '100%'];
const second = 1_000;

describeOnEachDatabase('a service that is killed as soon as it has taken a step', ({ placeOf }) => {
  let service: ChildService | undefined;
  afterAll(() => service?.kill());

  test('leaves no step out and takes none twice or too soon, whoever comes after it', async () => {
    const environment = { ...placeOf('killed') };
    service = await startChildService({ environment });
    const first = createClient({ url: service.url });
    await first.registerModel({ name: 'fraud' });
    for (let version = 0; version < 2; version++) await first.recordTraining({ model: 'fraud' });
    await first.defineEnvironment({ name: 'production' });
    await first.promoteModel({ ...slot, version: '1' });
    const started = await first.startRollout({ ...slot, version: '2', steps, holdFor: '1s', automatic: true });
    if (started.__typename === 'Rejection') throw new Error(started.message);
    const id = started.event.eventId;
    let kills = 0;
    for (let taken = 1; ; kills++) {
      const client = createClient({ url: service.url });
      // Killed as soon as it is heard of, whatever else it was about to do.
      const moves = async () =>
        (await client.events({ filter: { stream: 'environment-default/production', actor: 'rollouts' } })).nodes;
      while ((await moves()).length < taken);
      taken = (await moves()).length + 1;
      const isOver = (await moves()).some(({ type }) => type === 'RolloutCompleted');
      if (isOver) break;
      await service.kill();
      service = await startChildService({ environment });
    }
    const client = createClient({ url: service.url });
    const { nodes } = await client.events({ filter: { stream: 'environment-default/production', actor: 'rollouts' } });
    expect(nodes.map(({ type }) => type)).toEqual([
      'RolloutAdvanced',
      'RolloutAdvanced',
      'RolloutAdvanced',
      'RolloutCompleted',
    ]);
    const times = [started.event.occurredAt, ...nodes.map(({ occurredAt }) => occurredAt)].map((time) =>
      Date.parse(time),
    );
    for (const [index, time] of times.slice(1).entries())
      expect(time - (times[index] ?? 0)).toBeGreaterThanOrEqual(second);
    const minPosition = nodes.at(-1)?.position ?? undefined;
    expect(await client.rollout({ id }, { minPosition })).toMatchObject({
      state: 'COMPLETED',
      history: steps.map((step) => ({ step })),
    });
    expect(kills).toBeGreaterThan(0);
  });
});
