import { type Bench, type Figure, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { groundInFolder } from './src/ground.ts';
import type { LoadPlan } from './src/load.ts';
import { measureStarts, startFigures } from './src/measure-starts.ts';
import { load, startServer } from './src/processes.ts';
import { createRandom } from './src/random.ts';
import { dayOf, nodesOfComponent, seedSteps, shapeOfSteps, trainings } from './src/steps.ts';

/** One thing that people do, as load on the service. */
interface Work extends Pick<LoadPlan, 'bodies' | 'expected' | 'clients'> {
  readonly name: string;
  /** What is to be reached: answers a second at least, or milliseconds (p50) at most. */
  readonly reach: { readonly perSecond: number } | { readonly milliseconds: number };
}

/** What other registries were measured on, done by ours over HTTP: theirs stands in docs/performance.md. */
export const today: Bench = {
  name: 'today',
  async run({ smoke }) {
    const seconds = smoke ? 0.3 : 3;
    return inFolder(async (folder) => {
      const { words } = groundInFolder(folder);
      const seeding = await startServer('standalone', ['--port', '0', ...words]);
      const beginnings = await seedSteps(seeding.url);
      await seeding.stop();
      const question = { query: serving, variables: {}, expected: '"SERVING"' };
      const starts = await measureStarts(words, [question], { times: smoke ? 1 : 5, smoke });
      const { server } = starts;
      const reach = { seconds: 1.5, megabytes: 150 };
      const figures: Figure[] = [...startFigures('a small log', shapeOfSteps, starts, reach)];
      for (const work of worksOn(beginnings)) {
        const reports = [];
        await load({ ...work, url: server.url, seconds: seconds / 4 });
        for (let run = 0; run < (smoke ? 1 : 3); run++) reports.push(await load({ ...work, url: server.url, seconds }));
        figures.push(toFigure(work, reports, seconds));
      }
      await server.stop();
      return figures;
    });
  },
};

const serving = `query ($at: DateTime) { serving(environment: "production", model: "fraud", at: $at) {
  state since allocation { share version { number label } } asOf { position } } }`;
const best = `query ($metric: String!) { leaderboard(metric: $metric, acrossDatasets: true, first: 10) {
  nodes { rank value modelVersion { number label } } asOf { position } } }`;
const lineage = 'query ($of: String!) { lineage(of: $of) { nodes { ref kind name digest label number } } }';

function worksOn(beginnings: readonly string[]): readonly Work[] {
  const recorded = trainings(createRandom(37), 20_000).map(({ recordTraining }) =>
    bodyOf(
      'mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) { ... on RecordTrainingPayload { position } ... on Rejection { code message } } }',
      { input: recordTraining },
    ),
  );
  const promoted = Array.from({ length: 1_000 }, (_, index) =>
    bodyOf(
      'mutation ($input: PromoteModelInput!) { promoteModel(input: $input) { ... on PromoteModelPayload { position } ... on Rejection { code message } } }',
      { input: { environment: 'production', model: 'fraud', version: `${index + 1}` } },
    ),
  );
  const then = Array.from({ length: 2_000 }, (_, index) => bodyOf(serving, { at: dayOf(index) }));
  const asked = beginnings.map((of) => bodyOf(lineage, { of }));
  const ran = { bodies: [bodyOf(serving, {})], expected: '"SERVING"' };
  return [
    {
      name: `lineage of ${nodesOfComponent} nodes × 6 fields, 1 client`,
      bodies: asked,
      expected: '"DATASET"',
      clients: 1,
      reach: { milliseconds: 4 },
    },
    {
      name: 'the best ten of 2,000 versions by a metric, 1 client',
      bodies: ['auc', 'accuracy', 'loss'].map((metric) => bodyOf(best, { metric })),
      expected: '"rank":10',
      clients: 1,
      reach: { milliseconds: 2 },
    },
    { name: 'in production now, 16 clients', ...ran, clients: 16, reach: { perSecond: 5_000 } },
    { name: 'in production at T, 16 clients', ...ran, bodies: then, clients: 16, reach: { perSecond: 5_000 } },
    { name: 'promote, 1 client', bodies: promoted, expected: '"position"', clients: 1, reach: { milliseconds: 1 } },
    { name: 'promote, 16 clients', bodies: promoted, expected: '"position"', clients: 16, reach: { perSecond: 4_000 } },
    {
      name: 'register a version with its run, 16 clients',
      bodies: recorded,
      expected: '"position"',
      clients: 16,
      reach: { perSecond: 1_000 },
    },
  ];
}

function bodyOf(query: string, variables: object): string {
  return JSON.stringify({ query, variables });
}

function toFigure(work: Work, reports: readonly Awaited<ReturnType<typeof load>>[], seconds: number): Figure {
  const of = (what: 'perSecond' | 'p50' | 'p99') => median(reports.map((report) => report[what]));
  const { reach } = work;
  const isRate = 'perSecond' in reach;
  return {
    name: work.name,
    conditions: [
      shapeOfSteps,
      `clients in a process of their own, median of ${reports.length} runs of ${seconds} s, warmed up`,
      `${Math.round(of('perSecond'))}/s, p50 ${of('p50').toFixed(2)} ms, p99 ${of('p99').toFixed(2)} ms`,
    ].join('; '),
    unit: isRate ? 'answers/s' : 'ms',
    figure: isRate ? of('perSecond') : of('p50'),
    floor: null,
    ratio: null,
    reach: isRate ? `≥ ${reach.perSecond} a second` : `p50 ≤ ${reach.milliseconds} ms`,
    met: isRate ? of('perSecond') >= reach.perSecond : of('p50') <= reach.milliseconds,
  };
}
