import { besideFloor, type Figure } from '../figure.ts';
import { type Growth, type Sample, type WorkName, works } from './works.ts';

const workNames = Object.keys(works).filter((name): name is WorkName => name in works);

/** The last size of a store beside the first, a figure a work; `payload` is what an event says, in bytes. */
export function growthFigures({ store, samples }: Growth, payload: number): readonly Figure[] {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return [];
  return workNames
    .filter((name) => Number.isFinite(last.costs[name]))
    .map((name) => ({
      name: `growth on ${store}: ${works[name].title}, ${counted(last.events)} events`,
      conditions: conditionsOf(name, samples),
      unit: works[name].unit,
      ...beside(name, first, last, payload),
    }));
}

function beside(name: WorkName, first: Sample, last: Sample, payload: number) {
  const { reach } = works[name];
  const [cost, least] = [last.costs[name], first.costs[name]];
  if (reach === 'logarithmic') {
    const most = Math.log(last.events) / Math.log(first.events);
    return besideFloor([cost], [least], { most: Number(most.toFixed(2)) });
  }
  if (reach === 'linear') return besideFloor([cost], [least], { most: last.events / first.events });
  if ('timesPayload' in reach) return besideFloor([cost], [payload], { most: reach.timesPayload });
  const most = reach.most * Math.max(1, last.events / 1_000_000);
  return { figure: cost, floor: null, ratio: null, reach: `≤ ${most} ${works[name].unit}`, met: cost <= most };
}

function conditionsOf(name: WorkName, samples: readonly Sample[]): string {
  const each = samples.map(({ events, costs }) => `${counted(events)} events ${rounded(costs[name])}`);
  const bare = samples.flatMap(({ bare }) => (bare[name] === undefined ? [] : [rounded(bare[name])]));
  const { reach } = works[name];
  return [
    ...each,
    ...(bare.length === 0 ? [] : [`without our packages ${bare.join(', ')}`]),
    ...(typeof reach === 'string' ? ['the floor is the smallest log'] : []),
    ...(name === 'disk' ? ['the floor is the bytes of the payload (`data`) as JSON'] : []),
  ].join('; ');
}

/** A table in Markdown: a line a work, a column a size. */
export function growthTable({ store, samples }: Growth): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const row = (title: string, of: (sample: Sample) => number | undefined) =>
    samples.some((sample) => of(sample) !== undefined)
      ? [line([title, ...samples.map((sample) => rounded(of(sample) ?? Number.NaN))])]
      : [];
  return [
    line([store, ...samples.map(({ events }) => `${counted(events)} events`)]),
    line(['---', ...samples.map(() => '---')]),
    ...workNames.flatMap((name) => [
      ...row(`${works[name].title}, ${works[name].unit}`, ({ costs }) => costs[name]),
      ...row('– the same without our packages', ({ bare }) => bare[name]),
    ]),
  ].join('\n');
}

function counted(events: number): string {
  return events.toLocaleString('en');
}

function rounded(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? counted(Math.round(value)) : value.toPrecision(3);
}
