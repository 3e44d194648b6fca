import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { defaultLimits } from '@pedigree/graphql-api';

test('the page of limits has every limit, with the number that holds unless it is changed', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../docs/limits.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `(\w+)` \| (\d+) \|/gm)].map(([, name, value]) => [name, Number(value)]);
  expect(rows).toEqual(Object.entries(defaultLimits));
});
