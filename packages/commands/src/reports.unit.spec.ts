import { expect, test } from '@jest/globals';
import type { EventStore } from '@pedigree/event-store';
import { createHouse, promotion } from './testing/house.ts';
import { acceptedOf, Clock, createProcess, readStream } from './testing/process.ts';

const report = { ...promotion, metrics: { 'error rate': 0.03 } };

test('what is reported between a plan and its execution moves nothing that the plan rests on', async () => {
  const { log, plan, accept } = await createHouse();
  const planned = acceptedOf(await plan('promoteModel', promotion));
  const { event } = await accept('reportServingMetrics', report);
  expect(event).toMatchObject({ stream: 'report-default/production', revision: 0, type: 'ServingMetricsReported' });
  expect(event.basis).toEqual([
    { stream: 'environment-default/production', revision: 0 },
    { stream: 'model-default/fraud', revision: 2 },
  ]);
  await accept('promoteModel', { ...promotion, ifRevision: planned.revision });
  expect((await readStream(log, 'environment-default/production')).map(({ type }) => type)).toEqual([
    'EnvironmentDefined',
    'ModelPromoted',
  ]);
});

test('a restore reads no report, however it is known', async () => {
  const clock = new Clock();
  const { log, accept } = await createHouse(clock);
  await accept('promoteModel', promotion);
  const to = new Date(clock.now).toISOString();
  clock.now += 1_000;
  await accept('promoteModel', { ...promotion, version: '2' });
  await accept('reportServingMetrics', report);
  const read: string[] = [];
  const watched: EventStore = {
    ...log,
    async readStream(...asked) {
      const page = await log.readStream(...asked);
      read.push(...page.map(({ envelope }) => envelope.type));
      return page;
    },
  };
  const known = `${log.logId}.${(await log.head()).position}`;
  for (const knownAt of ['now', known]) {
    const { plan } = createProcess(watched, { clock });
    acceptedOf(await plan('restoreEnvironment', { environment: 'production', to, knownAt }));
  }
  expect(read).toContain('ModelPromoted');
  expect(read).not.toContain('ServingMetricsReported');
});

test('a repeated report is written once, and a second one is another', async () => {
  const { accept } = await createHouse();
  const first = await accept('reportServingMetrics', { ...report, commandId: 'one' });
  expect(await accept('reportServingMetrics', { ...report, commandId: 'one' })).toMatchObject({
    repeated: true,
    event: { id: first.event.id },
  });
  expect((await accept('reportServingMetrics', { ...report, commandId: 'two' })).event.revision).toBe(1);
});
