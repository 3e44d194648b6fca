/** How many keys are remembered at least; twice as many at most. */
const remembered = 50_000;

/** The numbers of the rows of a numbered table that were used last, by their keys. Bounded. */
export class KnownNumbers {
  #young = new Map<string, number>();
  #old = new Map<string, number>();

  get(key: string): number | null {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old === undefined) return null;
    this.set(key, old);
    return old;
  }

  set(key: string, number: number): void {
    this.#young.set(key, number);
    if (this.#young.size < remembered) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }
}
