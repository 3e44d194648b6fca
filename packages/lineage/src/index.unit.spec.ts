import { expect, test } from '@jest/globals';
import * as lineage from './index.ts';

test('the package exports the graph, bisection, and no more', () => {
  expect(Object.keys(lineage)).toEqual(['LineageGraph', 'bisect', 'chainOf', 'keepOnly']);
});
