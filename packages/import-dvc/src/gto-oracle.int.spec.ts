import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { importRepository } from './import-repository.ts';
import { readRepository } from './read-repository.ts';
import { askGto, findGto, type GtoAnswer, type GtoAnswers } from './testing/ask-gto.ts';
import { countRules, type RuleCounts } from './testing/count-rules.ts';
import { MemoryRecorder } from './testing/memory-recorder.ts';
import { randomRepository, seeded } from './testing/random-repository.ts';
import { type MadeRepository, type MadeTag, makeRepository } from './testing/repository.ts';

const repositories = 100;
const now = Date.parse('2026-01-01T00:00:00Z');
const gto = findGto(process.env);
const suite = gto ? describe : process.env.CI === 'true' ? describe : describe.skip;

suite('as gto itself tells it (needs gto 1.10: PEDIGREE_TEST_GTO or gto on the PATH)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-gto-'));
  const made: { readonly path: string; readonly repository: MadeRepository }[] = [];
  let answers: readonly GtoAnswers[] = [];

  beforeAll(async () => {
    if (!gto)
      throw new Error('required: gto 1.10 (pip install gto==1.10.1) as PEDIGREE_TEST_GTO or on the PATH; came: none');
    for (let seed = 1; seed <= repositories; seed += 1) {
      const repository = randomRepository(seed);
      const path = join(folder, String(seed));
      makeRepository(path, repository);
      made.push({ path, repository });
    }
    const paths = made.map(({ path }) => path);
    const half = Math.ceil(paths.length / 2);
    answers = (await Promise.all([askGto(gto, paths.slice(0, half)), askGto(gto, paths.slice(half))])).flat();
  }, 600_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('the repositories meet every rule at least 20 times', async () => {
    const counts: RuleCounts = new Map();
    for (const { path, repository } of made) countRules(counts, repository, await readRepository(path, now));
    const lines = [...counts].map(([rule, times]) => `${String(times).padStart(6)}  ${rule}`);
    process.stdout.write(`${repositories} repositories, ${answers.flat().length} instants\n${lines.join('\n')}\n`);
    expect([...counts].filter(([, times]) => times < 20)).toEqual([]);
    expect(counts.size).toBeGreaterThanOrEqual(30);
  }, 60_000);

  test('one import gives the same answer at every instant, and a second one records nothing', async () => {
    for (const [index, { path }] of made.entries()) {
      const recorder = new MemoryRecorder('default');
      const report = await importInto(recorder, path);
      expect({ index, rejected: rejected(report) }).toEqual({ index, rejected: [] });
      compare(recorder, answers[index] ?? [], index);
      expect(await importInto(recorder, path)).toMatchObject({ recorded: 0 });
    }
  }, 600_000);

  test('tags that arrive in random order over several imports give the same answers', async () => {
    for (const [index, { path, repository }] of made.entries()) {
      const random = seeded(index + 1000);
      const recorder = new MemoryRecorder('default');
      const shuffled = shuffle(repository.tags, random);
      const parts = 2 + Math.floor(random() * 4);
      for (let part = 1; part < parts; part += 1) {
        const arrived = new Set(shuffled.slice(0, Math.ceil((shuffled.length * part) / parts)));
        // A longer clone each time, or now and then another fork that knows what the others do not.
        const tags = repository.tags.filter((tag) => arrived.has(tag) && (random() < 0.9 || part === 1));
        const partial = `${path}-${part}`;
        makeRepository(partial, { ...repository, tags });
        const report = await importInto(recorder, partial);
        expect({ index, part, rejected: rejected(report) }).toEqual({ index, part, rejected: [] });
      }
      const report = await importInto(recorder, path);
      expect({ index, rejected: rejected(report) }).toEqual({ index, rejected: [] });
      compare(recorder, answers[index] ?? [], index);
      const atOnce = new MemoryRecorder('default');
      await importInto(atOnce, path);
      expect({ index, ...stateOf(recorder) }).toEqual({ index, ...stateOf(atOnce) });
      expect(await importInto(recorder, path)).toMatchObject({ recorded: 0 });
      expect(await importInto(recorder, `${path}-1`)).toMatchObject({ recorded: 0 });
    }
  }, 600_000);
});

function importInto(recorder: MemoryRecorder, path: string) {
  return importRepository({
    path,
    namespace: 'default',
    environments: new Map([['prod', 'production']]),
    recorder,
    now,
  });
}

function rejected(report: Awaited<ReturnType<typeof importInto>>) {
  return report.problems.filter(({ what }) => /^(REFUSED|COMMAND_ID_REUSED)/.test(what));
}

/** Every slot at every second, and one millisecond before it. */
function compare(recorder: MemoryRecorder, seconds: GtoAnswers, index: number): void {
  const artifacts = [...recorder.models.keys()];
  let before: GtoAnswer = {};
  for (const [second, answer] of seconds) {
    for (const [at, shown] of [[second * 1000 - 1, before] as const, [second * 1000, answer] as const]) {
      const told = Object.fromEntries(
        artifacts.map((artifact) => [artifact, servingOf(recorder, artifact, at, shown)]),
      );
      const wanted = Object.fromEntries(artifacts.map((artifact) => [artifact, shown[artifact] ?? {}]));
      expect({ index, at, told }).toEqual({ index, at, told: wanted });
    }
    before = answer;
  }
}

/** All that is known of the versions, by commit: numbers follow the order of recording and may differ. */
function stateOf(recorder: MemoryRecorder) {
  return Object.fromEntries(
    [...recorder.models].map(([name, { deprecated, versions }]) => {
      const ofCommit = versions.map(({ commit, label, retracted, tags }): [string, unknown] => {
        const stages = [...tags].filter(([key]) => key.startsWith('gto.stage/')).sort();
        return [commit, { label, retracted, stages }];
      });
      return [name, { deprecated, versions: Object.fromEntries(ofCommit) }];
    }),
  );
}

/** As gto prints it: a label only where gto prints one (it may be told later than the instant). */
function servingOf(recorder: MemoryRecorder, artifact: string, at: number, shown: GtoAnswer) {
  const stages = [['prod', 'production'] as const, ['dev/eu-1', 'dev/eu-1'] as const];
  return Object.fromEntries(
    stages.flatMap(([stage, environment]) => {
      const allocation = recorder.serving(environment, artifact, at);
      if (allocation.state !== 'SERVING') return [];
      const version = recorder.models.get(artifact)?.versions[(allocation.versions[0]?.number ?? 0) - 1];
      const label = shown[artifact]?.[stage]?.[1] === null ? null : version?.label;
      return [[stage, [version?.commit, label]]];
    }),
  );
}

function shuffle(tags: readonly MadeTag[], random: () => number): readonly MadeTag[] {
  return tags
    .map((tag) => ({ tag, key: random() }))
    .sort((left, right) => left.key - right.key)
    .map(({ tag }) => tag);
}
