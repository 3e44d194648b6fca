/**
 * The lesser part that the best version leaves to be searched, as git counts it: what has one parent is that parent and one more, and
 * before each merge all are counted. Takes by version from 0 on its parents, all with lower numbers; the last is the bad one.
 */
export function bareBisectionPoint(begins: Int32Array, parents: Int32Array): number {
  const count = begins.length - 1;
  const weights = new Int32Array(count);
  const stack = new Int32Array(count);
  const seenBy = new Int32Array(count).fill(-1);
  const countBefore = (merge: number) => {
    let found = 0;
    let open = 1;
    stack[0] = merge;
    seenBy[merge] = merge;
    while (open > 0) {
      const version = stack[--open] ?? 0;
      found++;
      for (let at = begins[version] ?? 0; at < (begins[version + 1] ?? 0); at++) {
        const parent = parents[at] ?? 0;
        if (seenBy[parent] === merge) continue;
        seenBy[parent] = merge;
        stack[open++] = parent;
      }
    }
    return found;
  };
  let best = 0;
  for (let version = 0; version < count; version++) {
    const begin = begins[version] ?? 0;
    const own = (begins[version + 1] ?? 0) - begin;
    const weight = own > 1 ? countBefore(version) : own === 1 ? 1 + (weights[parents[begin] ?? 0] ?? 0) : 1;
    weights[version] = weight;
    best = Math.max(best, Math.min(weight, count - weight));
  }
  return best;
}
