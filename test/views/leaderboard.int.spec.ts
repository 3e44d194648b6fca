import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import {
  type AsOf,
  everything,
  type PageRequest,
  type Scope,
  type ScoreKey,
  type VersionFilter,
} from '@pedigree/views';
import { type AskableViews, projectEvents, projectOnPostgres } from '@pedigree/views/testing';
import fc from 'fast-check';
import { type AskedRanking, rankNaively } from './naive-ranking.ts';
import {
  branches,
  commits,
  days,
  digests,
  models,
  rankingSteps,
  rates,
  recordedDays,
  releases,
  repositories,
  writeRankingHistory,
} from './ranking-history.ts';

const seed = Number(process.env.PEDIGREE_TEST_VIEWS_SEED ?? 1);
const histories = 40;

/** Most questions have few conditions, so that most have an answer. */
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const questions: fc.Arbitrary<AskedRanking> = fc.record({
  direction: fc.constantFrom('HIGHER' as const, 'LOWER' as const),
  on: fc.constantFrom(...digests, 'any', null),
  scope: maybe(fc.constantFrom('default', 'shop')),
  namespace: maybe(fc.constantFrom('default', 'shop', 'sho')),
  models: maybe(fc.subarray([...models], { minLength: 1 })),
  branches: maybe(fc.subarray([...branches], { minLength: 1 })),
  from: maybe(fc.constantFrom(...days)),
  until: maybe(fc.constantFrom(...days)),
  recordedFrom: maybe(fc.constantFrom(...recordedDays)),
  recordedUntil: maybe(fc.constantFrom(...recordedDays)),
  commit: maybe(fc.constantFrom('a', 'ab', ...commits, 'f')),
  repository: maybe(fc.constantFrom(...repositories, 'example.org/acme/fraud', 'unknown', '/srv')),
  rate: maybe(
    fc.oneof(
      fc.record({ oneOf: fc.subarray([...rates], { minLength: 1 }) }),
      fc.record({ below: fc.constantFrom(0.1, 0.15, 1) }),
      fc.record({ isThere: fc.boolean() }),
    ),
  ),
  torch: maybe(fc.subarray([...releases])),
  digest: maybe(fc.constantFrom(...digests, 'any')),
  approvedFor: maybe(fc.constantFrom('production', 'qa', 'dev')),
  team: maybe(fc.constantFrom('risk', 'ads', null)),
  withRetracted: fc.boolean(),
});

/** So small that the few versions of a history are come by in every way. */
const ways = fc.record({
  firstWalk: fc.integer({ min: 1, max: 6 }),
  mostGathered: fc.integer({ min: 1, max: 12 }),
});
type Ways = typeof ways extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const scopeOf = ({ scope }: AskedRanking): Scope => (scope === undefined ? everything : { namespaces: [scope] });

async function filterOf(views: AskableViews, asked: AskedRanking, asOf: AsOf): Promise<VersionFilter> {
  const { namespace, models, branches, from, until, commit, repository, rate, torch, digest, team } = asked;
  const { approvedFor, withRetracted, recordedFrom, recordedUntil } = asked;
  const found = torch && (await views.packageReleases(scopeOf(asked), { package: 'torch' }, asOf));
  const prices = { namespace: 'default', name: 'prices' };
  return {
    withRetracted,
    ...(namespace !== undefined && { namespace }),
    ...(models && { models }),
    ...(branches && { branches }),
    ...(from !== undefined && { occurredFrom: from }),
    ...(until !== undefined && { occurredUntil: until }),
    ...(recordedFrom !== undefined && { recordedFrom }),
    ...(recordedUntil !== undefined && { recordedUntil }),
    ...(commit !== undefined && { commit }),
    ...(repository !== undefined && { repository }),
    ...(approvedFor !== undefined && { approvedFor: [{ namespace: 'default', name: approvedFor }] }),
    ...(rate && { parameters: [{ path: 'optimizer.rate', ...rate }] }),
    ...(found && {
      packages: [
        {
          package: 'torch',
          releases: found.filter((each) => torch.includes(each.version)).map((each) => each.release),
        },
      ],
    }),
    ...(digest !== undefined && { datasets: [digest === 'any' ? prices : { ...prices, digest }] }),
    ...(team !== undefined && { tags: [{ key: 'team', ...(team !== null && { value: team }) }] }),
  };
}

/** The whole answer, a few at a time. */
async function rank(
  views: AskableViews,
  asked: AskedRanking,
  asOf: AsOf,
  first: number,
  ways: Ways | undefined,
): Promise<readonly string[]> {
  const { direction, on } = asked;
  const holdout = { namespace: 'default', name: 'holdout' };
  const dataset = on === 'any' ? holdout : { ...holdout, digest: on ?? '' };
  const metric = { metric: 'auc', direction, ...(on !== null && { dataset }) };
  const filter = await filterOf(views, asked, asOf);
  const found: string[] = [];
  for (let page: PageRequest<ScoreKey> = { first }; ; ) {
    const { items, hasMore } = await views.leaders(scopeOf(asked), metric, filter, asOf, page, ways);
    found.push(...items.map(({ key, score }) => `${key.namespace}/${key.name}@${key.number} ${score}`));
    const last = items.at(-1);
    if (!last || !hasMore) break;
    page = { first, after: last };
  }
  const all = await views.scores(scopeOf(asked), metric, filter, asOf, found.length, ways?.firstWalk);
  expect(all?.map(({ key, score }) => `${key.namespace}/${key.name}@${key.number} ${score}`).sort()).toEqual(
    [...found].sort(),
  );
  if (found.length > 0) {
    expect(await views.scores(scopeOf(asked), metric, filter, asOf, found.length - 1)).toBeNull();
  }
  return found;
}

async function expectRight(
  views: AskableViews,
  log: readonly StoredEvent[],
  asked: AskedRanking,
  part: number,
  ways?: Ways,
) {
  const position = BigInt(Math.floor(log.length * part));
  const answer = await rank(views, asked, await views.asOf(position), 3, ways);
  expect(answer).toEqual(rankNaively(log, position, asked));
  return answer.length;
}

describe('a leaderboard', () => {
  test(`is what reading all events one after another gives, in ${histories} random histories on SQLite`, async () => {
    const views = projectEvents();
    let ranked = 0;
    const asked = fc.array(fc.tuple(questions, fc.option(ways, { nil: undefined })), { minLength: 10, maxLength: 10 });
    const holds = fc.asyncProperty(rankingSteps, asked, fc.constantFrom(1, 1, 0.5), async (steps, asked, part) => {
      views.clear();
      const log = writeRankingHistory(steps);
      views.take(log);
      for (const [each, by] of asked) ranked += await expectRight(views, log, each, part, by);
    });
    await fc.assert(holds, { numRuns: histories, seed });
    views.close();
    expect(ranked).toBeGreaterThan(400);
  });

  test('lets others have a turn behind each part of the scores that are read all together', async () => {
    const views = projectEvents();
    views.take(writeRankingHistory(fc.sample(rankingSteps, { numRuns: 8, seed }).flat()));
    const asOf = await views.asOf();
    let turns = 0;
    const count = () => {
      turns += 1;
      next = setImmediate(count);
    };
    let next = setImmediate(count);
    for (const filter of [{ withRetracted: true }, { withRetracted: true, namespace: 'default' }]) {
      turns = 0;
      const found = await views.scores(everything, { metric: 'auc' }, filter, asOf, 1_000, 5);
      expect(found?.length).toBeGreaterThan(50);
      expect(turns).toBeGreaterThanOrEqual(10);
    }
    clearImmediate(next);
    views.close();
  });
});

describeOnPostgres('a leaderboard on PostgreSQL', (server) => {
  test('is the same as reading all events one after another', async () => {
    const log = writeRankingHistory(fc.sample(rankingSteps, { numRuns: 8, seed }).flat());
    const views = await projectOnPostgres({ url: server.url, schema: `views_${randomBytes(4).toString('hex')}` }, log);
    let ranked = 0;
    const asked = fc.sample(fc.tuple(questions, fc.option(ways, { nil: undefined })), { numRuns: 60, seed });
    for (const [index, [each, by]] of asked.entries()) {
      ranked += await expectRight(views, log, each, index % 3 === 0 ? 0.5 : 1, by);
    }
    await views.close();
    expect(ranked).toBeGreaterThan(300);
  });
});
