import { setTimeout as delay } from 'node:timers/promises';
import type { Bench, Figure } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { type ServerProcess, startServer, watchFanOut } from './src/processes.ts';
import { models, promotions, seedPromotions } from './src/promotions.ts';
import type { FanOutPlan } from './src/watch-fan-out.ts';

const reachMilliseconds = 250;
const reachGrowth = 0.05;

const transports = { ws: 'WebSocket', sse: 'Server-Sent Events' } as const;

/** From a promotion's acknowledgement to its being told to each of many subscribers, some of whom do not read. */
export const fanOut: Bench = {
  name: 'fan-out',
  async run({ smoke }) {
    const [subscribers, notReading, seconds] = smoke ? [50, 5, 1] : [1_000, 100, 60];
    const figures: Figure[] = [];
    for (const transport of ['ws', 'sse'] as const) {
      figures.push(...(await measure({ transport, subscribers, notReading, perSecond: 50, seconds })));
    }
    return figures;
  },
};

function measure(plan: Omit<FanOutPlan, 'url' | 'bodies'>): Promise<readonly Figure[]> {
  return inFolder(async (folder) => {
    const server = await startServer('standalone', ['--port', '0', '--data', folder]);
    await seedPromotions(server.url);
    const given = { ...plan, url: server.url, bodies: promotions };
    await watchFanOut({ ...given, seconds: plan.seconds / 4 });
    const ended = new AbortController();
    const memory = sample(server, ended.signal);
    const report = await watchFanOut(given);
    ended.abort();
    const samples = await memory;
    await server.stop();
    const [half, end] = [mean(samples, 0.4, 0.6), mean(samples, 0.8, 1)];
    const growth = end / half - 1;
    const over = `${plan.subscribers.toLocaleString('en')} subscribers over ${transports[plan.transport]}`;
    const conditions = [
      `${over}, ${plan.notReading} of them not reading`,
      `${plan.perSecond} promotions/s asked for, ${Math.round(report.perSecond)} reached, ${plan.seconds} s, one environment, ${models} models`,
      `${(report.told * 100).toFixed(1)} % told to those who read; p50 ${report.p50.toFixed(1)} ms`,
      `RSS ${Math.round(half / 1e6)} MB at the half, ${Math.round(end / 1e6)} MB at the end`,
    ].join('; ');
    const common = { conditions, floor: null, ratio: null };
    return [
      {
        ...common,
        name: `acknowledged → told to every subscriber over ${transports[plan.transport]}, p99`,
        unit: 'ms',
        figure: report.p99,
        reach: `p99 ≤ ${reachMilliseconds} ms`,
        met: report.told === 1 && report.perSecond >= plan.perSecond * 0.95 && report.p99 <= reachMilliseconds,
      },
      {
        ...common,
        name: `growth of memory under subscribers over ${transports[plan.transport]}`,
        unit: '%',
        figure: growth * 100,
        reach: `≤ ${reachGrowth * 100} % in the second half`,
        met: growth <= reachGrowth,
      },
    ];
  });
}

/** Resident bytes, ten times a second, until the signal aborts. */
async function sample(server: ServerProcess, signal: AbortSignal): Promise<readonly number[]> {
  const samples: number[] = [];
  for (; !signal.aborted; await delay(100)) samples.push(server.residentBytes());
  return samples;
}

/** The mean of what was measured between two parts of the whole. */
function mean(samples: readonly number[], from: number, to: number): number {
  const part = samples.slice(Math.floor(samples.length * from), Math.ceil(samples.length * to));
  return part.reduce((sum, bytes) => sum + bytes, 0) / part.length;
}
