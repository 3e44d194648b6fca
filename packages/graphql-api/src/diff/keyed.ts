import { groupBy, type Json } from '@pedigree/kernel';

/**
 * The items of several lists by the first of their keys that no other of its list has: how a thing is called where the lists are
 * compared. Where a key stands twice in one of them, all go on to the next, so that one thing has one name in each.
 */
export function keyedAlike<Item>(
  lists: readonly (readonly Item[])[],
  ...keysOf: readonly ((item: Item) => string)[]
): readonly ReadonlyMap<string, Item>[] {
  const [keyOf, ...others] = keysOf;
  if (!keyOf) return lists.map(() => new Map());
  const groups = lists.map((items) => groupBy(items, keyOf));
  const isShared = (key: string) => others.length > 0 && groups.some((each) => (each.get(key)?.length ?? 0) > 1);
  const longer = keyedAlike(
    lists.map((items) => items.filter((item) => isShared(keyOf(item)))),
    ...others,
  );
  return lists.map((items, index) => {
    const alone = items.filter((item) => !isShared(keyOf(item))).map((item) => [keyOf(item), item] as const);
    return new Map([...alone, ...(longer[index] ?? [])]);
  });
}

/**
 * A name that may hold any character as it stands in a path: where it could be taken for a detail, or for one followed by a dataset, as
 * a JSON text.
 */
export function nameInPath(name: string): string {
  return /#|^"| \(dataset:/.test(name) ? JSON.stringify(name) : name;
}

/** The name at which a path begins as {@link nameInPath} has it, by itself. */
export function nameOfPath(path: string): string {
  const [quoted] = quotedAtStart.exec(path) ?? [];
  return quoted === undefined ? path : String(JSON.parse(quoted));
}

const quotedAtStart = /^"(?:[^"\\]|\\.)*"/;

/** What a path tells a detail of; undefined where it tells of a thing as a whole. */
export function wholeOf(path: string): string | undefined {
  const [quoted = ''] = quotedAtStart.exec(path) ?? [];
  const end = path.indexOf('#', quoted.length);
  return end < 0 ? undefined : path.slice(0, end);
}

/** Details of a thing behind what it is called in paths and a `#`; what is unknown is left out. */
export function withDetails(
  key: string,
  value: Json,
  details: Readonly<Record<string, Json | undefined>>,
): (readonly [string, Json])[] {
  return [[key, value], ...entriesKnown(details).map(([name, detail]) => [`${key}#${name}`, detail] as const)];
}

/** The members that say something. */
export function entriesKnown(
  values: Readonly<Record<string, Json | undefined>>,
): (readonly [name: string, value: Json])[] {
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}
