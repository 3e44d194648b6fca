import type { Bench } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { startServer, watchSeen } from './src/processes.ts';
import { models, promotions, seedPromotions } from './src/promotions.ts';

const reachMilliseconds = 50;

/** From a promotion's acknowledgement to its being told by `servingChanged`: what the serving view has committed. */
export const seen: Bench = {
  name: 'seen',
  async run({ smoke }) {
    const perSecond = smoke ? 100 : 2_000;
    const seconds = smoke ? 1 : 60;
    return inFolder(async (folder) => {
      const server = await startServer('standalone', ['--port', '0', '--data', folder]);
      await seedPromotions(server.url);
      const plan = { url: server.url, bodies: promotions, perSecond };
      await watchSeen({ ...plan, seconds: seconds / 12 });
      const report = await watchSeen({ ...plan, seconds });
      const residentBytes = server.residentBytes();
      await server.stop();
      const isWhole = report.seen === report.acknowledged && report.perSecond >= perSecond * 0.95;
      return [
        {
          name: 'acknowledged → seen in the serving view, p99',
          conditions: [
            `${perSecond} promotions/s asked for, ${Math.round(report.perSecond)} reached, ${seconds} s, one environment, ${models} models`,
            `${report.seen} of ${report.acknowledged} seen; p50 ${report.p50.toFixed(1)} ms; told over SSE`,
            `RSS ${Math.round(residentBytes / 1e6)} MB`,
          ].join('; '),
          unit: 'ms',
          figure: report.p99,
          floor: null,
          ratio: null,
          reach: `p99 ≤ ${reachMilliseconds} ms at 2,000 events/s`,
          met: isWhole && report.p99 <= reachMilliseconds,
        },
      ];
    });
  },
};
