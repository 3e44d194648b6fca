import type { Position } from '@pedigree/kernel';
import type { SearchFound } from '@pedigree/views';
import type { Context } from '../context.ts';
import type { Known } from '../known.ts';
import { positionOfPage } from '../known-at-cursor.ts';
import { readCursor, readPosition, writeCursor } from '../pages.ts';

const kinds: readonly unknown[] = ['model', 'modelVersion', 'dataset', 'environment'];

/** Where a page of what was found ends, and the position that it was as known at: the next is of the same one. */
export interface SearchCursor extends SearchFound {
  readonly position: Position;
}

export function writeSearchCursor(known: Known, { rank, kind, namespace, name, number }: SearchFound): string {
  const position = positionOfPage(known);
  return writeCursor([rank, kind, namespace, name, number, position]);
}

/** Reads a cursor. @throws publicError INVALID_ARGUMENT, POSITION_OF_ANOTHER_LOG. */
export function readSearchCursor(after: string | null | undefined, { logId }: Context): SearchCursor | undefined {
  const { after: read } = readCursor(after, ([rank, kind, namespace, name, number, position]) => {
    const isPlaced = isWhole(rank) && (number === null || isWhole(number)) && typeof position === 'string';
    if (!isPlaced || !isKind(kind) || typeof namespace !== 'string' || typeof name !== 'string') return undefined;
    return { rank, kind, namespace, name, number, position };
  });
  return read && { ...read, position: readPosition('after', read.position, logId) };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isKind(value: unknown): value is SearchFound['kind'] {
  return kinds.includes(value);
}
