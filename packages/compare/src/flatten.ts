import type { Json } from '@pedigree/kernel';
import type { FactsOfSection } from './facts.ts';

/** Characters of a path at most: each value repeats the names on the way to it. */
const longestPath = 1_000;

/**
 * The values inside a JSON value by the path to them, `featurize.ngrams`: of objects within objects the innermost; lists and
 * empty objects are values. A name that holds a dot or a quote, or is empty, stands in the path as a JSON text, so that no
 * two values have one path. The path of a value that is itself no object is `prefix`. What lies behind a path of more than a
 * thousand characters is one value, its object.
 */
export function flatten(value: Json, prefix = ''): FactsOfSection {
  const found = new Map<string, Json>();
  gather(value, prefix, found);
  return found;
}

function gather(value: Json, path: string, found: Map<string, Json>): void {
  const members = path.length > longestPath ? [] : membersOf(value);
  if (members.length === 0) {
    if (path !== '') found.set(path, value);
    return;
  }
  for (const [name, member] of members) gather(member, path === '' ? step(name) : `${path}.${step(name)}`, found);
}

function membersOf(value: Json): readonly (readonly [string, Json])[] {
  const isObject = typeof value === 'object' && value !== null && !isList(value);
  return isObject ? Object.entries(value) : [];
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** The path that leads through these names. */
export function pathTo(...names: readonly string[]): string {
  return names.map(step).join('.');
}

function step(name: string): string {
  return /^[^."]+$/.test(name) ? name : JSON.stringify(name);
}
