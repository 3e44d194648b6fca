/** Which part of an ordered answer: `first` items behind the key `after`. */
export interface PageRequest<Key> {
  readonly first: number;
  readonly after?: Key;
}

/** A part of an ordered answer, and whether there is more behind it. Stable as known at a position. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
}

/** Makes a page of rows that were asked for with one more than `first`. */
export function toPage<Item>(rows: readonly Item[], first: number): Page<Item> {
  return { items: rows.slice(0, first), hasMore: rows.length > first };
}
