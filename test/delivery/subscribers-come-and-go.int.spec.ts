import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { heldBytes, tellingOfHeap } from './heap-teller.ts';
import { readLog } from './read-log.ts';
import { type Address, type Visit, visits } from './visitors.ts';
import { prepare } from './writers.ts';

/**
 * How many come and go (`PEDIGREE_TEST_VISITORS=10000` for more); and before them those after whom most is compiled and
 * every cache is as large as it gets: on Node 22 the compiler's own share still grows by a megabyte from the first thousand to the
 * fourth, and is given back later.
 */
const visitors = Number(process.env.PEDIGREE_TEST_VISITORS ?? 6_000);
const warmUp = 4_000;
const together = 100;

/** What one may leave behind, in bytes: what the heap varies by, and less than the least that is kept of a subscriber. */
const bytesEach = 300;

let data = '';
let service: ChildService;
let address: Address;

beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'pedigree-visitors-'));
  service = await startChildService({ data, environment: tellingOfHeap });
  await prepare(service.url);
  const log = await readLog(service.url);
  const { hostname, port } = new URL(service.url);
  address = { host: hostname, port: Number(port), after: log.at(-2)?.position ?? '' };
});
afterAll(async () => {
  await service.kill();
  rmSync(data, { recursive: true, force: true });
});

async function letCome(ways: readonly Visit[], count: number): Promise<void> {
  let come = 0;
  const oneAfterAnother = async () => {
    while (come < count) await ways[come++ % ways.length]?.(address);
  };
  await Promise.all(Array.from({ length: together }, oneAfterAnother));
}

async function subscribersLeft(): Promise<readonly string[]> {
  const left = async () => {
    const response = await fetch(new URL('/metrics', service.url));
    return (await response.text()).split('\n').filter((line) => /^pedigree_subscribers\{.*\} (?!0$)/.test(line));
  };
  for (let waited = 0; waited < 30_000 && (await left()).length > 0; waited += 100) await delay(100);
  return left();
}

test(
  `${visitors.toLocaleString('en')} subscribers that come and go, in every way, leave nothing behind`,
  async () => {
    const ways = Object.values(visits);
    await letCome(ways, warmUp);
    expect(await subscribersLeft()).toEqual([]);
    const before = await heldBytes(service);
    await letCome(ways, visitors);
    expect(await subscribersLeft()).toEqual([]);
    const after = await heldBytes(service);
    console.info(`${visitors} visitors: ${before} bytes held before, ${after} after`);
    expect((after - before) / visitors).toBeLessThan(bytesEach);
    expect(service.log()).not.toMatch(/Error/);
  },
  120_000 + visitors * 30,
);
