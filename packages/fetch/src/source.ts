/** A place that bytes are read from. */
export interface Source {
  readonly uri: string;
  /**
   * Opens the bytes from the one with the number `from` on. Where they may be others than those of `version`, which an
   * earlier opening told, or where it cannot begin in their midst, it begins with the first.
   *
   * @returns null where there is nothing.
   * @throws FetchRefused where trying again is of no use; anything else where it is.
   */
  open(from: number, version: string | null, signal: AbortSignal): Promise<Opened | null>;
}

/** Bytes on their way. */
export interface Opened {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The number of the first of them: what was asked for, or 0. */
  readonly from: number;
  /** How many there are in all, from the very first; null where nobody says. */
  readonly size: number | null;
  /** Other bytes in this place have another one; null where nobody says. */
  readonly version: string | null;
}
