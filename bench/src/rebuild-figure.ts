import type { BuildReport } from './build-views.ts';
import { besideFloor, type Figure, median } from './figure.ts';
import { shapeOfLog } from './mix/make-log.ts';

const reach = 0.5;

/** What the floor of a rebuild prints. */
export interface FloorReport {
  readonly events: number;
  readonly rows: number;
  readonly seconds: number;
}

/** Views built, beside what their floor took; `runs` says how often, and on what. */
export function rebuildFigure(
  name: string,
  runs: string,
  ours: readonly BuildReport[],
  floors: readonly FloorReport[],
): Figure {
  const { events = 0, rows = 0 } = floors[0] ?? {};
  return {
    name: `${name}, ${events.toLocaleString('en')} events`,
    conditions: [
      shapeOfLog,
      `${rows} rows`,
      runs,
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
