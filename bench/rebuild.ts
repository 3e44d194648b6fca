import { join } from 'node:path';
import type { BuildReport } from './src/build-views.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { shapeOfLog } from './src/mix/make-log.ts';
import { runFloor } from './src/processes.ts';

const reach = 0.5;
/** A run takes minutes: there is one of the whole, and three of a tenth of it. */
const sizes = [
  { events: 100_000, runs: 3 },
  { events: 1_000_000, runs: 1 },
] as const;

/** What floors/rebuild.ts prints. */
interface FloorReport {
  readonly events: number;
  readonly rows: number;
  readonly seconds: number;
}

/** All views built from a log, beside reading, parsing and bare inserts of the same rows. */
export const rebuild: Bench = {
  name: 'rebuild',
  async run({ smoke, logs }) {
    const figures: Figure[] = [];
    for (const { events, runs } of smoke ? [{ events: 5_000, runs: 1 }] : sizes) {
      const ours: BuildReport[] = [];
      const floors: FloorReport[] = [];
      for (let run = 0; run < runs; run++) {
        ours.push(await logs.build(events));
        floors.push(await inFolder(async (folder) => runFloor('floors/rebuild.js', await filesOf(events, folder))));
      }
      figures.push(toFigure(ours, floors));
    }
    return figures;

    async function filesOf(events: number, folder: string): Promise<readonly string[]> {
      const built = await logs.projected(events);
      return [join(built, 'log.db'), join(built, 'views.db'), folder];
    }
  },
};

function toFigure(ours: readonly BuildReport[], floors: readonly FloorReport[]): Figure {
  const { events = 0, rows = 0 } = floors[0] ?? {};
  return {
    name: `rebuild of all views, ${events.toLocaleString('en')} events`,
    conditions: [
      `${shapeOfLog}`,
      `${rows} rows`,
      ours.length === 1 ? 'one run of each' : `median of ${ours.length}, interleaved`,
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
