import type { SearchKind } from './row.ts';

/** Something of which every word was found. */
export interface SearchFound {
  readonly kind: SearchKind;
  readonly namespace: string;
  readonly name: string;
  /** Of a version, else null. */
  readonly number: number | null;
  /** How far it is from what was asked for; 0 where every word stands so in the name. */
  readonly rank: number;
}

/** Which texts are searched. */
export interface SearchFilter {
  /** Words in the form of `wordsOf`, one at least: each has to be in a text of it, or to begin a word there. */
  readonly words: readonly string[];
  /** All unless given. */
  readonly kinds?: readonly SearchKind[];
  readonly namespace?: string;
}
