import { expect, test } from '@jest/globals';
import type { Binding, Select } from '../reading/select.ts';
import { sqliteDialect } from '../reading/sqlite-dialect.ts';
import { everything } from '../scope.ts';
import { createSoftwareUses } from './find-uses.ts';

const release = { release: 1, package: 'numpy', version: '1.26', language: null };

test('of two callers at once each walks to the end that it sought itself', async () => {
  const walks: (readonly Binding[])[] = [];
  const select: Select = {
    dialect: sqliteDialect,
    all: async () => [],
    get: async () => undefined,
    // So many positions before where it was asked from, after a while.
    values: async (_sql, from) => [Number(from) - 5_000],
    arrays: async (_sql, ...bindings) => {
      walks.push(bindings);
      // A page that is full ends there.
      return Array.from({ length: 3 }, (_, index) => [index, 'default', 'fraud', index, 1]);
    },
  };
  const find = createSoftwareUses(select);
  const at = (position: bigint) =>
    find(everything, { releases: [release] }, { position, recordedAt: null }, { first: 2 });
  await Promise.all([at(1_000_000n), at(20_000n)]);
  const untils = walks.map((bindings) => bindings.filter((each) => each === 995_000n || each === 15_000n));
  expect(untils).toEqual([[995_000n], [15_000n]]);
});
