import { expect, test } from '@jest/globals';
import { eventSchemas, isOfEarlierVersion } from './event-schemas.ts';

test('a schema is of an earlier version where its type went on, and not where it is the present one, or the type is gone', () => {
  const present = [...eventSchemas().keys()].map((path) => path.slice(path.indexOf('/') + 1));
  expect(present.filter(isOfEarlierVersion)).toEqual([]);
  expect(isOfEarlierVersion('ModelPromoted.v0.schema.json')).toBe(true);
  expect(isOfEarlierVersion('NoSuchThing.v1.schema.json')).toBe(false);
});

test('a schema of a whole event refers to nothing outside of itself', () => {
  for (const [path, schema] of eventSchemas()) {
    const references = [...JSON.stringify(schema).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => reference);
    expect([path, references.filter((reference) => !reference?.startsWith('#/'))]).toEqual([path, []]);
  }
});
