import assert from 'node:assert/strict';
import { describe, test } from '@jest/globals';
import { contractCases } from './cases.ts';
import { exceptions } from './exceptions.ts';
import { type StoreFactory, withStore } from './harness.ts';

/** The suite that every adapter of the port runs, whole: a test for each promise, each on a log of its own. */
export function describeEventStore(name: string, factory: StoreFactory): void {
  describe(`${name} keeps the contract of the event store`, () => {
    for (const { name: promise, run } of contractCases) test(promise, () => run(factory), 180_000);

    test('what it does not keep stands in the table of exceptions', () =>
      withStore(factory, async (_, { keepsIdsUnique }) => {
        const renounced = exceptions.some(({ store }) => store === name);
        assert.equal(keepsIdsUnique, !renounced);
      }));
  });
}
