import { drawPlot, type Panel, type Series } from '../plot/draw-plot.ts';
import { type Growth, type Sample, type WorkName, works } from './works.ts';

/** Draws what works cost over the events of the log, as SVG: a colour a store. */
export function drawGrowth(title: string, growths: readonly Growth[]): string {
  return drawPlot(title, { name: 'events', scale: 'logarithmic' }, [
    panelOf(growths, 'append', 'bare'),
    panelOf(growths, 'promote'),
    panelOf(growths, 'servingNow', 'servingThen'),
    panelOf(growths, 'lineage'),
    panelOf(growths, 'rebuild', 'bare'),
    panelOf(growths, 'start'),
    panelOf(growths, 'memory'),
    panelOf(growths, 'disk'),
  ]);
}

/** A work drawn through, and dashed beside it another of the same unit, or the same without our packages. */
function panelOf(growths: readonly Growth[], work: WorkName, dashed?: WorkName | 'bare'): Panel {
  const { title, unit } = works[work];
  const beside =
    dashed === undefined ? '' : `; dashed: ${dashed === 'bare' ? 'without our packages' : works[dashed].title}`;
  return {
    title: `${title}, ${unit}${beside}`,
    scale: 'linear',
    series: growths
      .flatMap(({ store, samples }, colour): readonly Series[] => [
        { name: store, colour, points: pointsOf(samples, ({ costs }) => costs[work]) },
        ...(dashed === undefined
          ? []
          : [
              {
                name: 'dashed',
                colour,
                isDashed: true as const,
                points: pointsOf(samples, ({ bare, costs }) => (dashed === 'bare' ? bare[work] : costs[dashed])),
              },
            ]),
      ])
      // What a store cannot tell has no line.
      .filter(({ points }) => points.some(([, value]) => Number.isFinite(value))),
  };
}

function pointsOf(samples: readonly Sample[], of: (sample: Sample) => number | undefined): Series['points'] {
  return samples.map((sample) => [sample.events, of(sample) ?? Number.NaN]);
}
