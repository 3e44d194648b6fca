import { describe, test } from '@jest/globals';
import { contractCases } from './cases.ts';
import type { StoreFactory } from './harness.ts';

/** The suite that every adapter of the port runs, whole: a test for each promise, each on a log of its own. */
export function describeEventStore(name: string, factory: StoreFactory): void {
  describe(`${name} keeps the contract of the event store`, () => {
    for (const { name: promise, run } of contractCases) test(promise, () => run(factory), 60_000);
  });
}
