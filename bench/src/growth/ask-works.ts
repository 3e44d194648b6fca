import { medianOf } from '../figure.ts';
import { drawVersions } from '../lineage-answers.ts';
import type { LoadPlan, LoadReport } from '../load.ts';
import { bodyOf, drawServingQuestion, drawTimes, promotionQuestion, upstreamQuestion } from '../mix/questions.ts';
import { post } from '../post.ts';
import { load } from '../processes.ts';
import { createRandom } from '../random.ts';
import type { Sample } from './works.ts';

type Asked = 'promote' | 'servingNow' | 'servingThen' | 'lineage';

/** How many different questions each work asks in turn. */
const questions = 200;
const runs = 3;

/** What one client waits for over HTTP, in milliseconds, by turns; the service was just started on a log of so many events. */
export async function askWorks(
  url: string,
  events: number,
  smoke: boolean,
): Promise<Pick<Sample['costs'], Asked | 'firstPromotion'>> {
  const { first, accepted } = await promoteFirst(url);
  const plans = await planWorks(url, accepted, events, smoke);
  const reports = new Map<Asked, readonly LoadReport[]>();
  const p50Of = (work: Asked) => medianOf(reports.get(work) ?? [], 'p50');
  for (let run = smoke ? runs : 0; run <= runs; run++) {
    for (const [work, plan] of plans) {
      const report = await load({ ...plan, url, clients: 1, seconds: smoke ? 0.2 : 1 });
      // The first run warms up.
      if (run > 0) reports.set(work, [...(reports.get(work) ?? []), report]);
    }
  }
  return {
    firstPromotion: first,
    promote: p50Of('promote'),
    servingNow: p50Of('servingNow'),
    servingThen: p50Of('servingThen'),
    lineage: p50Of('lineage'),
  };
}

/** Promotes versions of the log's first models, and keeps what is accepted: some versions are retracted. */
async function promoteFirst(url: string): Promise<{ readonly first: number; readonly accepted: readonly string[] }> {
  const accepted: string[] = [];
  const began = performance.now();
  let first = Number.NaN;
  for (let version = 1; version <= 20; version++) {
    for (const kind of ['ranker', 'filter'] as const) {
      const body = bodyOf(promotionQuestion(kind, version));
      if (!(await post(url, body)).includes('"position"')) continue;
      if (accepted.push(body) === 1) first = performance.now() - began;
    }
  }
  if (accepted.length < 4) throw new Error(`required: versions that can be promoted; came: ${accepted.length}`);
  return { first, accepted };
}

async function planWorks(
  url: string,
  promotions: readonly string[],
  events: number,
  smoke: boolean,
): Promise<readonly (readonly [Asked, Pick<LoadPlan, 'bodies' | 'expected'>])[]> {
  const random = createRandom(71);
  const many = Array.from({ length: questions });
  const versions = await drawVersions(url, { events, count: smoke ? 2 : 50, least: 100, most: 120 });
  const expected = '"serving":{"state"';
  return [
    ['promote', { bodies: promotions, expected: '"position"' }],
    ['servingNow', { bodies: many.map(() => bodyOf(drawServingQuestion(random, events, {}))), expected }],
    [
      'servingThen',
      { bodies: many.map(() => bodyOf(drawServingQuestion(random, events, drawTimes(random)))), expected },
    ],
    ['lineage', { bodies: versions.map((of) => bodyOf(upstreamQuestion(of))), expected: '"CODE"' }],
  ];
}
