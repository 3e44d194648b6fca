import { isInvalid, parseInstant } from '@pedigree/kernel';
import type { ServingChangeFound, ServingChangeKey } from '@pedigree/views';
import type { Query } from '../fields.ts';
import type { Known } from '../known.ts';
import { viewsAbout } from '../known.ts';
import { positionFrom, readCount, readCursor, toConnection, writeCursor } from '../pages.ts';
import { readSlot } from '../references.ts';

/** The changes of a slot, or of a whole environment, from the latest `since` to the earliest. */
export const servingHistory: Query<'servingHistory'> = async (_, args, context) => {
  const { environment, model } = readSlot(args.environment, args.model);
  const first = readCount('first', args.first, context.parts.limits.pageItems);
  const after = readCursor(args.after, keyFrom);
  const known = await context.known(args.knownAt, viewsAbout.environment);
  const of = model === undefined ? { environment } : { environment, model };
  const withdrawn = args.withdrawn ?? false;
  const page = await known.sources.views.servingHistory(known.scope, of, known.asOf, { first, ...after, withdrawn });
  return toConnection({ known, page, toNode, cursorOf, hasPreviousPage: Boolean(args.after) });
};

function toNode(known: Known, change: ServingChangeFound) {
  return { ...change, known };
}

/** A change’s cursor. */
export function cursorOf({ since, position, ordinal }: ServingChangeKey): string {
  return writeCursor([since, String(position), ordinal]);
}

/** Reads it back. */
export function keyFrom([since, number, ordinal]: readonly unknown[]): ServingChangeKey | undefined {
  const position = positionFrom(number);
  return typeof since === 'string' &&
    !isInvalid(parseInstant(since)) &&
    position !== undefined &&
    typeof ordinal === 'number'
    ? { since, position, ordinal }
    : undefined;
}
