import { drawPlot, type Series } from '../plot/draw-plot.ts';
import type { WorkReport } from './send-works.ts';
import type { Sample } from './watch-service.ts';

/** A slice of the soak: when it ended, and what was done in it. */
export interface Slice {
  /** Since the soak began. */
  readonly minutes: number;
  readonly works: readonly WorkReport[];
}

/** Draws latencies, memory and files over the time of a soak, as SVG. */
export function drawSoak(title: string, slices: readonly Slice[], samples: readonly Sample[]): string {
  const names = slices[0]?.works.map(({ name }) => name) ?? [];
  const latencies = names.flatMap((name, colour): Series[] => [
    { name: `${name}, p50`, colour, isDashed: true, points: latencyOf(slices, name, 'p50') },
    { name: `${name}, p99`, colour, points: latencyOf(slices, name, 'p99') },
  ]);
  return drawPlot(title, { name: 'minutes', scale: 'linear' }, [
    { title: 'latency, ms', scale: 'logarithmic', series: latencies },
    {
      title: 'memory, MB',
      scale: 'linear',
      series: seriesOf(samples, [
        ['resident', 'resident'],
        ['heap', 'heap, main thread'],
      ]),
    },
    {
      title: 'files, MB',
      scale: 'linear',
      series: seriesOf(samples, [
        ['log', 'log.db'],
        ['views', 'views.db'],
      ]),
    },
    {
      title: 'write-ahead logs, MB',
      scale: 'linear',
      series: seriesOf(samples, [
        ['logAhead', 'log.db-wal'],
        ['viewsAhead', 'views.db-wal'],
      ]),
    },
  ]);
}

function latencyOf(slices: readonly Slice[], name: string, what: 'p50' | 'p99'): Series['points'] {
  return slices.map(({ minutes, works }) => [minutes, works.find((work) => work.name === name)?.[what] ?? Number.NaN]);
}

function seriesOf(
  samples: readonly Sample[],
  named: readonly (readonly [member: keyof Sample, name: string])[],
): readonly Series[] {
  return named.map(([member, name], colour) => ({
    name,
    colour,
    points: samples.map((sample) => [sample.minutes, sample[member] / 1e6]),
  }));
}
