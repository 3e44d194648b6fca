import { join } from 'node:path';
import type { BuildReport } from './src/build-views.ts';
import { onPostgres } from './src/on-postgres.ts';
import { buildViews, runFloor } from './src/processes.ts';
import { type FloorReport, rebuildFigure } from './src/rebuild-figure.ts';

const runs = 3;
const eventsBuilt = 50_000;

/** All views built on PostgreSQL, beside reading, parsing and bare inserts of the same rows. */
export const rebuildPostgres = onPostgres('rebuild-postgres', async (url, { smoke, logs }) => {
  const folder = await logs.log(smoke ? 2_000 : eventsBuilt);
  const ours: BuildReport[] = [];
  const floors: FloorReport[] = [];
  for (let run = 0; run < (smoke ? 1 : runs); run++) {
    const schema = `views_${run}`;
    ours.push(await buildViews({ folder, postgres: { url, schema } }));
    floors.push(await runFloor('floors/rebuild-postgres.js', [join(folder, 'log.db'), url, schema, `floor_${run}`]));
  }
  const howOften = `a private server with its own settings on this machine; median of ${ours.length}, interleaved`;
  return [rebuildFigure('rebuild of all views on PostgreSQL', howOften, ours, floors)];
});
