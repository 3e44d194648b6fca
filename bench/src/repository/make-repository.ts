import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRandom, drawBelow, drawOne, type Random } from '../random.ts';
import { type File, makePipeline, metricsFile, type Pipeline } from './pipeline.ts';

const folders = ['fraud', 'ranking', 'search'] as const;
const beginning = Date.parse('2022-01-01T00:00:00Z') / 1000;
const span = 3 * 365 * 86_400;
const commitsABranch = 5;

/** Where metrics stand in a generated repository. */
export const metricsPaths: readonly string[] = folders.map((folder) => `${folder}/${metricsFile}`);

/** The shape of {@link makeRepository}, in words. */
export const shapeOfRepository =
  'three DVC projects in subfolders, four stages each; of the commits 55 % run with other parameters, 8 % with other data, 35 % change code alone, 2 % dvc.yaml; every hundredth commit begins a branch of five, which is merged; half of the tags register versions, half assign them to two stages; packed';

/** Makes a bare repository of so many commits and tags in a folder: the same for the same numbers. */
export async function makeRepository(
  folder: string,
  { commits, tags }: { readonly commits: number; readonly tags: number },
): Promise<void> {
  await run('git', ['init', '--quiet', '--bare', '--initial-branch', 'main', folder]);
  const child = spawn('git', ['-C', folder, 'fast-import', '--quiet'], { stdio: ['pipe', 'inherit', 'inherit'] });
  const exited = once(child, 'exit');
  for (const text of makeHistory(commits, tags)) {
    if (!child.stdin.write(text)) await once(child.stdin, 'drain');
  }
  child.stdin.end();
  const [code] = await exited;
  if (code !== 0) throw new Error(`required: a repository; came: exit code ${code} of git fast-import`);
}

/** What git fast-import reads: commits numbered by marks, and behind each the tags on it. */
function* makeHistory(commits: number, tags: number): Generator<string, void, undefined> {
  const random = createRandom(29);
  const pipelines = folders.map((folder) => makePipeline(random, folder));
  const tagsOf = createTagger(random, commits, tags);
  let [main, branch, left] = [0, 0, 0];
  for (let mark = 1; mark <= commits; mark++) {
    const time = beginning + Math.floor((mark / commits) * span);
    const pipeline = drawOne(random, pipelines);
    const isOnBranch = left > 0;
    const isMerge = !isOnBranch && branch > 0;
    if (!isOnBranch && mark % 100 === 0) left = commitsABranch;
    const from = isOnBranch ? branch || main : main;
    const changed = mark === 1 ? pipelines.flatMap(({ begin }) => begin()) : change(random, pipeline);
    // git merges no trees here: what the branch changed is said again.
    const files = isMerge ? pipelines.flatMap((each) => each.files()) : changed;
    yield commitText({
      ref: isOnBranch ? `refs/heads/try-${Math.floor(mark / 100)}` : 'refs/heads/main',
      mark,
      time,
      parents: isMerge ? [from, branch] : from > 0 ? [from] : [],
      files,
    });
    if (isOnBranch) {
      branch = mark;
      left--;
    } else {
      main = mark;
      branch = 0;
    }
    yield* tagsOf(mark, pipeline, time);
  }
}

function change(random: Random, pipeline: Pipeline): readonly File[] {
  const kind = random();
  if (kind < 0.55) return pipeline.newParameters();
  if (kind < 0.63) return pipeline.newData();
  return kind < 0.98 ? pipeline.newCode() : pipeline.newWords();
}

interface Commit {
  readonly ref: string;
  readonly mark: number;
  readonly time: number;
  /** Marks. */
  readonly parents: readonly number[];
  readonly files: readonly File[];
}

function commitText({ ref, mark, time, parents: [from, ...merged], files }: Commit): string {
  return [
    `commit ${ref}\nmark :${mark}\ncommitter Ada <ada@example.com> ${time} +0200\n${dataText(`change ${mark}\n`)}`,
    from === undefined ? '' : `from :${from}\n`,
    ...merged.map((parent) => `merge :${parent}\n`),
    ...files.map(({ path, text }) => `M 100644 inline ${path}\n${dataText(text)}`),
    '\n',
  ].join('');
}

/** Versions of the changed pipeline's model are registered, and assigned to stages a little later. */
function createTagger(random: Random, commits: number, tags: number) {
  const versions = new Map<string, number>();
  let made = 0;
  return function* (mark: number, { artifact }: Pipeline, time: number): Generator<string, void, undefined> {
    while (made < Math.floor((mark / commits) * tags)) {
      const version = (versions.get(artifact) ?? 0) + 1;
      versions.set(artifact, version);
      yield tagText(`${artifact}@v${Math.floor(version / 10)}.${version % 10}.0`, mark, time + 60);
      made++;
      if (made >= tags) return;
      yield tagText(
        `${artifact}#${random() < 0.6 ? 'prod' : 'qa'}#${version}`,
        mark,
        time + 120 + drawBelow(random, 600),
      );
      made++;
      return;
    }
  };
}

function tagText(name: string, mark: number, time: number): string {
  return `tag ${name}\nfrom :${mark}\ntagger Ada <ada@example.com> ${time} +0200\n${dataText(`${name}\n`)}`;
}

function dataText(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

async function run(program: string, words: readonly string[]): Promise<void> {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`required: ${program} ${words.join(' ')}; came: exit code ${code}`);
}
