import { describe, expect, test } from '@jest/globals';
import { contractCases } from '../cases.ts';
import { createMemoryHarness } from '../memory-harness.ts';
import { brokenAppends } from './broken-appends.ts';
import { brokenLogs } from './broken-logs.ts';

const brokenStores = { ...brokenAppends, ...brokenLogs };

describe('Every case of the contract sees the store that breaks its promise', () => {
  test('there is a broken store for each promise, and no other', () => {
    expect(Object.keys(brokenStores).sort()).toEqual(contractCases.map(({ name }) => name).sort());
  });

  for (const { name, run } of contractCases) {
    test(`seen to be broken: ${name}`, async () => {
      await expect(run(() => createMemoryHarness(brokenStores[name]))).rejects.toThrow();
    });
  }
});
