import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runDemo } from '@pedigree/demo';
import { pedigree } from '../cli/pedigree.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { answersOf, countTold, drawQuestions, readAskedLog } from '../moving/thousand-questions.ts';

const day = 86_400_000;

/** What each combination answers, by its name. */
const answers = new Map<string, readonly string[]>();

describeOnEachDatabase('the demo', ({ log, views, placeOf }) => {
  let service: ChildService;
  const start = () => startChildService({ environment: placeOf('demo'), arguments: ['--demo'] });

  beforeAll(async () => {
    service = await start();
  });

  afterAll(() => service.stop());

  /** What served that many days ago. */
  async function labelBefore(days: number): Promise<string | undefined> {
    const { data } = await ask<Serving>(
      service.url,
      'query ($at: DateTime) { serving(environment: "production", model: "fraud", at: $at) { allocation { version { label } } } }',
      { at: new Date(Date.now() - days * day).toISOString() },
    );
    return data.serving.allocation[0]?.version.label;
  }

  test('fills an empty house with a story that can be asked: an act, a rollback, a correction, retractions', async () => {
    const labels = await Promise.all([0, 10, 19.5, 36.5, 48].map(labelBefore));
    expect(labels).toEqual(['v2.0.0', 'v1.2.0', 'v1.0.0', 'v1.1.0', 'v1.0.0']);
    const environment = { PEDIGREE_URL: service.url };
    const { stdout, ...rest } = await pedigree(['model', 'show', 'fraud', '--json'], { environment });
    expect(rest).toEqual({ exitCode: 0, stderr: '' });
    const { versions, aliases }: Model = JSON.parse(stdout);
    expect(versions.map(({ label, retraction }) => [label, retraction !== null])).toEqual([
      ['v2.0.0', false],
      ['v1.2.0', false],
      ['v1.1.0', true],
      ['v1.0.0', false],
    ]);
    expect(aliases).toEqual([{ alias: 'champion', version: { number: 4 } }]);
  });

  test('answers what is asked of the story', async () => {
    const asked = await readAskedLog(service.url);
    const first = Date.parse(asked.events[0]?.occurredAt ?? '');
    // What the story says of this moment comes when it is told, and two such times may be one and the same.
    const isOfStory = (time: string) => Date.parse(time) < first + 59 * day;
    const toStory = (time: string) => (isOfStory(time) ? `hour ${(Date.parse(time) - first) / 3_600_000}` : 'told');
    const questions = drawQuestions(asked.events).filter(({ at }) => isOfStory(at));
    const answered = await answersOf(asked, questions.slice(0, 300));
    const { nothing, ...told } = countTold(answered);
    expect(answered.length - nothing).toBeGreaterThan(100);
    expect(Object.entries(told).filter(([, count]) => count === 0)).toEqual([]);
    answers.set(
      `log on ${log}, views on ${views}`,
      answered.map(({ answer }) => withoutCheckout(answer.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, toStory))),
    );
  });

  test('told again days later writes nothing', async () => {
    const lines: string[] = [];
    const later = { url: service.url, now: Date.now() + 3 * day, log: (line: string) => lines.push(line) };
    expect(await runDemo(later)).toEqual({ recorded: 0 });
    expect(lines).toContain('  npx pedigree serving production');
  });

  test('is not told to a house with a history, and whoever asked for it is told so', async () => {
    await service.stop();
    service = await start();
    expect(service.log()).toMatch(/^no demo: .+ has a history already$/m);
  });
});

test('each combination answers alike what is asked of the demo’s story', () => {
  const [[, expected] = [], ...others] = answers;
  expect(others.length).toBeGreaterThan(0);
  for (const [combination, found] of others) expect([combination, found]).toEqual([combination, expected]);
});

/** A checkout may be committed to while this runs. */
function withoutCheckout(answer: string): string {
  return answer.replaceAll(/\b[0-9a-f]{40}\b/g, '<commit>').replaceAll(/"dirty":(true|false)/g, '"dirty":"<changed>"');
}

interface Serving {
  readonly serving: { readonly allocation: readonly { readonly version: { readonly label: string } }[] };
}

interface Model {
  readonly versions: readonly { readonly label: string; readonly retraction: unknown }[];
  readonly aliases: readonly { readonly alias: string; readonly version: { readonly number: number } }[];
}
