import { join } from 'node:path';
import type { BuildReport } from './src/build-views.ts';
import type { Bench, Figure } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { runFloor } from './src/processes.ts';
import { type FloorReport, rebuildFigure } from './src/rebuild-figure.ts';

/** A run takes minutes on the larger: there is one of it, and three of the smaller. */
const sizes = [100_000, 1_000_000];
const runsOf = (events: number) => (events > 100_000 ? 1 : 3);

/** All views built from a log, beside reading, parsing and bare inserts of the same rows. */
export const rebuild: Bench = {
  name: 'rebuild',
  async run({ smoke, logs, events: asked = sizes }) {
    const figures: Figure[] = [];
    for (const events of smoke ? [5_000] : asked) {
      const runs = smoke ? 1 : runsOf(events);
      const ours: BuildReport[] = [];
      const floors: FloorReport[] = [];
      for (let run = 0; run < runs; run++) {
        ours.push(await logs.build(events));
        floors.push(await inFolder(async (folder) => runFloor('floors/rebuild.js', await filesOf(events, folder))));
      }
      const howOften = runs === 1 ? 'one run of each' : `median of ${runs}, interleaved`;
      figures.push(rebuildFigure('rebuild of all views', howOften, ours, floors));
    }
    return figures;

    async function filesOf(events: number, folder: string): Promise<readonly string[]> {
      const built = await logs.projected(events);
      return [join(built, 'log.db'), join(built, 'views.db'), folder];
    }
  },
};
