import { bodyOf, servingQuestion, someVersion, trainingQuestion, upstreamQuestion } from '../mix/questions.ts';
import { load, watchSeen } from '../processes.ts';
import { promotions } from '../promotions.ts';
import { createRandom } from '../random.ts';

/** What one kind of work came to in a slice of the time. Latencies are in milliseconds. */
export interface WorkReport {
  readonly name: string;
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

const promotionsPerSecond = 50;
const seenName = 'promotion until seen';
const random = createRandom(53);
const plans = [
  { name: 'training', clients: 2, questions: Array.from({ length: 5_000 }, () => trainingQuestion(random)) },
  { name: 'serving', clients: 4, questions: [servingQuestion] },
  { name: 'lineage', clients: 2, questions: [upstreamQuestion(someVersion)] },
];

/** The names of the kinds of work, in the order in which they are reported. */
export const workNames: readonly string[] = [...plans.map(({ name }) => name), seenName];

/**
 * Sends every kind of work side by side for some seconds, each from a process of its own: trainings, what serves, lineage,
 * and promotions that a subscriber waits for.
 *
 * @throws Error where an answer was not what was expected, or a promotion was not told.
 */
export function sendWorks(url: string, seconds: number): Promise<readonly WorkReport[]> {
  return Promise.all([...plans.map((plan) => sendLoad(url, seconds, plan)), sendPromotions(url, seconds)]);
}

async function sendLoad(
  url: string,
  seconds: number,
  { name, clients, questions }: (typeof plans)[number],
): Promise<WorkReport> {
  const bodies = questions.map(bodyOf);
  const report = await load({ url, seconds, clients, bodies, expected: questions[0]?.expected ?? '' });
  return { name, ...report };
}

async function sendPromotions(url: string, seconds: number): Promise<WorkReport> {
  const report = await watchSeen({ url, seconds, perSecond: promotionsPerSecond, bodies: promotions });
  if (report.seen === report.acknowledged) return { name: seenName, ...report };
  throw new Error(`required: ${report.acknowledged} promotions that are told; came: ${report.seen}`);
}
