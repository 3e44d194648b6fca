import type { Position } from '@pedigree/kernel';

/**
 * What can be wrong with a topic. `missing`: the log holds it, up to the checkpoint, and the topic does not. `outOfOrder`:
 * it stands behind a later one of its key, so that a consumer drops it. `altered`: it is not what is written of that event.
 * `unknown`: the log does not hold it.
 */
export type TopicFault = 'missing' | 'outOfOrder' | 'altered' | 'unknown';

/** One fault. `where`: which record or event. */
export interface FoundFault {
  readonly fault: TopicFault;
  readonly topic: string;
  readonly where: string;
}

/** What was found of the events, or of what serves. */
export interface Found {
  readonly topics: readonly string[];
  /** Up to where the checkpoint says that all is told; null where nothing was told yet. */
  readonly position: Position | null;
  readonly records: number;
  /** Records of what stood in the topic before: no fault, consumers drop them. */
  readonly repeats: number;
  readonly counts: Readonly<Record<TopicFault, number>>;
  /** The first faults, ten at most. */
  readonly first: readonly FoundFault[];
}

const mostNamed = 10;

/** Counts what is found, and names the first faults. */
export class Findings {
  readonly #topics: readonly string[];
  readonly #position: Position | null;
  readonly #counts: Record<TopicFault, number> = { missing: 0, outOfOrder: 0, altered: 0, unknown: 0 };
  readonly #first: FoundFault[] = [];
  records = 0;
  repeats = 0;

  constructor(topics: readonly string[], position: Position | null) {
    this.#topics = topics;
    this.#position = position;
  }

  add(fault: TopicFault, topic: string, where: string): void {
    this.#counts[fault]++;
    if (this.#first.length < mostNamed) this.#first.push({ fault, topic, where });
  }

  found(): Found {
    const { records, repeats } = this;
    return {
      topics: this.#topics,
      position: this.#position,
      records,
      repeats,
      counts: this.#counts,
      first: this.#first,
    };
  }
}
