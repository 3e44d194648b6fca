import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { definitions, isPersonal, personal, textSchema } from './index.ts';

/** Members that are called like a person's and stay in clear for ever, each with its reason. */
const exceptions: Readonly<Record<string, string>> = {
  'artifacts[].name': 'names a file, not a person: the documentation says not to put persons into names',
  'dataset.name': 'names a dataset: identity, never sealed',
  'derivedFrom[].name': 'names a dataset: identity, never sealed',
  'parents[].name': 'names a model: identity, never sealed',
  'policy.rules[].dataset.name': 'names a dataset: identity, never sealed',
  'recipe.datasets[].name': 'names a dataset: identity, never sealed',
  'recipe.run.name': 'names an execution: the documentation says not to put persons into names',
  'rules[].dataset.name': 'names a dataset: identity, never sealed',
  'run.name': 'names an execution: the documentation says not to put persons into names',
};

const personLike = /^(?:name|email|reason|comment|description)$/i;

describe('personal values', () => {
  test.each([...definitions.values()])('$type declares every member that is called like a person’s', ({ data }) => {
    expect(findUndeclared(data).filter((path) => exceptions[path] === undefined)).toEqual([]);
  });

  test('every listed exception is one that some event needs', () => {
    const needed = new Set([...definitions.values()].flatMap(({ data }) => findUndeclared(data)));
    expect(Object.keys(exceptions).filter((path) => !needed.has(path))).toEqual([]);
  });

  test.each([
    ['a plain member', z.strictObject({ email: textSchema }), ['email']],
    ['one that may be left out', z.strictObject({ reason: textSchema.exactOptional() }), ['reason']],
    [
      'one in a list of unions',
      z.strictObject({ by: z.array(z.union([z.null(), z.strictObject({ name: z.string() })])) }),
      ['by[].name'],
    ],
    [
      'one in a record',
      z.strictObject({ people: z.record(z.string(), z.strictObject({ comment: z.string() })) }),
      ['people{}.comment'],
    ],
    ['a declared one', z.strictObject({ description: personal(textSchema.clone()).exactOptional() }), []],
  ])('the check sees %s', (_, schema, found) => {
    expect(findUndeclared(schema)).toEqual(found);
  });
});

/** The paths of members that are called like a person's and were not declared. */
function findUndeclared(schema: z.core.$ZodType, path = '', seen: readonly z.core.$ZodType[] = []): string[] {
  if (isPersonal(schema) || seen.includes(schema)) return [];
  const inside = (inner: z.core.$ZodType, place: string) => findUndeclared(inner, place, [...seen, schema]);
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, member]: [string, z.core.$ZodType]) => {
      const place = path === '' ? name : `${path}.${name}`;
      return personLike.test(name) && !isDeclared(member) ? [place] : inside(member, place);
    });
  }
  if (schema instanceof z.ZodArray) return inside(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord) return inside(schema.valueType, `${path}{}`);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option: z.core.$ZodType) => inside(option, path));
  const inner = innerOf(schema);
  return inner ? inside(inner, path) : [];
}

function isDeclared(schema: z.core.$ZodType): boolean {
  const inner = innerOf(schema);
  return isPersonal(schema) || (inner !== undefined && isDeclared(inner));
}

function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return schema.unwrap();
  }
  return schema instanceof z.ZodLazy ? schema.unwrap() : undefined;
}
