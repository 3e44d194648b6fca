import { type Instant, toInstant } from '@pedigree/kernel';
import type { EventStore } from '../port.ts';

/** A log of its own for one case, and what of the outside a case has to hold in its hand. */
export interface StoreHarness {
  /** The clock that the log's stores are given. */
  readonly clock: ManualClock;
  /** Opens the log, again after a close, or beside another opening unless `opensOnce`: always the same log. */
  open(): Promise<EventStore>;
  /** Whether one opening at a time is all that can be tested: another may not write, or is not held, or not heard of. */
  readonly opensOnce: boolean;
  /**
   * Holds back the next append's commit, at the latest moment that the adapter can, until the answer is called. Others may
   * be sent meanwhile, also by another opening; none of them may be answered.
   */
  holdCommits(): Promise<() => Promise<void>>;
  /** Whether a new event under a stored id is refused (SQL), or written like any other (EventStoreDB). */
  readonly keepsIdsUnique: boolean;
  /** Milliseconds after which what should have come counts as missing. */
  readonly patience: number;
  /** Closes what is open and removes the log. */
  dispose(): Promise<void>;
}

/** Makes a harness with an empty log. */
export type StoreFactory = () => Promise<StoreHarness>;

/** A promise of the port and the check of it, which rejects where a store breaks it. */
export interface ContractCase {
  readonly name: string;
  readonly run: (factory: StoreFactory) => Promise<void>;
}

/** A clock that stands still unless told otherwise. */
export class ManualClock {
  /** Milliseconds since 1970 at the next reading. */
  now: number;
  /** Milliseconds that pass at each reading. */
  tick = 0;

  constructor(now: number) {
    this.now = now;
  }

  readonly read = (): Instant => {
    const instant = toInstant(this.now);
    this.now += this.tick;
    return instant;
  };
}

/** Runs a check against an open store on a log of its own, and cleans up behind it. */
export async function withStore(
  factory: StoreFactory,
  check: (store: EventStore, harness: StoreHarness) => Promise<void>,
): Promise<void> {
  const harness = await factory();
  try {
    await check(await harness.open(), harness);
  } finally {
    await harness.dispose();
  }
}

/** The promise's value, or an error where it does not come in time. */
export async function inTime<Value>({ patience }: StoreHarness, what: string, promise: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`required: ${what} within ${patience} ms; came: nothing`)), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
