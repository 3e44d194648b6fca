/** How a cost may grow with the log, or what it may be at most. */
export type GrowthReach =
  /** Beside the smallest log at most as the logarithms of their events. */
  | 'logarithmic'
  /** Beside the smallest log at most as their events. */
  | 'linear'
  /** So much up to a million events, beyond that in proportion. */
  | { readonly most: number }
  /** So many times the bytes of what events say. */
  | { readonly timesPayload: number };

/** Something whose cost is measured on logs of several sizes. */
interface Work {
  readonly title: string;
  readonly unit: string;
  readonly reach: GrowthReach;
}

/** What is measured at every size, in the order in which it is told. */
export const works = {
  append: { title: 'durable append, 64 writers', unit: 'µs an event', reach: 'logarithmic' },
  promote: { title: 'promotion over HTTP, p50', unit: 'ms', reach: 'logarithmic' },
  servingNow: { title: 'serving now over HTTP, p50', unit: 'ms', reach: 'logarithmic' },
  servingThen: { title: 'serving at a time, known at a time, p50', unit: 'ms', reach: 'logarithmic' },
  lineage: { title: 'lineage of 100 to 120 nodes over HTTP, p50', unit: 'ms', reach: 'logarithmic' },
  firstPromotion: { title: 'first promotion after a start', unit: 'ms', reach: 'linear' },
  rebuild: { title: 'rebuild of all views', unit: 'µs an event', reach: 'logarithmic' },
  start: { title: 'start to the first right answers', unit: 's', reach: { most: 3 } },
  memory: { title: 'memory after start', unit: 'MB', reach: { most: 500 } },
  disk: { title: 'disk, log and views', unit: 'bytes an event', reach: { timesPayload: 4 } },
} as const satisfies Readonly<Record<string, Work>>;

export type WorkName = keyof typeof works;

/** What works cost on a log of some size. What a store cannot tell is no number. */
export interface Sample {
  readonly events: number;
  readonly costs: Readonly<Record<WorkName, number>>;
  /** The same without our packages, in the same run, as far as it was measured. */
  readonly bare: Readonly<Partial<Record<WorkName, number>>>;
}

/** What works cost on one store, from the smallest log to the largest. */
export interface Growth {
  readonly store: string;
  readonly samples: readonly Sample[];
}
