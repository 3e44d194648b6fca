import { expect, test } from '@jest/globals';
import type { RelayHealth } from './health.ts';
import { createMetrics } from './metrics.ts';

const relaying: RelayHealth = {
  ...{ state: 'relaying', events: 'x.41', serving: 'x.40', published: 7, error: null },
  lagSeconds: { events: 0.5, serving: 2 },
};

function metricsOf(relay?: () => RelayHealth | null) {
  const sources = { views: () => [], lagSeconds: () => 0, isProjecting: () => true, isRefusing: () => false };
  return createMetrics({ ...sources, ...(relay && { relay }) }, { withProcess: false });
}

test('a scrape shows how the relay stands now', async () => {
  let now = relaying;
  const metrics = metricsOf(() => now);
  const first = await metrics.text();
  for (const line of [
    'pedigree_relay_state{state="relaying"} 1',
    'pedigree_relay_state{state="failing"} 0',
    'pedigree_relay_lag_seconds{topic="events"} 0.5',
    'pedigree_relay_lag_seconds{topic="serving"} 2',
    'pedigree_relay_published_total 7',
  ]) {
    expect(first).toContain(`${line}\n`);
  }
  expect(first).not.toContain('pedigree_relay_error{');

  now = { ...relaying, state: 'failing', error: 'required: "a broker"', published: 9 };
  const second = await metrics.text();
  for (const line of [
    'pedigree_relay_state{state="relaying"} 0',
    'pedigree_relay_state{state="failing"} 1',
    'pedigree_relay_published_total 9',
    'pedigree_relay_error{error="required: \\"a broker\\""} 1',
  ]) {
    expect(second).toContain(`${line}\n`);
  }

  now = { ...relaying, state: 'waiting', lagSeconds: null };
  const third = await metrics.text();
  expect(third).not.toMatch(/pedigree_relay_(?:error|lag_seconds)\{/);
});

test('a process without a relay tells of none', async () => {
  expect(await metricsOf().text()).not.toContain('pedigree_relay');
});
