import type { LoadReport } from './load.ts';
import type { Logs } from './logs.ts';

/** One measured number beside its floor, as `npm run bench -- --json` writes it. */
export interface Figure {
  readonly name: string;
  /** Data shape and circumstances: what one has to know to measure it again. */
  readonly conditions: string;
  readonly unit: string;
  /** Median of the runs. */
  readonly figure: number;
  /** Median of the runs without our packages, interleaved with ours; null where there is none. */
  readonly floor: number | null;
  /** Figure through floor, null where there is no floor. */
  readonly ratio: number | null;
  /** What is to be reached, in words: `ratio ≥ 0.6`. */
  readonly reach: string;
  readonly met: boolean;
}

/** Where a log can be. */
export type StoreName = 'sqlite' | 'postgres' | 'esdb';

/** What a bench is given. */
export interface BenchOptions {
  /** In about a second, to see that it works. */
  readonly smoke: boolean;
  readonly logs: Logs;
  /** Where generated logs are kept, and what takes hours to measure; left out, nowhere. */
  readonly data: string | undefined;
  /** How long a bench takes that can take any time; left out, as long as its figures ask for. */
  readonly minutes: number | undefined;
  /** Where a bench that draws writes its SVG; left out, nowhere. */
  readonly plot: string | undefined;
  /** Sizes of logs, from the smallest on, for a bench that can take any; left out, those that its figures ask for. */
  readonly events: readonly number[] | undefined;
  /** Stores for a bench that can take any; left out, all of them. */
  readonly stores: readonly StoreName[] | undefined;
}

/** A measurement that the runner can call by its name. */
export interface Bench {
  readonly name: string;
  readonly run: (options: BenchOptions) => Promise<readonly Figure[]>;
  /** Where it takes too long to be run unasked. */
  readonly onlyByName?: 'always' | 'but in smoke';
}

/** The middle of an odd number of runs, the upper middle of an even one. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The median of what several runs reported under one name. */
export function medianOf<What extends string>(
  reports: readonly { readonly [Name in What]: number }[],
  what: What,
): number {
  return median(reports.map((report) => report[what]));
}

/** What is to be reached of a figure through its floor: that much at least, or at most. */
export type RatioToReach = { readonly least: number } | { readonly most: number };

/** The members of a figure that has a floor: the medians of the runs of both, their ratio, and whether it reaches. */
export function besideFloor(figures: readonly number[], floors: readonly number[], reach: RatioToReach) {
  const [figure, floor] = [median(figures), median(floors)];
  const ratio = figure / floor;
  return 'least' in reach
    ? { figure, floor, ratio, reach: `ratio ≥ ${reach.least}`, met: ratio >= reach.least }
    : { figure, floor, ratio, reach: `ratio ≤ ${reach.most}`, met: ratio <= reach.most };
}

/** The same of what load reported, by its rates. */
export function ratesBesideFloor(ours: readonly LoadReport[], floors: readonly LoadReport[], reach: RatioToReach) {
  const ratesOf = (reports: readonly LoadReport[]) => reports.map(({ perSecond }) => perSecond);
  return besideFloor(ratesOf(ours), ratesOf(floors), reach);
}

/** The latencies that load reported, and those of the floor, in words. */
export function latenciesBesideFloor(ours: readonly LoadReport[], floors: readonly LoadReport[]): string {
  const of = (reports: readonly LoadReport[], what: 'p50' | 'p99') => medianOf(reports, what).toFixed(1);
  return `p50 ${of(ours, 'p50')} ms, p99 ${of(ours, 'p99')} ms; the floor's ${of(floors, 'p50')} and ${of(floors, 'p99')} ms`;
}
