import type { Json, Position } from '@pedigree/kernel';
import type { Context } from '../context.ts';
import type { Known } from '../known.ts';
import { positionOfPage } from '../known-at-cursor.ts';
import { readCursor, readPosition, writeCursor } from '../pages.ts';

/**
 * Where a page of versions that use something ends, and the position that it was as known at: the next is of the same one. What comes
 * to serve between two pages would else be passed over, for it stands in none of them.
 */
export interface UsesCursor<Place> {
  readonly place: Place;
  readonly position: Position;
}

export function writeUsesCursor(known: Known, place: Json): string {
  return writeCursor([place, positionOfPage(known)]);
}

/** Reads a cursor, its place by `read`. @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG. */
export function readUsesCursor<Place>(
  after: string | null | undefined,
  { logId }: Context,
  read: (values: readonly unknown[]) => Place | undefined,
): UsesCursor<Place> | undefined {
  const { after: cursor } = readCursor(after, ([value, position]) => {
    const place = read([value]);
    return place !== undefined && typeof position === 'string' ? { place, position } : undefined;
  });
  return cursor && { place: cursor.place, position: readPosition('after', cursor.position, logId) };
}
