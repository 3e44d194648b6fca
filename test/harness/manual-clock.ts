/** A clock that stands until it is set. */
export interface ManualClock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Sets it to an instant, also an earlier one. */
  readonly set: (instant: string) => void;
  readonly advance: (milliseconds: number) => void;
}

export function createManualClock(instant: string): ManualClock {
  let now = Date.parse(instant);
  return {
    now: () => now,
    set: (to) => {
      now = Date.parse(to);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
