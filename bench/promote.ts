import { type Bench, type Figure, latenciesBesideFloor, median, ratesBesideFloor } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import type { LoadReport } from './src/load.ts';
import { load, startServer } from './src/processes.ts';
import { models, promotions, seedPromotions } from './src/promotions.ts';

const reach = 0.4;
const clients = 64;

/** `promoteModel` over HTTP, beside a node:http handler with the same group commit. */
export const promote: Bench = {
  name: 'promote',
  async run({ smoke }) {
    const seconds = smoke ? 0.5 : 6;
    const runs = smoke ? 1 : 3;
    const floors: LoadReport[] = [];
    const ours: LoadReport[] = [];
    const memory: number[] = [];
    for (let run = 0; run < runs; run++) {
      floors.push(await measureFloor(seconds));
      const { report, residentBytes } = await measureOurs(seconds);
      ours.push(report);
      memory.push(residentBytes);
    }
    return [toFigure(ours, floors, memory, seconds)];
  },
};

async function measureFloor(seconds: number): Promise<LoadReport> {
  return inFolder(async (folder) => {
    const server = await startServer('floors/promote.js', [folder]);
    const plan = { url: server.url, clients, bodies: promotions, expected: '"position"' };
    await load({ ...plan, seconds: seconds / 3 });
    const report = await load({ ...plan, seconds });
    await server.stop();
    return report;
  });
}

async function measureOurs(seconds: number) {
  return inFolder(async (folder) => {
    const server = await startServer('standalone', ['--port', '0', '--data', folder]);
    await seedPromotions(server.url);
    const plan = { url: server.url, clients, bodies: promotions, expected: '"position"' };
    await load({ ...plan, seconds: seconds / 3 });
    const report = await load({ ...plan, seconds });
    const residentBytes = server.residentBytes();
    await server.stop();
    return { report, residentBytes };
  });
}

function toFigure(
  ours: readonly LoadReport[],
  floors: readonly LoadReport[],
  memory: readonly number[],
  seconds: number,
): Figure {
  return {
    name: 'promoteModel over HTTP',
    conditions: [
      `${clients} clients in a process of their own, one environment, ${models} models, new log each, warmed up, ${seconds} s a run`,
      `median of ${ours.length}, interleaved`,
      latenciesBesideFloor(ours, floors),
      `RSS ${Math.round(median(memory) / 1e6)} MB`,
    ].join('; '),
    unit: 'promotions/s',
    ...ratesBesideFloor(ours, floors, { least: reach }),
  };
}
