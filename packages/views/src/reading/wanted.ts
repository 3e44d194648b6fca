import type { Name, VersionKey } from '../name.ts';
import type { RawRow } from './select.ts';

/** Names asked for at once, as `wanted(place, namespace, name)`; bound as `?2` in the form of {@link bindNames}. */
export const wantedNames = `with wanted as (
  select key as place, value ->> 0 as namespace, value ->> 1 as name from json_each(?2))`;

/** Versions asked for at once: `wanted` with a `number`; bound as `?2` in the form of {@link bindVersions}. */
export const wantedVersions = `with wanted as (
  select key as place, value ->> 0 as namespace, value ->> 1 as name, value ->> 2 as number from json_each(?2))`;

export function bindNames(names: readonly Name[]): string {
  return JSON.stringify(names.map(({ namespace, name }) => [namespace, name]));
}

export function bindVersions(keys: readonly VersionKey[]): string {
  return JSON.stringify(keys.map(({ namespace, name, number }) => [namespace, name, number]));
}

/** Puts rows that have a `place` where they were asked for; null where there is none. */
export function placeOne<Item>(rows: readonly RawRow[], count: number, read: (raw: RawRow) => Item): (Item | null)[] {
  const places = new Map(rows.map((row) => [row.place, row]));
  return Array.from({ length: count }, (_, place) => {
    const row = places.get(place);
    return row ? read(row) : null;
  });
}

/** Puts rows that have a `place` where they were asked for, in the order in which they come. */
export function placeMany<Item>(rows: readonly RawRow[], count: number, read: (raw: RawRow) => Item): Item[][] {
  const places = Array.from({ length: count }, (): Item[] => []);
  for (const row of rows) places[Number(row.place)]?.push(read(row));
  return places;
}
