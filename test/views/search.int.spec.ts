import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { everything, type PageRequest, type Scope, type SearchFound } from '@pedigree/views';
import { type AskableViews, projectEvents, projectOnPostgres } from '@pedigree/views/testing';
import fc from 'fast-check';
import { type AskedSearch, searchNaively } from './naive-search.ts';
import { namespaces, searchSteps, words, writeSearchHistory } from './search-history.ts';

const seed = Number(process.env.PEDIGREE_TEST_VIEWS_SEED ?? 1);
const histories = 60;

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const questions: fc.Arbitrary<AskedSearch> = fc.record({
  words: fc.uniqueArray(fc.constantFrom(...words, 'p', 'f', 'x', 'csv', 'team', 'none'), {
    minLength: 1,
    maxLength: 3,
  }),
  kinds: maybe(fc.subarray(['model', 'modelVersion', 'dataset', 'environment'] as const, { minLength: 1 })),
  namespace: maybe(fc.constantFrom(...namespaces, 'sho')),
  scope: maybe(fc.constantFrom(...namespaces)),
});
const asked = fc.record({
  question: questions,
  /** Up to which part of the history. */
  part: fc.constantFrom(1, 1, 0.7, 0.4),
  pageSize: fc.integer({ min: 1, max: 4 }),
});
type Asked = typeof asked extends fc.Arbitrary<infer Drawn> ? Drawn : never;

/** Holds an answer, page after page, against the naive one; tells how many things it has. */
async function expectRight(
  views: AskableViews,
  log: readonly StoredEvent[],
  { question, part, pageSize: first }: Asked,
): Promise<number> {
  const { words, kinds, namespace, scope } = question;
  const position = BigInt(Math.floor(log.length * part));
  const asOf = await views.asOf(position);
  const seen: Scope = scope === undefined ? everything : { namespaces: [scope] };
  const filter = { words, ...(kinds && { kinds }), ...(namespace !== undefined && { namespace }) };
  const found: SearchFound[] = [];
  for (let page: PageRequest<SearchFound> = { first }; ; ) {
    const { items, hasMore } = (await views.search(seen, filter, asOf, page)) ?? { items: [], hasMore: false };
    found.push(...items);
    const after = items.at(-1);
    if (!after || !hasMore) break;
    page = { first, after };
  }
  const told = found.map(
    ({ kind, namespace: owner, name, number, rank }) => `${rank} ${kind} ${owner}/${name}@${number ?? 0}`,
  );
  expect(told).toEqual(searchNaively(log, position, question));
  return found.length;
}

describe('a search', () => {
  test(`is what reading every word of all events gives, in ${histories} random histories on SQLite`, async () => {
    const views = projectEvents();
    let found = 0;
    const holds = fc.asyncProperty(
      searchSteps,
      fc.array(asked, { minLength: 15, maxLength: 15 }),
      async (steps, several) => {
        views.clear();
        const log = writeSearchHistory(steps);
        views.take(log);
        for (const each of several) found += await expectRight(views, log, each);
      },
    );
    await fc.assert(holds, { numRuns: histories, seed });
    views.close();
    expect(found).toBeGreaterThan(1_000);
  });
});

describeOnPostgres('a search on PostgreSQL', (server) => {
  test('is the same as reading every word of all events', async () => {
    const log = writeSearchHistory(fc.sample(searchSteps, { numRuns: 6, seed }).flat());
    const views = await projectOnPostgres({ url: server.url, schema: `views_${randomBytes(4).toString('hex')}` }, log);
    let found = 0;
    for (const each of fc.sample(asked, { numRuns: 60, seed })) found += await expectRight(views, log, each);
    await views.close();
    expect(found).toBeGreaterThan(100);
  });
});
