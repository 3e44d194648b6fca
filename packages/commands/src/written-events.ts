/** Places of a table at first; each takes two numbers. */
const placesAtFirst = 8;

/**
 * At which revisions of a stream the events stand, by 32 bits of their ids: 11 to 21 bytes an event, half of what a map
 * takes, where ids and digests of commands take 250. Ids are hashes (semantics.md §2), and two may begin alike: whoever
 * asks reads the event and looks.
 */
export class WrittenEvents {
  /** Of each event the beginning of its id and its revision + 1, at the first free place behind where the beginning points. */
  #places = new Int32Array(2 * placesAtFirst);
  #count = 0;

  /** Where an event of that id may stand; in the order of the revisions. */
  revisionsOf(eventId: string): readonly number[] {
    const beginning = beginningOf(eventId);
    const found: number[] = [];
    for (let at = this.#firstOf(beginning); this.#revisionAt(at) >= 0; at = this.#behind(at)) {
      if (this.#places[at] === beginning) found.push(this.#revisionAt(at));
    }
    return found.sort((left, right) => left - right);
  }

  /** Takes up an event, once. */
  remember(eventId: string, revision: number): void {
    this.#count++;
    if (this.#count * 8 > this.#places.length * 3) this.#makeRoom();
    this.#put(beginningOf(eventId), revision);
  }

  /** At least a quarter of the places stays free, so that a search ends soon. */
  #makeRoom(): void {
    const before = this.#places;
    this.#places = new Int32Array(before.length * 2);
    for (let at = 0; at < before.length; at += 2) {
      const revision = (before[at + 1] ?? 0) - 1;
      if (revision >= 0) this.#put(before[at] ?? 0, revision);
    }
  }

  #put(beginning: number, revision: number): void {
    let at = this.#firstOf(beginning);
    while (this.#revisionAt(at) >= 0) at = this.#behind(at);
    this.#places[at] = beginning;
    this.#places[at + 1] = revision + 1;
  }

  /** The table's length is a power of two. */
  #firstOf(beginning: number): number {
    return (beginning * 2) & (this.#places.length - 1);
  }

  #behind(at: number): number {
    return (at + 2) & (this.#places.length - 1);
  }

  /** -1 at a place that is free. */
  #revisionAt(at: number): number {
    return (this.#places[at + 1] ?? 0) - 1;
  }
}

/** As a number of 32 bits with a sign. */
function beginningOf(eventId: string): number {
  return Number.parseInt(eventId.slice(0, 8), 16) | 0;
}
