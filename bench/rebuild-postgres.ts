import { join } from 'node:path';
import { startPostgres } from '@pedigree/postgres/testing';
import type { BuildReport } from './src/build-views.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { shapeOfLog } from './src/mix/make-log.ts';
import { buildViews, runFloor } from './src/processes.ts';

const runs = 3;
const reach = 0.5;
const eventsBuilt = 50_000;

/** What floors/rebuild-postgres.ts prints. */
interface FloorReport {
  readonly events: number;
  readonly rows: number;
  readonly seconds: number;
}

/** All views built on PostgreSQL, beside reading, parsing and bare inserts of the same rows; nothing where it is not installed. */
export const rebuildPostgres: Bench = {
  name: 'rebuild-postgres',
  async run({ smoke, logs }) {
    const server = await startPostgres();
    if (!server) {
      console.log('\nrebuild-postgres: left out: there is no PostgreSQL below /usr/lib/postgresql');
      return [];
    }
    try {
      const { url } = server;
      const folder = await logs.log(smoke ? 2_000 : eventsBuilt);
      const ours: BuildReport[] = [];
      const floors: FloorReport[] = [];
      for (let run = 0; run < (smoke ? 1 : runs); run++) {
        const schema = `views_${run}`;
        ours.push(await buildViews({ folder, postgres: { url, schema } }));
        floors.push(
          await runFloor('floors/rebuild-postgres.js', [join(folder, 'log.db'), url, schema, `floor_${run}`]),
        );
      }
      return [toFigure(ours, floors)];
    } finally {
      await server.dispose();
    }
  },
};

function toFigure(ours: readonly BuildReport[], floors: readonly FloorReport[]): Figure {
  const { events = 0, rows = 0 } = floors[0] ?? {};
  return {
    name: `rebuild of all views on PostgreSQL, ${events.toLocaleString('en')} events`,
    conditions: [
      shapeOfLog,
      `${rows} rows`,
      `a private server with its own settings on this machine; median of ${ours.length}, interleaved`,
      `took ${median(ours.map(({ seconds }) => seconds)).toFixed(0)} s, the floor ${median(floors.map(({ seconds }) => seconds)).toFixed(0)} s`,
      `most memory ${Math.round(Math.max(...ours.map(({ residentBytes }) => residentBytes)) / 1e6)} MB`,
    ].join('; '),
    unit: 'events/s',
    ...besideFloor(
      ours.map(({ events, seconds }) => events / seconds),
      floors.map(({ events, seconds }) => events / seconds),
      { least: reach },
    ),
  };
}
