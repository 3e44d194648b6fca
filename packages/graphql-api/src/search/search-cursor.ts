import type { SearchFound } from '@pedigree/views';
import { writeCursor } from '../pages.ts';

const kinds: readonly unknown[] = ['model', 'modelVersion', 'dataset', 'environment'];

/** A cursor of what was found, and back. */
export function writeSearchCursor({ rank, kind, namespace, name, number }: SearchFound): string {
  return writeCursor([rank, kind, namespace, name, number]);
}

export function searchCursorFrom([rank, kind, namespace, name, number]: readonly unknown[]): SearchFound | undefined {
  const isPlaced = isWhole(rank) && (number === null || isWhole(number));
  if (!isPlaced || !isKind(kind) || typeof namespace !== 'string' || typeof name !== 'string') return undefined;
  return { rank, kind, namespace, name, number };
}

function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isKind(value: unknown): value is SearchFound['kind'] {
  return kinds.includes(value);
}
