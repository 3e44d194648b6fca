import sortedBtree from 'sorted-btree';

// A CommonJS package with an `__esModule` mark: Node hands out its exports, transpilers the class itself.
const BTree = 'default' in sortedBtree ? sortedBtree.default : sortedBtree;

/**
 * A sorted map that is never changed: `with` and `without` give a new one that shares all but a path with the old, so
 * that folding n events into a state costs n log n.
 */
export interface Persistent<Key, Value> {
  readonly size: number;
  get(key: Key): Value | undefined;
  has(key: Key): boolean;
  keysArray(): Key[];
  minKey(): Key | undefined;
  maxKey(): Key | undefined;
  nextLowerKey(key: Key): Key | undefined;
  getRange(low: Key, high: Key, includeHigh?: boolean): [Key, Value][];
  /** Without `overwrite` a known key keeps its old value: use {@link put}. */
  with(key: Key, value: Value, overwrite: boolean): Persistent<Key, Value>;
  without(key: Key): Persistent<Key, Value>;
}

/** With keys in their natural order. */
export function emptyMap<Key extends string | number, Value>(): Persistent<Key, Value> {
  return new BTree<Key, Value>(undefined, compareNaturally);
}

function compareNaturally<Key extends string | number>(left: Key, right: Key): number {
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

/** With keys in an order of their own. */
export function emptySorted<Key, Value>(compare: (left: Key, right: Key) => number): Persistent<Key, Value> {
  return new BTree<Key, Value>(undefined, compare);
}

/** The map with that key at that value. */
export function put<Key, Value>(map: Persistent<Key, Value>, key: Key, value: Value): Persistent<Key, Value> {
  return map.with(key, value, true);
}
