import { describe, expect, test } from '@jest/globals';
import { drawGrowth } from './draw-growth.ts';
import { growthFigures, growthTable } from './tell-growth.ts';
import type { Growth, Sample } from './works.ts';

function sampleOf(events: number, costs: Partial<Sample['costs']>): Sample {
  const same = { append: 30, promote: 1, servingNow: 1, servingThen: 1, lineage: 2, firstPromotion: 10 };
  return {
    events,
    costs: { ...same, rebuild: 200, start: 1, memory: 150, disk: 3_000, ...costs },
    bare: { append: 20 },
  };
}

function figureOf(growth: Growth, words: string) {
  return growthFigures(growth, 1_000).find(({ name }) => name.includes(words));
}

const grown = (costs: Partial<Sample['costs']>, events = 1_000_000): Growth => ({
  store: 'SQLite',
  samples: [sampleOf(10_000, {}), sampleOf(events, costs)],
});

describe('a cost on a log a hundred times as large', () => {
  test('may be half as much again where it is a seek, and not more', () => {
    expect(figureOf(grown({ servingNow: 1.5 }), 'serving now')).toMatchObject({ ratio: 1.5, floor: 1, met: true });
    expect(figureOf(grown({ servingNow: 1.6 }), 'serving now')).toMatchObject({ reach: 'ratio ≤ 1.5', met: false });
  });

  test('may be a hundred times as much where a stream is folded', () => {
    expect(figureOf(grown({ firstPromotion: 1_000 }), 'first promotion')).toMatchObject({ met: true });
    expect(figureOf(grown({ firstPromotion: 1_001 }), 'first promotion')).toMatchObject({ met: false });
  });

  test('of a start is three seconds for a million events, and in proportion beyond', () => {
    expect(figureOf(grown({ start: 3.1 }), 'start to')).toMatchObject({ reach: '≤ 3 s', met: false });
    expect(figureOf(grown({ start: 29 }, 10_000_000), 'start to')).toMatchObject({ reach: '≤ 30 s', met: true });
  });

  test('of disk is told beside what events say, and left out where there is no disk', () => {
    expect(figureOf(grown({ disk: 4_100 }), 'disk')).toMatchObject({ floor: 1_000, ratio: 4.1, met: false });
    expect(figureOf(grown({ disk: Number.NaN }), 'disk')).toBeUndefined();
  });
});

describe('a table of growth', () => {
  test('has a column a size, and a line more for what was measured without our packages', () => {
    const lines = growthTable(grown({ append: 33, disk: Number.NaN })).split('\n');
    expect(lines[0]).toBe('| SQLite | 10,000 events | 1,000,000 events |');
    expect(lines.filter((line) => line.includes('without our packages'))).toEqual([
      '| – the same without our packages | 20.0 | 20.0 |',
    ]);
    expect(lines).toContain('| durable append, 64 writers, µs an event | 30.0 | 33.0 |');
    expect(lines).toContain('| disk, log and views, bytes an event | 3,000 | – |');
  });
});

test('a plot of growth has a line a store, and one dashed where something stands beside', () => {
  const svg = drawGrowth('growth', [grown({}), { ...grown({}), store: 'PostgreSQL' }]);
  const [append = ''] = svg.split('promotion over HTTP');
  for (const name of ['c0', 'c1', 'c0 dashed', 'c1 dashed']) expect(append).toContain(`<path class="${name}" d="M70 `);
  expect(svg).not.toMatch(/NaN|Infinity/);
});

test('a plot of growth names no store in a panel of what it cannot tell', () => {
  const noDisk = { store: 'double', samples: [sampleOf(10_000, { disk: Number.NaN })] };
  const [, disk = ''] = drawGrowth('growth', [grown({}), noDisk]).split('disk, log and views');
  expect(disk).toContain('>SQLite</text>');
  expect(disk).not.toContain('>double</text>');
});
