/** Members of any JSON by the path to them, `featurize.ngrams`: of objects within objects, the innermost. */
export function flatten(value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const members = isObject ? Object.entries(value) : [];
  if (members.length > 0) return members.flatMap(([name, member]) => flatten(member, [...path, name]));
  return path.length === 0 ? [] : [[path.join('.'), typeof value === 'string' ? value : JSON.stringify(value)]];
}
