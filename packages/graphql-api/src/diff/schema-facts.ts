import { type FactsOfSection, flatten } from '@pedigree/compare';
import type { Json } from '@pedigree/kernel';

/**
 * The schema of a dataset by column. Owners write it in their own way: a list of objects that each have a `name` is read as
 * columns by that name, so that a column that moved is no change of all behind it.
 */
export function schemaFacts(schema: Json | undefined, prefix: string): FactsOfSection {
  return schema === undefined ? new Map() : flatten(byName(schema), prefix);
}

function byName(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  const names = columnNames(value);
  if (names) return Object.fromEntries(names.map(([name, column]) => [name, byName(column)]));
  if (isList(value)) return value.map(byName);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, byName(member)]));
}

/** Columns without their names, by these; none where it is no list of them, or two have one name. */
function columnNames(value: object): readonly (readonly [string, Json])[] | undefined {
  if (!isList(value) || value.length === 0) return undefined;
  const columns = value.flatMap((item) => {
    if (typeof item !== 'object' || item === null || isList(item)) return [];
    const { name, ...rest } = { name: undefined, ...item };
    return typeof name === 'string' ? [[name, rest] as const] : [];
  });
  return new Set(columns.map(([name]) => name)).size === value.length ? columns : undefined;
}

function isList(value: Json | object): value is readonly Json[] {
  return Array.isArray(value);
}
