import type { BuildReport } from './src/build-views.ts';
import type { Figure } from './src/figure.ts';
import { fillLog } from './src/fill-log.ts';
import { groundInSchema } from './src/ground.ts';
import { onPostgres } from './src/on-postgres.ts';
import { buildViews, runFloor } from './src/processes.ts';
import { type FloorReport, rebuildFigure } from './src/rebuild-figure.ts';

const sizes = [50_000];
const runsOf = (events: number) => (events > 100_000 ? 1 : 3);

/** All views built on PostgreSQL of a log there, beside reading, parsing and bare inserts of the same rows. */
export const rebuildPostgres = onPostgres('rebuild-postgres', async (url, { smoke, events: asked = sizes }) => {
  const figures: Figure[] = [];
  for (const events of smoke ? [2_000] : asked) figures.push(await measure(url, events, smoke ? 1 : runsOf(events)));
  return figures;
});

async function measure(url: string, events: number, runs: number): Promise<Figure> {
  const log = `log_${events}`;
  const { words, store } = groundInSchema(url, log);
  await fillLog(words, events);
  const ours: BuildReport[] = [];
  const floors: FloorReport[] = [];
  for (let run = 0; run < runs; run++) {
    const schema = `views_${events}_${run}`;
    ours.push(await buildViews({ events, store, views: { kind: 'postgres', url, schema } }));
    floors.push(await runFloor('floors/rebuild-postgres.js', [url, log, schema, `floor_${run}`]));
  }
  const howOften = runs === 1 ? 'one run of each' : `median of ${runs}, interleaved`;
  return rebuildFigure(
    'rebuild of all views on PostgreSQL',
    `a private server with its own settings on this machine; ${howOften}`,
    ours,
    floors,
  );
}
