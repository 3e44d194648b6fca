import type { Json } from '@pedigree/kernel';
import type { FactsOfSection } from './facts.ts';

/**
 * The value whose innermost values stand at these paths: what `flatten` took apart.
 *
 * @throws RangeError where one path leads through the value of another.
 */
export function unflatten(facts: FactsOfSection): { readonly [name: string]: Json } {
  const whole = new Map<string, Branch>();
  for (const [path, value] of facts) put(whole, path, stepsOf(path), value);
  return toJson(whole);
}

/** A step of a path: a name, or one in JSON's quotes. */
export const stepPattern = /"(?:[^"\\]|\\.)*"|[^."]+/g;

/** The names that a path leads through. */
function stepsOf(path: string): readonly string[] {
  if (!path.includes('"')) return path.split('.');
  return [...path.matchAll(stepPattern)].map(([step]) => (step.startsWith('"') ? String(JSON.parse(step)) : step));
}

type Branch = { readonly value: Json } | { readonly members: Map<string, Branch> };

function put(members: Map<string, Branch>, path: string, steps: readonly string[], value: Json): void {
  const [name = '', ...rest] = steps;
  const before = members.get(name);
  if (rest.length === 0) {
    if (before) throw new RangeError(`required: one value at ${path}; came: another one, or others below it`);
    members.set(name, { value });
    return;
  }
  const branch = before ?? { members: new Map<string, Branch>() };
  if ('value' in branch)
    throw new RangeError(`required: a path through objects; came: ${path}, which leads through a value`);
  members.set(name, branch);
  put(branch.members, path, rest, value);
}

function toJson(members: ReadonlyMap<string, Branch>): { readonly [name: string]: Json } {
  return Object.fromEntries(
    [...members].map(([name, branch]) => [name, 'value' in branch ? branch.value : toJson(branch.members)]),
  );
}
