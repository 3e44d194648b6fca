import { describe, expect, test } from '@jest/globals';
import { type Across, drawPlot, type Panel } from './draw-plot.ts';

const minutes: Across = { name: 'minutes', scale: 'linear' };
const memory: Panel = {
  title: 'memory, MB',
  scale: 'linear',
  series: [
    {
      name: 'resident',
      colour: 0,
      points: [
        [0, 100],
        [1, 200],
        [2, Number.NaN],
        [3, 150],
      ],
    },
  ],
};
const latency: Panel = {
  title: 'latency, ms',
  scale: 'logarithmic',
  series: [
    {
      name: 'p99 <of all>',
      colour: 1,
      isDashed: true,
      points: [
        [0, 1],
        [3, 100],
      ],
    },
  ],
};

/** Every point of the path with that class, in order. */
function pointsOf(svg: string, name: string): readonly { readonly x: number; readonly y: number }[] {
  const path = new RegExp(`<path class="${name}" d="(M[^h"]+)"`).exec(svg)?.[1] ?? '';
  return [...path.matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));
}

describe('a plot', () => {
  test('draws greater values higher, and leaves out what is no number', () => {
    const heights = pointsOf(drawPlot('a soak', minutes, [memory]), 'c0').map(({ y }) => y);
    const [first = 0, second = 0, third = 0, ...others] = heights;
    expect(others).toEqual([]);
    expect(first).toBeGreaterThan(third);
    expect(third).toBeGreaterThan(second);
  });

  test('over sizes that are told by their powers places each ten times as many as far from the one before', () => {
    const series = [10_000, 100_000, 1_000_000].map((events): [number, number] => [events, 1]);
    const growth = { ...memory, series: [{ name: 'SQLite', colour: 0, points: series }] };
    const svg = drawPlot('growth', { name: 'events', scale: 'logarithmic' }, [growth]);
    const [first = 0, second = 0, third = 0] = pointsOf(svg, 'c0').map(({ x }) => x);
    expect(second - first).toBeGreaterThan(100);
    expect(third - second).toBeCloseTo(second - first, 0);
    for (const words of ['10,000', '100,000', '1,000,000', 'events']) expect(svg).toContain(`>${words}</text>`);
  });

  test('names its axes, their units and its lines, escaped', () => {
    const svg = drawPlot('a soak', minutes, [memory, latency]);
    for (const words of ['a soak', 'memory, MB', 'latency, ms', 'minutes', 'resident', 'p99 &lt;of all&gt;']) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).not.toContain('<of all>');
  });

  test('has colours of its own for dark pages', () => {
    expect(drawPlot('a soak', minutes, [memory])).toMatch(
      /@media\(prefers-color-scheme:dark\)\{[^@]*\.c0\{stroke:#58a6ff\}/,
    );
  });

  test('of nothing is still a drawing', () => {
    expect(drawPlot('nothing', minutes, [{ ...latency, series: [] }])).not.toMatch(/NaN|Infinity/);
  });
});
