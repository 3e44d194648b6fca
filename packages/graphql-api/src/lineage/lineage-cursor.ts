import type { Position } from '@pedigree/kernel';
import type { ViewName } from '@pedigree/views';
import type { Context } from '../context.ts';
import type { Known } from '../known.ts';
import { knownAtCursor, ofAnotherPosition, positionOfPage } from '../known-at-cursor.ts';
import { readCursor, readPosition, writeCursor } from '../pages.ts';

/**
 * Where a page ends: a place in a walk, and the position that the walk was as known at. The pages of one walk belong
 * together, so the next is of the same position, whatever was recorded since.
 */
export interface LineageCursor {
  readonly place: number;
  readonly position: Position;
}

export function writeLineageCursor(known: Known, place: number): string {
  return writeCursor([place, positionOfPage(known)]);
}

/** Reads a cursor. @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG. */
export function readLineageCursor(after: string | null | undefined, logId: string): LineageCursor | undefined {
  const { after: cursor } = readCursor(after, ([place, position]) =>
    typeof place === 'number' && Number.isSafeInteger(place) && place >= 0 && typeof position === 'string'
      ? { place, position }
      : undefined,
  );
  return cursor && { place: cursor.place, position: readPosition('after', cursor.position, logId) };
}

/**
 * All that is known where a page is asked for: where its cursor was made, unless `knownAt` says so itself.
 *
 * @throws publicError INVALID_ARGUMENT where it says something else.
 */
export async function knownForPage(
  context: Context,
  { knownAt, after }: { readonly knownAt?: string | null | undefined; readonly after?: string | null | undefined },
  views: readonly ViewName[],
): Promise<Known> {
  return knownAtCursor(context, knownAt, readLineageCursor(after, context.logId), views);
}

/**
 * All that is known where a cursor was made, which is where its page goes on.
 *
 * @throws publicError INVALID_ARGUMENT for one that was made later than what the page is asked as known at.
 */
export async function continueAt(context: Context, known: Known, cursor: LineageCursor | undefined): Promise<Known> {
  if (cursor === undefined || cursor.position === known.asOf.position) return known;
  if (cursor.position < known.asOf.position) return context.knownAtPosition(cursor.position, ['lineage']);
  throw ofAnotherPosition(context, known, cursor, ' or before');
}
