/** A thing and those that it came from. */
interface Descendant {
  readonly id: string;
  readonly parents: readonly string[];
}

/**
 * The same things, each before all its parents, and else in the order in which they came. Where things came from each other in a
 * circle, it is opened where it is first met.
 */
export function inOrderOfDescent<Thing extends Descendant>(things: readonly Thing[]): readonly Thing[] {
  const children = new Map<string, Thing[]>(things.map(({ id }) => [id, []]));
  for (const thing of things) for (const parent of thing.parents) children.get(parent)?.push(thing);
  const ordered: Thing[] = [];
  const met = new Set<string>();
  for (const first of things) {
    if (met.has(first.id)) continue;
    met.add(first.id);
    const way = [first];
    for (let last = way.at(-1); last; last = way.at(-1)) {
      const child = children.get(last.id)?.find(({ id }) => !met.has(id));
      if (child) {
        met.add(child.id);
        way.push(child);
      } else {
        way.pop();
        ordered.push(last);
      }
    }
  }
  return ordered;
}
