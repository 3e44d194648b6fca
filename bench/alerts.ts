import type { Figure } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { onKafka } from './src/on-kafka.ts';
import { startServer, watchAlerts } from './src/processes.ts';
import { models, promotions, seedPromotions } from './src/promotions.ts';
import type { AlertDelays } from './src/watch-alerts.ts';

/** Milliseconds. What serves waits for a transaction of Kafka, and for the one before it. */
const reaches = { subscription: 50, events: 250, serving: 1_000 };

const names = {
  subscription: 'acknowledged → told by a subscription, p99',
  events: 'acknowledged → record readable in the topic of events, p99',
  serving: 'acknowledged → record readable in the topic of what serves, p99',
};

/** From a promotion's acknowledgement to its being told: by a subscription, and by both topics of Kafka. */
export const alerts = onKafka('alerts', async (brokers, { smoke }) => {
  const [perSecond, seconds] = smoke ? [50, 1] : [200, 60];
  return inFolder(async (folder) => {
    const server = await startServer('standalone', ['--port', '0', '--data', folder], {
      PEDIGREE_KAFKA: brokers.join(','),
    });
    await seedPromotions(server.url);
    const plan = { url: server.url, brokers, bodies: promotions, perSecond };
    await watchAlerts({ ...plan, seconds: smoke ? 1 : 5 });
    const report = await watchAlerts({ ...plan, seconds });
    await server.stop();
    const load = [
      `${perSecond} promotions/s asked for, ${Math.round(report.perSecond)} reached, ${seconds} s, one environment, ${models} models`,
      'the same promotions; service, broker, writer and readers on this machine, one broker',
    ].join('; ');
    const figureOf = (way: keyof typeof names, { told, p50, p99 }: AlertDelays): Figure => ({
      name: names[way],
      conditions: `${load}; ${told} of ${report.acknowledged} told; p50 ${p50.toFixed(1)} ms`,
      unit: 'ms',
      figure: p99,
      floor: null,
      ratio: null,
      reach: `p99 ≤ ${reaches[way]} ms`,
      met: told === report.acknowledged && report.perSecond >= perSecond * 0.95 && p99 <= reaches[way],
    });
    return (['subscription', 'events', 'serving'] as const).map((way) => figureOf(way, report[way]));
  });
});
