/** Who is told why something stands still, and that it goes on. */
export interface ReasonsTold {
  readonly onReason: (reason: string) => void;
  readonly onNone: () => void;
}

/** Tells each reason once: what tries again by itself, for hours maybe, has the same one every time. */
export class ReasonTeller {
  readonly #told: ReasonsTold;
  #reason: string | null = null;

  constructor(told: ReasonsTold) {
    this.#told = told;
  }

  /** Why it stands still now; null while it does not. */
  get reason(): string | null {
    return this.#reason;
  }

  tell(reason: string | null): void {
    const former = this.#reason;
    this.#reason = reason;
    if (reason === former) return;
    if (reason === null) this.#told.onNone();
    else this.#told.onReason(reason);
  }
}
