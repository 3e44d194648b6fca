import { type Figure, latenciesBesideFloor, ratesBesideFloor } from './src/figure.ts';
import { fillLog } from './src/fill-log.ts';
import { groundInSchema } from './src/ground.ts';
import { drawVersions, requireSame } from './src/lineage-answers.ts';
import type { LoadReport } from './src/load.ts';
import { bodyOf, drawServingQuestion, upstreamQuestion } from './src/mix/questions.ts';
import { onPostgres } from './src/on-postgres.ts';
import { buildViews, load, startServer } from './src/processes.ts';
import { createRandom } from './src/random.ts';

const reach = 0.5;
const schema = 'bench';

/** What is asked over HTTP, by so many clients. */
interface Asked {
  readonly name: string;
  readonly shape: string;
  readonly clients: number;
  readonly questions: readonly { readonly query: string; readonly variables: object }[];
}

/** What serves, and lineage, over HTTP with log and views on PostgreSQL, beside a bare handler with the bare statements. */
export const httpPostgres = onPostgres('http-postgres', async (url, { smoke, events = [100_000] }) => {
  const size = smoke ? 2_000 : Math.max(...events);
  const ground = groundInSchema(url, schema);
  await fillLog(ground.words, size);
  await buildViews({ events: size, store: ground.store, views: ground.views });
  const server = await startServer('standalone', ['--port', '0', ...ground.words]);
  const floor = await startServer('floors/http-postgres.js', [url, `${schema}_views`]);
  try {
    const figures: Figure[] = [];
    for (const asked of await drawQuestions(server.url, size, smoke)) {
      for (const question of asked.questions) await requireSame(server.url, floor.url, question);
      const { ours, floors } = await measureByTurns(asked, server.url, floor.url, smoke);
      figures.push(toFigure(asked, ours, floors, `${size.toLocaleString('en')} events; RSS ${megabytes(server)} MB`));
    }
    return figures;
  } finally {
    await floor.stop();
    await server.stop();
  }
});

async function drawQuestions(url: string, events: number, smoke: boolean): Promise<readonly Asked[]> {
  const random = createRandom(73);
  const upstream = { least: smoke ? 100 : 500, most: 600 };
  const versions = await drawVersions(url, { ...upstream, events, count: smoke ? 2 : 100 });
  const slots = Array.from({ length: smoke ? 20 : 200 }, () => drawServingQuestion(random, events, {}));
  return [
    {
      name: 'serving over HTTP on PostgreSQL, known now',
      shape: `${slots.length} random slots`,
      clients: 16,
      questions: slots,
    },
    {
      name: 'lineage of 500 nodes × 6 fields over HTTP on PostgreSQL',
      shape: `${versions.length} random versions with ${upstream.least} to ${upstream.most} nodes upstream, the first 500 of them`,
      clients: 8,
      questions: versions.map(upstreamQuestion),
    },
  ];
}

async function measureByTurns({ clients, questions }: Asked, url: string, floor: string, smoke: boolean) {
  const plan = { clients, bodies: questions.map(bodyOf), expected: '{"data":{', seconds: smoke ? 0.3 : 3 };
  const [ours, floors]: [LoadReport[], LoadReport[]] = [[], []];
  for (let run = smoke ? 3 : 0; run <= 3; run++) {
    const bare = await load({ ...plan, url: floor });
    const report = await load({ ...plan, url });
    // The first run warms up.
    if (run === 0) continue;
    floors.push(bare);
    ours.push(report);
  }
  return { ours, floors };
}

function megabytes({ residentBytes }: { readonly residentBytes: () => number }): number {
  return Math.round(residentBytes() / 1e6);
}

function toFigure(
  { name, shape, clients }: Asked,
  ours: readonly LoadReport[],
  floors: readonly LoadReport[],
  log: string,
): Figure {
  return {
    name,
    conditions: [
      `${shape}, of a log of ${log}`,
      `${clients} clients in a process of their own, median of ${ours.length}, interleaved, warmed up`,
      latenciesBesideFloor(ours, floors),
      'a private server with its own settings on this machine',
    ].join('; '),
    unit: 'answers/s',
    ...ratesBesideFloor(ours, floors, { least: reach }),
  };
}
