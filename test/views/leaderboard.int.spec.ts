import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { StoredEvent } from '@pedigree/event-store';
import { describeOnPostgres } from '@pedigree/postgres/suite';
import { type AsOf, everything, type PageRequest, type ScoreKey, type VersionFilter } from '@pedigree/views';
import { type AskableViews, projectEvents, projectOnPostgres } from '@pedigree/views/testing';
import fc from 'fast-check';
import { type AskedRanking, rankNaively } from './naive-ranking.ts';
import {
  branches,
  commits,
  digests,
  models,
  rankingSteps,
  rates,
  releases,
  writeRankingHistory,
} from './ranking-history.ts';

const seed = Number(process.env.PEDIGREE_TEST_VIEWS_SEED ?? 1);
const histories = 40;

/** Most questions have few conditions, so that most have an answer. */
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const questions: fc.Arbitrary<AskedRanking> = fc.record({
  direction: fc.constantFrom('HIGHER' as const, 'LOWER' as const),
  on: fc.constantFrom(...digests, 'any', null),
  model: maybe(fc.constantFrom(...models)),
  branch: maybe(fc.constantFrom(...branches)),
  commit: maybe(fc.constantFrom('a', 'ab', ...commits, 'f')),
  rate: maybe(
    fc.oneof(
      fc.record({ is: fc.constantFrom(...rates) }),
      fc.record({ below: fc.constantFrom(0.1, 0.15, 1) }),
      fc.record({ isThere: fc.boolean() }),
    ),
  ),
  torch: maybe(fc.subarray([...releases])),
  digest: maybe(fc.constantFrom(...digests, 'any')),
  team: maybe(fc.constantFrom('risk', 'ads')),
  withRetracted: fc.boolean(),
});

async function filterOf(views: AskableViews, asked: AskedRanking, asOf: AsOf): Promise<VersionFilter> {
  const { model, branch, commit, rate, torch, digest, team, withRetracted } = asked;
  const found = torch && (await views.packageReleases(everything, { package: 'torch' }, asOf));
  const { is, ...bounds } = rate ?? {};
  const prices = { namespace: 'default', name: 'prices' };
  return {
    withRetracted,
    ...(model !== undefined && { models: [{ namespace: 'default', name: model }] }),
    ...(branch !== undefined && { branches: [branch] }),
    ...(commit !== undefined && { commit }),
    ...(rate && { parameters: [{ path: 'optimizer.rate', ...bounds, ...(is !== undefined && { oneOf: [is] }) }] }),
    ...(found && {
      packages: [
        {
          package: 'torch',
          releases: found.filter((each) => torch.includes(each.version)).map((each) => each.release),
        },
      ],
    }),
    ...(digest !== undefined && { datasets: [digest === 'any' ? prices : { ...prices, digest }] }),
    ...(team !== undefined && { tags: [{ key: 'team', value: team }] }),
  };
}

/** The whole answer, a few at a time. */
async function rank(views: AskableViews, asked: AskedRanking, asOf: AsOf, first: number): Promise<readonly string[]> {
  const { direction, on } = asked;
  const holdout = { namespace: 'default', name: 'holdout' };
  const dataset = on === 'any' ? holdout : { ...holdout, digest: on ?? '' };
  const metric = { metric: 'auc', direction, ...(on !== null && { dataset }) };
  const filter = await filterOf(views, asked, asOf);
  const found: string[] = [];
  for (let page: PageRequest<ScoreKey> = { first }; ; ) {
    const { items, hasMore } = await views.leaders(everything, metric, filter, asOf, page);
    found.push(...items.map(({ key, score }) => `${key.name}@${key.number} ${score}`));
    const last = items.at(-1);
    if (!last || !hasMore) break;
    page = { first, after: last };
  }
  const all = await views.scores(everything, metric, filter, asOf);
  expect(all.map(({ key, score }) => `${key.name}@${key.number} ${score}`).sort()).toEqual([...found].sort());
  return found;
}

async function expectRight(views: AskableViews, log: readonly StoredEvent[], asked: AskedRanking, part: number) {
  const position = BigInt(Math.floor(log.length * part));
  const answer = await rank(views, asked, await views.asOf(position), 3);
  expect(answer).toEqual(rankNaively(log, position, asked));
  return answer.length;
}

describe('a leaderboard', () => {
  test(`is what reading all events one after another gives, in ${histories} random histories on SQLite`, async () => {
    const views = projectEvents();
    let ranked = 0;
    const asked = fc.array(questions, { minLength: 10, maxLength: 10 });
    const holds = fc.asyncProperty(rankingSteps, asked, fc.constantFrom(1, 1, 0.5), async (steps, asked, part) => {
      views.clear();
      const log = writeRankingHistory(steps);
      views.take(log);
      for (const each of asked) ranked += await expectRight(views, log, each, part);
    });
    await fc.assert(holds, { numRuns: histories, seed });
    views.close();
    expect(ranked).toBeGreaterThan(400);
  });
});

describeOnPostgres('a leaderboard on PostgreSQL', (server) => {
  test('is the same as reading all events one after another', async () => {
    const log = writeRankingHistory(fc.sample(rankingSteps, { numRuns: 8, seed }).flat());
    const views = await projectOnPostgres({ url: server.url, schema: `views_${randomBytes(4).toString('hex')}` }, log);
    let ranked = 0;
    for (const [index, asked] of fc.sample(questions, { numRuns: 60, seed }).entries()) {
      ranked += await expectRight(views, log, asked, index % 3 === 0 ? 0.5 : 1);
    }
    await views.close();
    expect(ranked).toBeGreaterThan(300);
  });
});
