import type { Position } from '@pedigree/kernel';
import type { Name, VersionKey } from '../name.ts';
import type { Dialect } from './dialect.ts';
import type { RawRow } from './select.ts';

const name = { namespace: 'text', name: 'text' } as const;

/** Names asked for at once, as `wanted(place, namespace, name)`; bound as `?2` in the form of {@link bindNames}. */
export const wantedNames = ({ rows }: Dialect) => `with wanted as (${rows('?2', name)})`;

/** Versions asked for at once: `wanted` with a `number`; bound as `?2` in the form of {@link bindVersions}. */
export const wantedVersions = ({ rows }: Dialect) => `with wanted as (${rows('?2', { ...name, number: 'integer' })})`;

/** Contents asked for at once: `wanted` with a `digest`; bound as `?2` in the form of {@link bindDigests}. */
export const wantedDigests = ({ rows }: Dialect) => `with wanted as (${rows('?2', { ...name, digest: 'text' })})`;

export function bindNames({ list }: Dialect, names: readonly Name[]): string {
  return list(names.map(({ namespace, name }) => [namespace, name]));
}

export function bindVersions({ list }: Dialect, keys: readonly VersionKey[]): string {
  return list(keys.map(({ namespace, name, number }) => [namespace, name, number]));
}

export function bindDigests({ list }: Dialect, keys: readonly (Name & { readonly digest: string })[]): string {
  return list(keys.map(({ namespace, name, digest }) => [namespace, name, digest]));
}

/** Positions as a list is bound. */
export function bindPositions(positions: readonly Position[]): string {
  return `[${positions.join(',')}]`;
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
