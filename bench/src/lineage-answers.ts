import { ask } from './ask.ts';
import type { Question } from './measure-starts.ts';
import { drawVersion } from './mix/questions.ts';
import { createRandom } from './random.ts';

/** Versions of a log of so many events whose upstream has so many nodes. */
interface WantedVersions {
  readonly events: number;
  readonly count: number;
  readonly least: number;
  readonly most: number;
}

/** Draws them at random, the same ones each time. @throws Error where there are too few. */
export async function drawVersions(
  url: string,
  { events, count, least, most }: WantedVersions,
): Promise<readonly string[]> {
  const random = createRandom(61);
  const versions: string[] = [];
  for (let tries = 0; versions.length < count; tries++) {
    if (tries > count * 200) throw new Error(`required: ${count} versions of that lineage; came: ${versions.length}`);
    const version = drawVersion(random, events);
    const query = 'query ($of: String!) { lineage(of: $of, direction: UPSTREAM) { totalNodes } }';
    const text = await ask(url, query, { of: version });
    const total = Number(/"totalNodes":(\d+)/.exec(text)?.[1] ?? 0);
    if (total >= least && total <= most) versions.push(version);
  }
  return versions;
}

/** @throws Error where the service and the floor do not give one and the same answer. */
export async function requireSame(
  ours: string,
  floor: string,
  { query, variables }: Pick<Question, 'query' | 'variables'>,
): Promise<void> {
  const [answer, bare] = await Promise.all([ask(ours, query, variables), ask(floor, query, variables)]);
  if (answer.trim() === bare) return;
  throw new Error(`required: ${bare.slice(0, 300)} of ${JSON.stringify(variables)}; came: ${answer.slice(0, 300)}`);
}
