import { readVersionRange } from '@pedigree/compare';
import { type AsOf, allViews, everything, openViews, openViewsDatabase, runViews, type Views } from '@pedigree/views';
import { type FloorQuestion, makeUseTables, type UseTables } from './floors/who-uses.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import {
  createPackagedReader,
  drawPackage,
  drawPackaged,
  type PackagedVersion,
  shapeOfPackages,
} from './src/package-history.ts';
import { createRandom, drawBelow } from './src/random.ts';

const runs = 5;

interface Question {
  readonly name: string;
  readonly range: string;
  readonly isServing: boolean;
}

/** Which versions have a package in a range, and which of them serve: the first fifty of 100,000, in process, beside bare statements. */
export const whoUses: Bench = {
  name: 'who-uses',
  async run({ smoke }) {
    const versions = drawPackaged(smoke ? 3_000 : 100_000);
    return inFolder(async (folder) => {
      const { views, asOf } = await buildViews(folder, versions);
      const floor = makeUseTables(folder, versions);
      const random = createRandom(67);
      const figures: Figure[] = [];
      for (const isServing of [false, true]) {
        const questions = Array.from({ length: smoke ? 5 : 100 }, () => ({
          name: drawPackage(random),
          range: `<${1 + drawBelow(random, 2)}.${1 + drawBelow(random, 9)}`,
          isServing,
        }));
        const name = isServing ? 'who uses a package, and serves' : 'who uses a package';
        figures.push({ name, ...(await measure(views, asOf, floor, questions, smoke ? 1 : runs)) });
      }
      floor.close();
      views.close();
      return figures;
    });
  },
};

async function buildViews(
  folder: string,
  versions: readonly PackagedVersion[],
): Promise<{ readonly views: Views; readonly asOf: AsOf }> {
  const reader = createPackagedReader(versions);
  const { position, recordedAt } = await reader.head();
  const database = openViewsDatabase(folder);
  const views = openViews({ folder, head: reader.head, clock: () => recordedAt ?? '' });
  const signal = new AbortController().signal;
  const asked = allViews.filter(({ name }) => name === 'models' || name === 'serving');
  await runViews({ reader, database, views: asked, signal, onCommitted: views.notify });
  database.close();
  return { views, asOf: { position, recordedAt } };
}

async function measure(
  views: Views,
  asOf: AsOf,
  floor: UseTables,
  questions: readonly Question[],
  times: number,
): Promise<Omit<Figure, 'name'>> {
  const bare = questions.map(toBare);
  const statements = bare[0] ? floor.statements(bare[0]) : 0;
  for (const [index, question] of bare.entries()) {
    const asked = questions[index];
    const ours = asked ? await askViews(views, asked, asOf) : [];
    const theirs = floor.ask(question, 0);
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`required: ${theirs}; came: ${ours}`);
  }
  const [figures, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < times; run++) {
    figures.push(await perSecond(questions, (question) => askViews(views, question, asOf)));
    const rates: number[] = [];
    for (let statement = 0; statement < statements; statement++) {
      rates.push(await perSecond(bare, async (question) => floor.ask(question, statement)));
    }
    floors.push(Math.max(...rates));
  }
  return {
    conditions: `${shapeOfPackages}; ${questions.length} questions by a range, median of ${times} runs, the best of ${statements} bare statements as floor; ${(1000 / median(figures)).toFixed(2)} ms each`,
    unit: 'answers/s',
    ...besideFloor(figures, floors, { least: 0.5 }),
  };
}

/** Every version that a package has here. */
const releases = Array.from({ length: 20 }, (_, index) => `${1 + Math.floor(index / 10)}.${index % 10}.0`);

function toBare({ name, range, isServing }: Question): FloorQuestion {
  const included = includedIn(range);
  return { name, isServing, releases: releases.filter(included) };
}

async function askViews(views: Views, { name, range, isServing }: Question, asOf: AsOf): Promise<readonly string[]> {
  const known = await views.packageReleases(everything, { package: name }, asOf);
  const included = includedIn(range);
  const wanted = known.filter(({ version }) => included(version));
  const among = isServing ? await views.versionsServing(everything, asOf) : undefined;
  const filter = { releases: wanted, ...(among && { among }) };
  const page = await views.modelVersionsWithReleases(everything, filter, asOf, { first: 50 });
  return page.items.map(({ key }) => `${key.name}@${key.number}`);
}

function includedIn(range: string): (version: string) => boolean {
  const read = readVersionRange(range);
  if ('invalid' in read) throw new Error(read.invalid);
  return (version) => read.includes('python', version) === true;
}

async function perSecond<Each>(questions: readonly Each[], ask: (question: Each) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (const question of questions) await ask(question);
  return questions.length / ((performance.now() - began) / 1000);
}
