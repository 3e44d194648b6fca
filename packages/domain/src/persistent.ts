import sortedBtree from 'sorted-btree';

// A CommonJS package with an `__esModule` mark: Node hands out its exports, transpilers the class itself.
const BTree = 'default' in sortedBtree ? sortedBtree.default : sortedBtree;

/**
 * A sorted map that is never changed: `with` and `without` give a new one that shares all but a path with the old, so
 * that folding n events into a state costs n log n.
 */
export type Persistent<Key, Value> = sortedBtree.default<Key, Value>;

export function emptyMap<Key extends string | number, Value>(): Persistent<Key, Value> {
  return new BTree<Key, Value>();
}

export function emptySorted<Key, Value>(compare: (left: Key, right: Key) => number): Persistent<Key, Value> {
  return new BTree<Key, Value>(undefined, compare);
}
