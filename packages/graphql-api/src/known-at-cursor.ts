import { formatPosition, type Position } from '@pedigree/kernel';
import type { ViewName } from '@pedigree/views';
import type { Context } from './context.ts';
import type { Known } from './known.ts';
import { publicError } from './public-error.ts';

/** A cursor that holds what its page was as known at. */
interface Placed {
  readonly position: Position;
}

/** The position that a page is as known at, as its cursors hold it. */
export function positionOfPage({ sources, asOf }: Known): string {
  return formatPosition(sources.reader.logId, asOf.position);
}

/**
 * All that is known where a page is asked for: where its cursor was made, unless `knownAt` says so itself.
 *
 * @throws publicError INVALID_ARGUMENT where it says something else.
 */
export async function knownAtCursor(
  context: Context,
  knownAt: string | null | undefined,
  cursor: Placed | undefined,
  views: readonly ViewName[],
): Promise<Known> {
  if (cursor && (knownAt ?? 'now') === 'now') return context.knownAtPosition(cursor.position, views);
  const known = await context.known(knownAt, views);
  if (cursor && cursor.position !== known.asOf.position) throw ofAnotherPosition(context, known, cursor, '');
  return known;
}

/** The refusal of a cursor that was made where something else was known. */
export function ofAnotherPosition({ formatPosition }: Context, { asOf }: Known, { position }: Placed, orElse: string) {
  const required = `a cursor of a page as known at ${formatPosition(asOf.position)}${orElse}`;
  return publicError('INVALID_ARGUMENT', `after: required: ${required}; came: one of ${formatPosition(position)}`);
}
