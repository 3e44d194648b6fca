import type { Commit } from '../git/read-commits.ts';
import { Recent } from '../history/recent.ts';
import { Ancestry } from './ancestry.ts';

/** What is known so far of one statement. */
interface Known {
  /** Of those that held it first the earliest, and of these the one with the least id. */
  first: { readonly at: number; readonly id: string };
  /** Numbers of commits that hold it and none of whose parents does, with their times, in the order of numbers. */
  readonly begunBy: Map<number, number>;
  /** The commit being taken in, where one of its parents holds the statement. */
  inheritedBy: number;
}

/** A statement that a commit makes. */
interface Held {
  readonly key: string;
  /** It counts only where a parent holds it. */
  readonly isOld: boolean;
}

/** Behind the times of all commits whose past is known. */
const unknownPast = 2 ** 45;

/** What commits hold is kept for so many; of older ones it takes a walk to their descendants to know it. */
const commitsKept = 2_000;

/**
 * Finds which commits held a statement first. A commit holds it first where none that it comes from does, or where a
 * parent of the same second holds it first. Of these the earliest counts, and of one second the one with the least id:
 * so the answer hangs on the set of commits alone, and not on the order in which they come. What is found of a commit that
 * comes of none that is cut off holds in every history that has that commit; the others count behind all of these.
 */
export class FirstHolders {
  readonly #ancestry = new Ancestry();
  /** Of each commit, in seconds since 1970; {@link unknownPast} later where it comes of one that is cut off. */
  readonly #times: number[] = [];
  /** Numbers of commits that are cut off, or come of one that is. */
  readonly #open = new Set<number>();
  readonly #known = new Map<string, Known>();
  readonly #heldBy = new Recent<readonly Known[]>(commitsKept);

  /** Adds a commit behind its parents, or one whose parents are cut off, and answers its number. */
  add({ id, parents, committedAt }: Commit, isCutOff: boolean): number {
    this.#heldBy.rest();
    const number = this.#ancestry.add(id, parents);
    const isOpen = isCutOff || this.parentsOf(number).some((parent) => this.#open.has(parent));
    if (isOpen) this.#open.add(number);
    this.#times.push(isOpen ? committedAt + unknownPast : committedAt);
    return number;
  }

  /** False where all that a commit comes from is known. */
  isPastUnknown(number: number): boolean {
    return this.#open.has(number);
  }

  parentsOf(number: number): readonly number[] {
    return this.#ancestry.parentsOf(number);
  }

  /** True where a commit was made in the second of one of its parents. */
  sharesSecond(number: number): boolean {
    return this.parentsOf(number).some((parent) => this.#times[parent] === this.#times[number]);
  }

  /** Notes that a commit holds just what one of its parents does. */
  holdAs(number: number, parent: number): void {
    const held = this.#heldBy.get(String(parent));
    if (held) this.#heldBy.set(String(number), held);
  }

  /** Takes in what a commit holds, and answers the keys for which it is to be named as things are known now. */
  take(number: number, id: string, statements: readonly Held[]): ReadonlySet<string> {
    for (const parent of this.parentsOf(number))
      for (const known of this.#heldBy.get(String(parent)) ?? []) known.inheritedBy = number;
    const held = new Set<Known>();
    const news = new Set<string>();
    for (const { key, isOld } of statements) {
      const known = this.#known.get(key);
      if (isOld && known?.inheritedBy !== number) continue;
      if (!known || this.#isFirst(known, number, id)) news.add(key);
      held.add(known ?? this.#begin(key, number, id));
    }
    this.#heldBy.set(String(number), [...held]);
    return news;
  }

  #begin(key: string, number: number, id: string): Known {
    const at = this.#timeOf(number);
    const known = { first: { at, id }, begunBy: new Map([[number, at]]), inheritedBy: -1 };
    this.#known.set(key, known);
    return known;
  }

  #isFirst(known: Known, number: number, id: string): boolean {
    const { first, begunBy, inheritedBy } = known;
    const at = this.#timeOf(number);
    const goesOn = this.parentsOf(number).some((parent) => begunBy.get(parent) === at);
    if (inheritedBy === number && !goesOn) return false;
    // What comes later than the first one is only looked at as an ancestor of others: it may be no beginning itself.
    if (at <= first.at && !goesOn && this.#ancestry.comesFrom(number, begunBy)) return false;
    begunBy.set(number, at);
    if (at > first.at || (at === first.at && id >= first.id)) return false;
    known.first = { at, id };
    return true;
  }

  #timeOf(number: number): number {
    return this.#times[number] ?? 0;
  }
}
