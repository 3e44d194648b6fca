import { expect, test } from '@jest/globals';
import { MemoryCluster } from '../testing/memory-cluster.ts';
import { memorySettings, startRelay } from '../testing/running-relay.ts';
import { SketchedLog } from '../testing/sketched-log.ts';

const { checkpoints } = memorySettings;

test('a relay gives every namespace topics of its own where the settings are patterns', async () => {
  const log = new SketchedLog();
  for (const namespace of ['acme', 'a_b', 'acme']) await log.describe('fraud', '', namespace);
  const cluster = new MemoryCluster({ checkpoints });
  const settings = { ...memorySettings, events: '{namespace}.events' };
  await startAndStop(log, cluster, { settings });
  expect(cluster.records('acme.events')).toHaveLength(2);
  expect(cluster.records('a_5fb.events')).toHaveLength(1);
});

test('a relay tells under new names what serves in every namespace, also where nothing has changed since', async () => {
  const log = new SketchedLog();
  const slot = { environment: 'production', model: 'fraud', serves: 1 };
  await log.serve({ ...slot, namespace: 'acme' });
  await log.serve({ ...slot, namespace: 'other' });
  const cluster = new MemoryCluster({ checkpoints });
  await startAndStop(log, cluster);
  await log.serve({ ...slot, namespace: 'other' });
  await startAndStop(log, cluster, { settings: { ...memorySettings, serving: '{namespace}.serving' } });
  expect([...cluster.latest('acme.serving').keys()]).toEqual(['acme/production/fraud']);
  expect([...cluster.latest('other.serving').keys()]).toEqual(['other/production/fraud']);
});

async function startAndStop(...given: Parameters<typeof startRelay>): Promise<void> {
  const relay = startRelay(...given);
  await relay.caughtUp();
  await relay.stop();
}
