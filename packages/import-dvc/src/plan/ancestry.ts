/** Which commits come from which, for commits that are told each behind its parents. */
export class Ancestry {
  readonly #numbers = new Map<string, number>();
  readonly #parents: (readonly number[])[] = [];

  /** Adds a commit, and answers its number: 0, 1, 2 … Parents that were never added are none. */
  add(id: string, parents: readonly string[]): number {
    const number = this.#parents.length;
    this.#numbers.set(id, number);
    this.#parents.push(this.numbersOf(parents));
    return number;
  }

  numbersOf(ids: readonly string[]): readonly number[] {
    return ids.flatMap((id) => this.#numbers.get(id) ?? []);
  }

  parentsOf(number: number): readonly number[] {
    return this.#parents[number] ?? [];
  }

  /** True where a commit comes from one of those, which are given in the order of their numbers. */
  comesFrom(number: number, those: ReadonlyMap<number, unknown>): boolean {
    const [least = number] = those.keys();
    const seen = new Set<number>();
    const waiting = [...this.parentsOf(number)];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (those.has(next)) return true;
      // A parent has a smaller number: what lies below the least does not lead to any.
      if (next < least || seen.has(next)) continue;
      seen.add(next);
      waiting.push(...this.parentsOf(next));
    }
    return false;
  }
}
