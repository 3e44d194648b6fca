/** How many keys are remembered at least; twice as many at most. */
const remembered = 50_000;

/** The numbers of the rows of a numbered table that were used last, by their keys. Bounded. */
export class KnownNumbers {
  #young = new Map<string, number>();
  #old = new Map<string, number>();
  /** The last key that was found: the rows of one event name the same again and again. */
  #lastKey: string | null = null;
  #lastNumber = 0;

  get(key: string): number | null {
    if (key === this.#lastKey) return this.#lastNumber;
    const number = this.#find(key);
    if (number === null) return null;
    this.#lastKey = key;
    this.#lastNumber = number;
    return number;
  }

  set(key: string, number: number): void {
    this.#lastKey = null;
    this.#young.set(key, number);
    if (this.#young.size < remembered) return;
    this.#old = this.#young;
    this.#young = new Map();
  }

  clear(): void {
    this.#lastKey = null;
    this.#young.clear();
    this.#old.clear();
  }

  #find(key: string): number | null {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old === undefined) return null;
    this.set(key, old);
    return old;
  }
}
