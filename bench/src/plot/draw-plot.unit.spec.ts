import { describe, expect, test } from '@jest/globals';
import { drawPlot, type Panel } from './draw-plot.ts';

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

/** The y of every point of the path with that class, in order. */
function heights(svg: string, name: string): readonly number[] {
  const path = new RegExp(`<path class="${name}" d="(M[^h"]+)"`).exec(svg)?.[1] ?? '';
  return [...path.matchAll(/ ([\d.]+)/g)].map(([, height]) => Number(height));
}

describe('a plot', () => {
  test('draws greater values higher, and leaves out what is no number', () => {
    const [first = 0, second = 0, third = 0, ...others] = heights(drawPlot('a soak', [memory]), 'c0');
    expect(others).toEqual([]);
    expect(first).toBeGreaterThan(third);
    expect(third).toBeGreaterThan(second);
  });

  test('names its axes, their units and its lines, escaped', () => {
    const svg = drawPlot('a soak', [memory, latency]);
    for (const words of ['a soak', 'memory, MB', 'latency, ms', 'minutes', 'resident', 'p99 &lt;of all&gt;']) {
      expect(svg).toContain(`>${words}</text>`);
    }
    expect(svg).not.toContain('<of all>');
  });

  test('has colours of its own for dark pages', () => {
    expect(drawPlot('a soak', [memory])).toMatch(/@media\(prefers-color-scheme:dark\)\{[^@]*\.c0\{stroke:#58a6ff\}/);
  });

  test('of nothing is still a drawing', () => {
    expect(drawPlot('nothing', [{ ...latency, series: [] }])).not.toMatch(/NaN|Infinity/);
  });
});
