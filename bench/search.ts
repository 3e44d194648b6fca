import { type AsOf, allViews, everything, openViews, openViewsDatabase, runViews, type Views } from '@pedigree/views';
import { makeWordTables, type WordTables } from './floors/search.ts';
import { type Bench, besideFloor, type Figure, median } from './src/figure.ts';
import { inFolder } from './src/folder.ts';
import { createRandom, drawOne } from './src/random.ts';
import { createTaggedReader, drawTagged, drawWord, shapeOfTags, type TaggedVersion } from './src/tagged-history.ts';

const runs = 5;

/** Which versions have words in their tags: the first fifty of 100,000, in process, beside bare statements. */
export const search: Bench = {
  name: 'search',
  async run({ smoke }) {
    const versions = drawTagged(smoke ? 3_000 : 100_000);
    return inFolder(async (folder) => {
      const { views, asOf } = await buildViews(folder, versions);
      const floor = makeWordTables(folder, versions.map(toBare));
      const random = createRandom(73);
      const many = Array.from({ length: smoke ? 5 : 100 });
      const kinds = [
        { name: 'search a word', questions: many.map(() => [drawWord(random)]) },
        { name: 'search two words', questions: many.map(() => drawOne(random, versions)).map(twoWordsOf) },
      ];
      const figures: Figure[] = [];
      for (const { name, questions } of kinds) {
        figures.push({ name, ...(await measure(views, asOf, floor, questions, smoke ? 1 : runs)) });
      }
      floor.close();
      views.close();
      return figures;
    });
  },
};

function toBare({ model, number, tags }: TaggedVersion) {
  return { model, number, words: tags.flatMap(({ key, value }) => [key, ...value.split(' ')]) };
}

/** A word of each tag. */
function twoWordsOf({ tags }: TaggedVersion): readonly string[] {
  return tags.flatMap(({ value }) => value.split(' ').slice(0, 1));
}

async function buildViews(
  folder: string,
  versions: readonly TaggedVersion[],
): Promise<{ readonly views: Views; readonly asOf: AsOf }> {
  const reader = createTaggedReader(versions);
  const { position, recordedAt } = await reader.head();
  const database = openViewsDatabase(folder);
  const views = openViews({ folder, head: reader.head, clock: () => recordedAt ?? '' });
  const signal = new AbortController().signal;
  const asked = allViews.filter(({ name }) => name === 'search');
  await runViews({ reader, database, views: asked, signal, onCommitted: views.notify });
  database.close();
  return { views, asOf: { position, recordedAt } };
}

async function measure(
  views: Views,
  asOf: AsOf,
  floor: WordTables,
  questions: readonly (readonly string[])[],
  times: number,
): Promise<Omit<Figure, 'name'>> {
  for (const words of questions) {
    const [ours, theirs] = [await askViews(views, words, asOf), floor.ask(words, 0)];
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) throw new Error(`required: ${theirs}; came: ${ours}`);
  }
  const statements = questions[0] ? floor.statements(questions[0]) : 0;
  const [figures, floors]: [number[], number[]] = [[], []];
  for (let run = 0; run < times; run++) {
    figures.push(await perSecond(questions, (words) => askViews(views, words, asOf)));
    const rates: number[] = [];
    for (let statement = 0; statement < statements; statement++) {
      rates.push(await perSecond(questions, async (words) => floor.ask(words, statement)));
    }
    floors.push(Math.max(...rates));
  }
  return {
    conditions: `${shapeOfTags}; ${questions.length} questions, median of ${times} runs, the best of ${statements} bare statements as floor; ${(1000 / median(figures)).toFixed(2)} ms each`,
    unit: 'answers/s',
    ...besideFloor(figures, floors, { least: 0.5 }),
  };
}

async function askViews(views: Views, words: readonly string[], asOf: AsOf): Promise<readonly string[]> {
  const page = await views.search(everything, { words, kinds: ['modelVersion'] }, asOf, { first: 50 });
  if (!page) throw new Error(`required: words that few have; came: ${words.join(' ')}`);
  return page.items.map(({ name, number }) => `${name}@${number}`);
}

async function perSecond<Each>(questions: readonly Each[], ask: (question: Each) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  for (const question of questions) await ask(question);
  return questions.length / ((performance.now() - began) / 1000);
}
