/** Bytes to fetch. */
export interface Wanted {
  /** Where they go, from the folder on, with `/` between its parts. */
  readonly path: string;
  /** Where they are; null where only their digest is known. */
  readonly uri: string | null;
  /** `algorithm:value`; null where none is known. */
  readonly digest: string | null;
  /** In bytes; null where it is not known. */
  readonly size: number | null;
}

/** What became of bytes that were wanted. */
export type Outcome = Fetched | NotFetched;

/** They are in their place. `FETCHED` and `PRESENT`, which were there before, have the digest that was wanted; `UNVERIFIED` could not be checked. */
export interface Fetched {
  readonly path: string;
  readonly state: 'FETCHED' | 'PRESENT' | 'UNVERIFIED';
  /** Where they came from, without a query; null for those that were there. */
  readonly uri: string | null;
  /** The one that was wanted; of unverified bytes the SHA-256 of what came. */
  readonly digest: string;
  /** In bytes. */
  readonly size: number;
}

/** They are not: what was required, and what came. */
export interface NotFetched {
  readonly path: string;
  readonly state: 'FAILED';
  readonly problem: string;
}
