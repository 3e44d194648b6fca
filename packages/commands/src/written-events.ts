/**
 * At which revisions of a stream the events stand, by 32 bits of their ids: some 40 bytes an event, where ids and digests
 * of commands take 250. Ids are hashes (semantics.md §2), and two may begin alike: whoever asks reads the event and looks.
 */
export class WrittenEvents {
  readonly #revisions = new Map<number, number | readonly number[]>();

  /** Where an event of that id may stand; in the order of the revisions. */
  revisionsOf(eventId: string): readonly number[] {
    const found = this.#revisions.get(beginningOf(eventId)) ?? [];
    return typeof found === 'number' ? [found] : found;
  }

  /** Takes up an event, once. */
  remember(eventId: string, revision: number): void {
    const beginning = beginningOf(eventId);
    const alike = this.#revisions.get(beginning);
    const both = typeof alike === 'number' ? [alike, revision] : alike && [...alike, revision];
    this.#revisions.set(beginning, both ?? revision);
  }
}

/** As a number of 32 bits with a sign, which V8 keeps in the map itself. */
function beginningOf(eventId: string): number {
  return Number.parseInt(eventId.slice(0, 8), 16) | 0;
}
