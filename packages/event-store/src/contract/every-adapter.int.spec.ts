import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const packages = fileURLToPath(new URL('../../../', import.meta.url));
const adapters = readdirSync(packages).filter((name) => name.startsWith('event-store-'));

test('there are adapters', () => {
  expect(adapters).toContain('event-store-sqlite');
});

test.each(adapters)('%s runs the contract suite', (adapter) => {
  const spec = readFileSync(`${packages}${adapter}/src/contract.int.spec.ts`, 'utf8');
  expect(spec).toContain("from '@pedigree/event-store/contract'");
  expect(spec).toMatch(/^ *describeEventStore\(/m);
});
