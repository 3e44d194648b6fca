import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bisect, type Verdict } from './bisect.ts';
import { ancestryOf, type History, histories, naiveAncestors } from './testing/histories.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-bisect-'));
  git(['init', '--quiet']);
});
afterAll(() => rmSync(folder, { recursive: true }));

const hasGit = spawnSync('git', ['--version']).status === 0;
const asGit = hasGit || process.env.CI === 'true' ? test : test.skip;

function git(words: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync('git', words, { cwd: folder, input, encoding: 'utf8' });
  if (status !== 0) throw new Error(`required: git ${words[0]} to do; came: ${stderr}`);
  return stdout.trim();
}

/** Writes a history as commits; hands out the commit of each node. */
function commit(history: History): readonly string[] {
  const commits = history.map((parents, index) => {
    const from = parents.map((parent, at) => `${at === 0 ? 'from' : 'merge'} :${parent}`);
    const head = ['reset refs/heads/all', 'commit refs/heads/all', `mark :${index + 1}`];
    return [...head, `committer a <a> ${1_700_000_000 + index} +0000`, 'data 1', 'a', ...from].join('\n');
  });
  git(['fast-import', '--quiet', '--force', '--export-marks=marks'], `${commits.join('\n\n')}\n`);
  const marks = readFileSync(join(folder, 'marks'), 'utf8').trim().split('\n');
  const byNode = new Map(marks.map((line) => [Number(line.slice(1).split(' ')[0]), line.split(' ')[1] ?? '']));
  return history.map((_, index) => byNode.get(index + 1) ?? '');
}

/** Commits with what git says is the lesser part each of them leaves: the best first. */
function gitsPoints(bad: string, goods: readonly string[]): ReadonlyMap<string, number> {
  const lines = git(['rev-list', '--bisect-all', bad, ...goods.map((good) => `^${good}`)]).split('\n');
  return new Map(lines.map((line) => [line.slice(0, 40), Number(/dist=(\d+)/.exec(line)?.[1])]));
}

/** How many answers git needs until one suspect is left. */
function gitsSteps(history: History, commits: readonly string[], first: number): number {
  const nodes = new Map(commits.map((id, index) => [id, index + 1]));
  const goods: string[] = [];
  let bad = commits.at(-1) ?? '';
  for (let steps = 0; ; steps++) {
    const point = git(['rev-list', '--bisect', bad, ...goods.map((good) => `^${good}`)]);
    if (point === bad) return steps;
    if (naiveAncestors(history, nodes.get(point) ?? 0).has(first)) bad = point;
    else goods.push(point);
  }
}

/** What git asks about next, beside commits that are skipped; null where only such are left. */
function gitsNext(bad: string, good: string, skipped: readonly string[]): string | null {
  git(['symbolic-ref', 'HEAD', 'refs/heads/all']);
  git(['bisect', 'start', '--no-checkout', bad, good]);
  const { stdout } = spawnSync('git', ['bisect', 'skip', ...skipped], { cwd: folder, encoding: 'utf8' });
  const next = git(['rev-parse', 'BISECT_HEAD']);
  git(['bisect', 'reset']);
  return stdout.includes("only 'skip'ped commits left") ? null : next;
}

function ourRun(history: History, truth: (node: number) => Verdict) {
  const ancestry = ancestryOf(history, history.length);
  const known = new Map<number, Verdict>();
  const asked: { node: number; bad: number; goods: readonly number[] }[] = [];
  for (;;) {
    const { next, suspects } = bisect(ancestry, (node) => known.get(node));
    if (next === null) return asked;
    const goods = [...known].flatMap(([node, verdict]) => (verdict === 'GOOD' ? [node] : []));
    asked.push({ node: next, bad: suspects.at(-1) ?? 0, goods });
    known.set(next, truth(next));
  }
}

describe('beside git', () => {
  asGit('every node asked about is one of those that git holds for best (needs git)', () => {
    fc.assert(
      fc.property(histories(30), fc.nat(), (history, drawn) => {
        const commits = commit(history);
        const before = [...naiveAncestors(history, history.length)];
        const first = before[drawn % before.length] ?? 0;
        const truth = (node: number) => (naiveAncestors(history, node).has(first) ? 'BAD' : 'GOOD');
        for (const { node, bad, goods } of ourRun(history, truth)) {
          const points = gitsPoints(
            commits[bad - 1] ?? '',
            goods.map((good) => commits[good - 1] ?? ''),
          );
          expect(points.get(commits[node - 1] ?? '')).toBe(Math.max(...points.values()));
        }
      }),
      { numRuns: 25 },
    );
  });

  asGit('where the best ones are skipped one is asked about that is as good as the one git takes (needs git)', () => {
    const line = Array.from({ length: 200 }, (_, index) => (index === 0 ? [] : [index]));
    const merges = Array.from({ length: 90 }, (_, index) => (index < 3 ? [1].slice(0, index) : [index, index - 2]));
    for (const history of [line, merges]) {
      const commits = commit(history);
      const commitOf = (node: number) => commits[node - 1] ?? '';
      const points = gitsPoints(commitOf(history.length), [commitOf(1)]);
      for (const beside of [1, 20, 100]) {
        const middle = history.length / 2;
        const between = Array.from({ length: history.length - 2 }, (_, at) => at + 2);
        const skipped = between.filter((node) => Math.abs(node - middle) <= beside);
        const verdictOf = (node: number) => (skipped.includes(node) ? 'SKIPPED' : undefined);
        const { next } = bisect(ancestryOf(history, history.length, [1]), verdictOf);
        const gits = gitsNext(commitOf(history.length), commitOf(1), skipped.map(commitOf));
        expect(next && points.get(commitOf(next))).toBe(gits && points.get(gits));
      }
    }
  });

  asGit('of a history with merges no first bad one takes more answers than git needs at worst (needs git)', () => {
    const history = Array.from({ length: 60 }, (_, index) =>
      index === 0 ? [] : index % 7 === 3 ? [Math.max(1, index - 4)] : index % 7 === 5 ? [index, index - 2] : [index],
    );
    const commits = commit(history);
    const firsts = [...naiveAncestors(history, history.length)];
    const ours = firsts.map(
      (first) => ourRun(history, (node) => (naiveAncestors(history, node).has(first) ? 'BAD' : 'GOOD')).length,
    );
    const gits = firsts.map((first) => gitsSteps(history, commits, first));
    expect(Math.max(...ours)).toBeLessThanOrEqual(Math.max(...gits));
    expect(bisect(ancestryOf(history, history.length), () => undefined).steps).toBe(Math.max(...ours));
  });
});
