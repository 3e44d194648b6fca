import { invalid } from '@pedigree/kernel';
import type * as z from 'zod';

type Issue = z.core.$ZodIssue;

/** A fault of an input as a person reads it: the member's path, what was required and what came. */
export function describeIssue(issue: Issue): string {
  const { path, saying } = deepest(issue);
  return path.length > 0 ? `${path.join('.')}: ${saying}` : saying;
}

interface Described {
  readonly path: readonly PropertyKey[];
  readonly saying: string;
}

/** Of a value that fits none of several forms, the fault of the one that it came closest to. */
function deepest(issue: Issue): Described {
  const inside = issue.code === 'invalid_union' ? issue.errors.flat().map(deepest) : [];
  const [closest] = inside.sort((left, right) => right.path.length - left.path.length);
  return closest && closest.path.length > 0
    ? { path: [...issue.path, ...closest.path], saying: closest.saying }
    : { path: issue.path, saying: say(issue) };
}

/** A schema of ours says what it requires in its own words; what zod says is said in ours. */
function say(issue: Issue): string {
  if (issue.message.startsWith('required: ')) {
    return issue.message.includes('; came: ')
      ? issue.message
      : cameTo(issue.message.slice('required: '.length), issue.input);
  }
  return cameTo(requiredBy(issue), issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.input);
}

function cameTo(required: string, came: unknown): string {
  if (came === undefined) return `required: ${required}; came: nothing`;
  if (Array.isArray(came)) return `required: ${required}; came: a list of ${came.length}`;
  return typeof came === 'object' && came !== null
    ? `required: ${required}; came: an object`
    : invalid(required, came).invalid;
}

function requiredBy(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `a value of type ${issue.expected}`;
    case 'too_small':
      return `at least ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      return `at most ${issue.maximum}${units[issue.origin] ?? ''}`;
    case 'invalid_value':
      return `one of ${issue.values.join(', ')}`;
    case 'invalid_format':
      return `a text in the form of ${issue.format}`;
    case 'not_multiple_of':
      return `a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return 'members that are known here';
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return 'a value that its place admits';
  }
}

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };
