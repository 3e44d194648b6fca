import { isDeepStrictEqual } from 'node:util';

/** Words about a schema that bind nobody. */
const annotations = new Set(['$comment', '$id', '$schema', 'description', 'title', 'examples']);

/** Keywords that hold a schema by name: none may go, more may come. */
const named = new Set(['properties', '$defs']);

/** Keywords that hold a list of which no entry may go or change; more may come behind. */
const alternatives = new Set(['anyOf', 'oneOf', 'allOf']);

/** Keywords that hold one schema. */
const nested = new Set(['items', 'additionalProperties', 'propertyNames']);

/**
 * What stands in the way of publishing a JSON Schema in place of an earlier one: whatever a reader of the earlier one
 * relies on and no longer finds, and whatever a writer would newly have to bring. Additions are free.
 *
 * @returns one line a fault, each with the place it was found at; none where the new schema only adds.
 */
export function findIncompatibilities(before: unknown, after: unknown, place = '#'): string[] {
  if (!isRecord(before) || !isRecord(after)) {
    return isDeepStrictEqual(before, after) ? [] : [`${place}: required: ${show(before)}; came: ${show(after)}`];
  }
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keywords]
    .filter((keyword) => !annotations.has(keyword))
    .flatMap((keyword) => compareKeyword(keyword, before[keyword], after[keyword], `${place}/${keyword}`));
}

function compareKeyword(keyword: string, before: unknown, after: unknown, place: string): string[] {
  if (keyword === 'required') return compareRequired(listOf(before), listOf(after), place);
  if (keyword === 'enum') return missingFrom(listOf(after), listOf(before), place);
  if (alternatives.has(keyword) && Array.isArray(before) && Array.isArray(after)) {
    return before.flatMap((each, index) => findIncompatibilities(each, after[index], `${place}/${index}`));
  }
  if (named.has(keyword) && isRecord(before)) {
    const now = isRecord(after) ? after : {};
    return Object.entries(before).flatMap(([name, each]) => findIncompatibilities(each, now[name], `${place}/${name}`));
  }
  if (named.has(keyword)) return [];
  if (nested.has(keyword)) return findIncompatibilities(before, after, place);
  return isDeepStrictEqual(before, after) ? [] : [`${place}: required: ${show(before)}; came: ${show(after)}`];
}

function compareRequired(before: readonly unknown[], after: readonly unknown[], place: string): string[] {
  const added = after.filter((name) => !before.includes(name));
  return [
    ...missingFrom(after, before, place),
    ...added.map((name) => `${place}: required: a new member to be optional; came: ${show(name)} as a required one`),
  ];
}

function missingFrom(after: readonly unknown[], before: readonly unknown[], place: string): string[] {
  return before
    .filter((each) => !after.includes(each))
    .map((each) => `${place}: required: ${show(each)}, as published; came: a list without it`);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= 120 ? text : `${text.slice(0, 119)}…`;
}
