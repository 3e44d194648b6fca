/** Milliseconds for which a relay that was seen to lead may write events without asking again; half of a group's session. */
export const leaseTime = 3000;

/** A moment by two clocks: one stands still while a machine sleeps, the other can be set. */
export interface Moment {
  readonly monotonic: number;
  readonly wall: number;
}

/**
 * When this relay was last seen to lead, by Kafka's own word. What counts is when it was asked, not when the answer was
 * read: a process may be stopped between the two for as long as you like.
 */
export interface Lease {
  now(): Moment;
  /** Kafka confirmed a question of that moment. */
  confirm(asked: Moment): void;
  /** Says whether that is recent enough to write by. */
  isFresh(): boolean;
}

/** @param now reads both clocks, in milliseconds. */
export function createLease(now: () => Moment): Lease {
  let latest: Moment | null = null;
  return {
    now,
    confirm(asked) {
      if (latest === null || asked.monotonic > latest.monotonic) latest = asked;
    },
    isFresh() {
      if (latest === null) return false;
      const { monotonic, wall } = now();
      return Math.max(monotonic - latest.monotonic, wall - latest.wall) <= leaseTime;
    },
  };
}
