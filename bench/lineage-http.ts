import { join } from 'node:path';
import { countLineage } from './src/count-lineage.ts';
import { type Bench, type Figure, latenciesBesideFloor, medianOf, ratesBesideFloor } from './src/figure.ts';
import { drawVersions, requireSame } from './src/lineage-answers.ts';
import type { LoadReport } from './src/load.ts';
import { bodyOf, upstreamQuestion } from './src/mix/questions.ts';
import { load, startServer } from './src/processes.ts';

const reach = 0.5;
const clients = 8;
/** A walk is that long, and its first 500 nodes are asked for. */
const wanted = { least: 500, most: 600 };

/** What 500 nodes are, with six fields of each, over HTTP, beside a bare handler with the same search and one select. */
export const lineageHttp: Bench = {
  name: 'lineage-http',
  async run({ smoke, logs }) {
    const events = smoke ? 5_000 : 1_000_000;
    const seconds = smoke ? 0.5 : 4;
    const folder = await logs.projected(events);
    const server = await startServer('standalone', ['--port', '0', '--data', folder]);
    const floor = await startServer('floors/lineage-http.js', [join(folder, 'views.db')]);
    try {
      const versions = await drawVersions(server.url, { ...wanted, count: smoke ? 5 : 200, events });
      for (const version of versions) await requireSame(server.url, floor.url, upstreamQuestion(version));
      const plan = {
        bodies: versions.map((of) => bodyOf(upstreamQuestion(of))),
        expected: '"CODE"',
      };
      await load({ ...plan, url: server.url, clients, seconds });
      await load({ ...plan, url: floor.url, clients, seconds });
      const [ours, floors, alone]: [LoadReport[], LoadReport[], LoadReport[]] = [[], [], []];
      for (let run = 0; run < (smoke ? 1 : 3); run++) {
        floors.push(await load({ ...plan, url: floor.url, clients, seconds }));
        ours.push(await load({ ...plan, url: server.url, clients, seconds }));
        alone.push(await load({ ...plan, url: server.url, clients: 1, seconds }));
      }
      const shape = `${versions.length} random versions with ${wanted.least} to ${wanted.most} nodes upstream, the first 500 of them, of ${describe(folder)}`;
      return [toFigure(shape, ours, floors, { alone, memory: server.residentBytes() })];
    } finally {
      await floor.stop();
      await server.stop();
    }
  },
};

function describe(folder: string): string {
  const { nodes, edges } = countLineage(folder);
  return `${nodes.toLocaleString('en')} nodes and ${edges.toLocaleString('en')} edges`;
}

function toFigure(
  shape: string,
  ours: readonly LoadReport[],
  floors: readonly LoadReport[],
  { alone, memory }: { readonly alone: readonly LoadReport[]; readonly memory: number },
): Figure {
  return {
    name: 'lineage of 500 nodes × 6 fields over HTTP',
    conditions: [
      shape,
      `${clients} clients in a process of their own, median of ${ours.length}, interleaved, warmed up`,
      latenciesBesideFloor(ours, floors),
      `one client alone: p50 ${medianOf(alone, 'p50').toFixed(2)} ms`,
      `RSS ${Math.round(memory / 1e6)} MB`,
    ].join('; '),
    unit: 'answers/s',
    ...ratesBesideFloor(ours, floors, { least: reach }),
  };
}
