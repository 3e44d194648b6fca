import { expect, test } from '@jest/globals';
import { GraphqlFailed } from '@pedigree/client';
import { referencesOf } from './references-of.ts';

test('a service that refuses to say, as where a view is halted, takes the hint away and not the answer', async () => {
  const client = { whoUses: () => Promise.reject(new GraphqlFailed([{ code: 'VIEW_HALTED', message: 'halted' }])) };
  expect(await referencesOf(client, 'fraud@1', {})).toEqual([]);
  const broken = { whoUses: () => Promise.reject(new TypeError('a fault of ours')) };
  await expect(referencesOf(broken, 'fraud@1', {})).rejects.toThrow(TypeError);
});
