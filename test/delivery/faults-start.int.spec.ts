import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { startChildService } from '../harness/child-service.ts';
import { expectSound } from './expect-sound.ts';
import { readiness, readinessThat, versionsOf } from './readiness.ts';
import { startUntilKilled } from './start-or-killed.ts';
import { hasStrace, killingAt } from './trace.ts';
import { readViewsAsLeft, type ViewsAsLeft } from './views-as-left.ts';
import { callThatEnds, commitsIn, cutBehind, wholeFrames } from './write-ahead-log.ts';
import { type Acknowledged, prepare, send } from './writers.ts';

/** The long mode kills at every thirtieth of what a start writes, and as often within the last tenth: the last switches. */
const isLong = Number(process.env.PEDIGREE_TEST_KILLS ?? 0) >= 100;
const parts = Array.from({ length: 30 }, (_, index) => index / 30).flatMap((part) => [part * 0.9, 0.9 + part * 0.1]);

let root = '';
let template = '';
let versions = '';
let versionOf: ReadonlyMap<string, number> = new Map();
const acknowledged = new Map<string, Acknowledged>();

const train = (url: string, number: number) =>
  send(url, { commandId: `first-${number}`, mutation: 'recordTraining', input: { model: 'model-0' } });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-starts-'));
  template = join(root, 'template');
  const service = await startChildService({ data: template });
  try {
    await prepare(service.url);
    for (let number = 0; number < 60; number++) acknowledged.set(`first-${number}`, await train(service.url, number));
    const now = await readiness(service.url);
    versions = versionsOf(now);
    versionOf = new Map(now.views.map(({ name, version }) => [name, version]));
    expect(await service.stop()).toBe(0);
  } finally {
    await service.kill();
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A copy of a folder with views of 96 events, changed so that a start has something to do. */
function copied(change: (folder: string) => void): string {
  const folder = mkdtempSync(join(root, 'case-'));
  cpSync(template, folder, { recursive: true });
  change(folder);
  return folder;
}

const removeViews = (folder: string) => rmSync(join(folder, 'views.db'));

/** Makes every view look as if an older version of the program had built it. */
function ageViews(folder: string): void {
  const views = new DatabaseSync(join(folder, 'views.db'));
  views.exec('update view_generations set version = version - 1; pragma wal_checkpoint(truncate)');
  views.close();
}

const viewsLog = (folder: string) => join(folder, 'views.db-wal');

/** Lets the service start, and leaves the folder as it was when all views were built. */
async function startUndisturbed(folder: string): Promise<void> {
  const service = await startChildService({ data: folder });
  try {
    await readinessThat(service.url, (now) => versionsOf(now) === versions);
  } finally {
    await service.kill();
  }
}

/** A commit of a start, by its last frame, and how a kill right behind it leaves the views. */
interface Commit {
  readonly frame: number;
  readonly left: ViewsAsLeft;
}

function commitsOf(folder: string): readonly Commit[] {
  return commitsIn(viewsLog(folder)).map((frame) => {
    const cut = mkdtempSync(join(root, 'cut-'));
    for (const file of ['views.db', 'views.db-wal']) cpSync(join(folder, file), join(cut, file));
    cutBehind(viewsLog(cut), frame);
    const left = readViewsAsLeft(cut, versionOf);
    rmSync(cut, { recursive: true });
    return { frame, left };
  });
}

/** What some commit of a start is the first to bring about. */
const steps = {
  'the tables are made': ({ made }) => made > 0,
  'they have rows': ({ filled }) => filled > 0,
  'the first view answers from them': ({ answering }) => answering > 0,
  'what that answered from before is dropped': ({ answering, left }) => answering > 0 && left === 0,
  'the last view answers from them': ({ answering }) => answering === versionOf.size,
  'what the last one answered from before is dropped': ({ answering, left }) =>
    answering === versionOf.size && left === 0,
} satisfies Readonly<Record<string, (left: ViewsAsLeft) => boolean>>;
type Step = keyof typeof steps;

const starts: readonly (readonly [
  title: string,
  { readonly change: (folder: string) => void; readonly answersBefore: boolean; readonly kills: readonly Step[] },
])[] = [
  [
    'while another version of the views takes over',
    {
      change: ageViews,
      answersBefore: true,
      kills: [
        'they have rows',
        'the first view answers from them',
        'the last view answers from them',
        'what the last one answered from before is dropped',
      ],
    },
  ],
  [
    'while the views are built',
    {
      change: removeViews,
      answersBefore: false,
      kills: ['the tables are made', 'the last view answers from them'],
    },
  ],
];

describe.each(starts)('killed %s', (_, { change, answersBefore, kills }) => {
  let commits: readonly Commit[] = [];
  let frames = 0;
  beforeAll(async () => {
    const folder = copied(change);
    await startUndisturbed(folder);
    frames = wholeFrames(viewsLog(folder));
    commits = commitsOf(folder);
  });

  const killed = hasStrace ? test : test.skip;

  test('behind any commit, every name means rows that answer, and rows go as far as their checkpoint', () => {
    for (const isReached of Object.values(steps)) expect(commits.some(({ left }) => isReached(left))).toBe(true);
    expect(commits.flatMap(({ left }) => left.faults)).toEqual([]);
    if (answersBefore) expect(commits.map(({ left }) => left.silent)).toEqual(commits.map(() => 0));
    expect(commits.at(-1)?.left).toMatchObject({ answering: versionOf.size, silent: 0, left: 0 });
  });

  killed.each(kills)('before %s, the next start finishes what that one began (needs strace)', async (step) => {
    const { frame = -1 } = commits.find(({ left }) => steps[step](left)) ?? {};
    const folder = copied(change);
    await startUntilKilled(folder, killingAt('pwrite64', callThatEnds(frame), viewsLog(folder)));
    expect(wholeFrames(viewsLog(folder))).toBe(frame);
    await expectSound(folder, { versions, acknowledged });
  });

  if (isLong) {
    killed.each(parts)('at %f of what it writes (needs strace)', async (part) => {
      const call = 1 + Math.floor(part * callThatEnds(frames - 1));
      const folder = copied(change);
      await startUntilKilled(folder, killingAt('pwrite64', call, viewsLog(folder)));
      await expectSound(folder, { versions, acknowledged });
    });
  }
});

describe('killed at the first start in an empty folder, the next one takes commands (needs strace)', () => {
  /** What an undisturbed first start writes to the write-ahead logs, by file. */
  const undisturbed = new Map<string, { readonly commits: readonly number[]; readonly frames: number }>();
  beforeAll(async () => {
    const folder = mkdtempSync(join(root, 'first-'));
    await startUndisturbed(folder);
    for (const name of ['log.db-wal', 'views.db-wal']) {
      const file = join(folder, name);
      undisturbed.set(name, { commits: commitsIn(file), frames: wholeFrames(file) });
    }
  });

  async function killAt(name: string, call: number): Promise<string> {
    const folder = mkdtempSync(join(root, 'case-'));
    await startUntilKilled(folder, killingAt('pwrite64', call, join(folder, name)));
    return folder;
  }

  async function expectCommands(folder: string): Promise<void> {
    const acknowledged = new Map<string, Acknowledged>();
    const use = async (url: string) => {
      await prepare(url);
      acknowledged.set('first-0', await train(url, 0));
    };
    await expectSound(folder, { versions, acknowledged, use });
    expect(acknowledged.size).toBe(1);
  }

  const killed = hasStrace ? test : test.skip;

  killed.each(['log.db', 'views.db'])('as %s gets its first page', async (name) => {
    await expectCommands(await killAt(name, 1));
  });

  killed.each([
    ['the log is made', 'log.db-wal', 0],
    ['the last view answers', 'views.db-wal', -1],
  ] as const)('before %s', async (_, name, commit) => {
    const frame = undisturbed.get(name)?.commits.at(commit) ?? -1;
    const folder = await killAt(name, callThatEnds(frame));
    expect(wholeFrames(join(folder, name))).toBe(frame);
    await expectCommands(folder);
  });

  if (isLong) {
    killed.each(parts.flatMap((part) => ['log.db-wal', 'views.db-wal'].map((name) => [part, name] as const)))(
      'at %f of what it writes to %s',
      async (part, name) => {
        const frames = undisturbed.get(name)?.frames ?? 0;
        await expectCommands(await killAt(name, 1 + Math.floor(part * callThatEnds(frames - 1))));
      },
    );
  }
});
