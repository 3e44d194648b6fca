import { readVersionRange } from '@pedigree/compare';
import { type AsOf, allViews, everything, openViews, openViewsDatabase, runViews, type Views } from '@pedigree/views';
import { makeScoreTables, type ScoreTables } from './floors/leaderboard.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { createRandom, drawBelow, drawOne, type Random } from './src/random.ts';
import { createScoredReader, drawVersions, holdout, shapeOfScores } from './src/scored-history.ts';

const runs = 5;

interface Question {
  readonly branch: string;
  readonly rateBelow: number;
  readonly range: string;
}

/** How many versions pass: of half of all to a few in ten thousand. */
const kinds: readonly { readonly name: string; readonly rate: (random: Random) => number }[] = [
  { name: 'leaderboard, three filters that a tenth of all pass', rate: (random) => 10 ** -(1.5 + random() / 2) },
  { name: 'leaderboard, three filters that few in a thousand pass', rate: (random) => 10 ** -(4.9 + random() / 20) },
];

/**
 * The best fifty of 100,000 versions by a metric, filtered by branch, parameter and package, and two scores of all of them, as a
 * trade-off needs them; in process, beside bare statements.
 */
export const leaderboard: Bench = {
  name: 'leaderboard',
  async run({ smoke }) {
    const versions = drawVersions(smoke ? 3_000 : 100_000);
    return inFolder(async (folder) => {
      const { views, asOf } = await buildViews(folder, versions);
      const floor = makeScoreTables(folder, versions);
      const random = createRandom(47);
      const figures: Figure[] = [];
      for (const { name, rate } of kinds) {
        const questions = Array.from({ length: smoke ? 5 : 40 }, () => ({
          branch: drawOne(random, ['main', 'wide', 'small']),
          rateBelow: rate(random),
          range: `<${1 + drawBelow(random, 2)}.${1 + drawBelow(random, 9)}`,
        }));
        figures.push({
          name,
          ...(await measure(views, asOf, floor, questions, releasesOf(versions), smoke ? 1 : runs)),
        });
      }
      figures.push(await measureBoth(views, asOf, floor, smoke ? 1 : runs));
      floor.close();
      views.close();
      return figures;
    });
  },
};

function releasesOf(versions: ReturnType<typeof drawVersions>): readonly string[] {
  return [...new Set(versions.flatMap(({ packages }) => packages.torch ?? []))];
}

async function buildViews(
  folder: string,
  versions: ReturnType<typeof drawVersions>,
): Promise<{ readonly views: Views; readonly asOf: AsOf }> {
  const reader = createScoredReader(versions);
  const { position, recordedAt } = await reader.head();
  const database = openViewsDatabase(folder);
  const views = openViews({ folder, head: reader.head, clock: () => recordedAt ?? '' });
  const signal = new AbortController().signal;
  const ofModels = allViews.filter(({ name }) => name === 'models');
  await runViews({ reader, database, views: ofModels, signal, onCommitted: views.notify });
  database.close();
  return { views, asOf: { position, recordedAt } };
}

async function measure(
  views: Views,
  asOf: AsOf,
  floor: ScoreTables,
  questions: readonly Question[],
  releases: readonly string[],
  times: number,
): Promise<Omit<Figure, 'name'>> {
  const bare = questions.map((question) => toBare(question, releases));
  for (const question of questions) {
    const ours = await askViews(views, question, asOf);
    const theirs = floor.ask(toBare(question, releases), 0);
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`required: ${theirs}; came: ${ours}`);
  }
  const [figures, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < times; run++) {
    figures.push(await perSecond(questions, (question) => askViews(views, question, asOf)));
    const rates: number[] = [];
    for (let statement = 0; statement < floor.statements; statement++) {
      rates.push(await perSecond(bare, async (question) => floor.ask(question, statement)));
    }
    floors.push(Math.max(...rates));
  }
  const { length } = questions;
  return {
    conditions: `${shapeOfScores}; ${length} questions, median of ${times} runs, the best of three bare statements as floor; ${(1000 / median(figures)).toFixed(2)} ms each`,
    unit: 'answers/s',
    ...besideFloor(figures, floors, { least: 0.5 }),
  };
}

/** All that a trade-off of two metrics reads: finding its front takes a hundredth of it. */
async function measureBoth(views: Views, asOf: AsOf, floor: ScoreTables, times: number): Promise<Figure> {
  const [figures, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < times; run++) {
    let [ours, theirs] = ['', ''];
    figures.push(await perSecond([0], async () => (ours = sumOf(await askBoth(views, asOf)))));
    floors.push(await perSecond([0], async () => (theirs = sumOf(floor.bothScores()))));
    if (ours !== theirs) throw new Error(`required: ${theirs}; came: ${ours}`);
  }
  return {
    name: 'trade-off of two metrics, the scores of all versions',
    conditions: `${shapeOfScores}; median of ${times} runs, one bare statement as floor; ${(1000 / median(figures)).toFixed(0)} ms each`,
    unit: 'answers/s',
    ...besideFloor(figures, floors, { least: 0.1 }),
  };
}

interface Both {
  readonly auc: number;
  readonly loss: number;
}

async function askBoth(views: Views, asOf: AsOf): Promise<readonly Both[]> {
  const scoresOf = async (metric: string) =>
    (await views.scores(everything, { metric, dataset: holdout }, {}, asOf, 100_000)) ?? [];
  const losses = new Map((await scoresOf('loss')).map(({ version, score }) => [version, score]));
  return (await scoresOf('auc')).flatMap(({ version, score: auc }) => {
    const loss = losses.get(version);
    return loss === undefined ? [] : [{ auc, loss }];
  });
}

function sumOf(found: readonly Both[]): string {
  return `${found.length} versions, ${found.reduce((sum, { auc, loss }) => sum + auc - loss, 0)}`;
}

function toBare({ branch, rateBelow, range }: Question, releases: readonly string[]) {
  return { branch, rateBelow, torch: within(range, releases) };
}

async function askViews(views: Views, { branch, rateBelow, range }: Question, asOf: AsOf): Promise<readonly string[]> {
  const known = await views.packageReleases(everything, { package: 'torch' }, asOf);
  const versions = new Set(
    within(
      range,
      known.map(({ version }) => version),
    ),
  );
  const packages = [
    { package: 'torch', releases: known.filter(({ version }) => versions.has(version)).map(({ release }) => release) },
  ];
  const filter = { branches: [branch], parameters: [{ path: 'optimizer.rate', below: rateBelow }], packages };
  const metric = { metric: 'auc', direction: 'HIGHER', dataset: holdout } as const;
  const page = await views.leaders(everything, metric, filter, asOf, { first: 50 });
  return page.items.map(({ key }) => `${key.name}@${key.number}`);
}

function within(range: string, versions: readonly string[]): readonly string[] {
  const read = readVersionRange(range);
  if ('invalid' in read) throw new Error(read.invalid);
  return versions.filter((version) => read.includes('python', version));
}

async function perSecond<Each>(questions: readonly Each[], ask: (question: Each) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (const question of questions) await ask(question);
  return questions.length / ((performance.now() - began) / 1000);
}
