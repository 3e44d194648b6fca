import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Told } from '../graphql/story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { createCommandLine } from '../harness/command-line.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

// On a machine that may be busy.
jest.setTimeout(120_000);

const holdout = `holdout@md5:${'1'.repeat(32)}`;

/** One training of the ranker after the other, each with what it is found by. */
const trainings: readonly object[] = [
  { parameters: { optimizer: { rate: 0.1 } }, software: python('2.0.1'), datasets: [{ dataset: 'clicks@1' }] },
  { parameters: { optimizer: { rate: 0.05 } }, software: python('2.1.2'), datasets: [{ dataset: 'clicks@2' }] },
  {
    parameters: { optimizer: { rate: 0.05 } },
    software: python('2.1.2'),
    branch: 'wide',
    code: { repository: 'git@git.example.org:search/ranker.git', commit: 'c'.repeat(40) },
  },
  { parameters: { optimizer: { rate: 0.01 } }, software: python('2.3.0'), branch: 'wide' },
  { parameters: { optimizer: { rate: 0.02 } }, software: python('nightly'), branch: 'deep' },
  { parameters: { optimizer: { rate: 0.05 } }, software: python('2.1.2') },
];

function python(torch: string) {
  return { language: 'python', packages: { torch } };
}

const measured = (version: string, auc: number | 'NaN', latency: number, occurredAt = '2026-05-02'): Told => [
  'recordEvaluation',
  { version, dataset: holdout, metrics: { auc, latency }, occurredAt },
];

const story: readonly Told[] = [
  ['registerDataset', { name: 'clicks', description: 'What people chose of what they were shown' }],
  ['versionDataset', { dataset: 'clicks', digest: `md5:${'2'.repeat(32)}` }],
  ['versionDataset', { dataset: 'clicks', digest: `md5:${'3'.repeat(32)}` }],
  ['registerDataset', { name: 'holdout' }],
  ['versionDataset', { dataset: 'holdout', digest: `md5:${'1'.repeat(32)}` }],
  ['registerModel', { name: 'ranker', description: 'Orders answers by what people will choose' }],
  ['registerModel', { name: 'ranker-lite' }],
  ...trainings.map((training): Told => ['recordTraining', { model: 'ranker', ...training }]),
  ['recordTraining', { model: 'ranker-lite', parents: [{ model: 'ranker@3', relation: 'DISTILL' }] }],
  measured('ranker@1', 0.8, 30),
  measured('ranker@1', 0.95, 30, '2026-05-01'),
  measured('ranker@2', 0.86, 28),
  measured('ranker@3', 0.91, 60),
  measured('ranker@4', 0.93, 95),
  measured('ranker@5', 'NaN', 20),
  measured('ranker@6', 0.99, 28),
  measured('ranker-lite@1', 0.88, 8),
  ['tagModelVersion', { version: 'ranker@3', key: 'team', value: 'search of answers' }],
  ['retractModelVersion', { version: 'ranker@6', reason: 'it had seen the holdout' }],
  ['defineEnvironment', { name: 'production', production: true }],
];

interface Page {
  readonly leaderboard: {
    readonly nodes: readonly { readonly modelVersion: { readonly ref: string } }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

describeOnEachDatabase('the best of many versions is found, and comes to serve', ({ placeOf }) => {
  let service: OwnService;
  const { say, answer, change } = createCommandLine({ service: () => service, folder: () => service.folder });

  beforeAll(async () => {
    service = await startOwnService({ places: placeOf('find'), clock: () => Date.parse('2026-06-01T09:00:00Z') });
    await tellStory(service, story);
  });
  afterAll(() => service.remove());

  const onHoldout = ['--dataset', 'holdout@1'];
  /** Versions in their order, without what all references begin with. */
  const told = ({ versions }: { readonly versions: readonly { readonly version: string }[] }) =>
    versions.map(({ version }) => version.slice('model:default/'.length));
  const best = async (...more: readonly string[]) => told(await answer('leaderboard', 'auc', ...more));

  test('the newest evaluation counts, NaN is last, and what must not be used is passed over', async () => {
    const usable = ['ranker@4', 'ranker@3', 'ranker-lite@1', 'ranker@2', 'ranker@1', 'ranker@5'];
    expect(await best(...onHoldout)).toEqual(usable);
    expect(await best(...onHoldout, '--retracted')).toEqual(['ranker@6', ...usable]);
    expect(await best('ranker-lite', ...onHoldout)).toEqual(['ranker-lite@1']);
  });

  test('conditions hold together, whatever each is about', async () => {
    expect(await best(...onHoldout, '--parameter', 'optimizer.rate<=0.05')).toEqual([
      'ranker@4',
      'ranker@3',
      'ranker@2',
      'ranker@5',
    ]);
    const slower = ['--parameter', 'optimizer.rate<=0.05', '--package', 'torch<2.3'];
    expect(await best(...onHoldout, ...slower)).toEqual(['ranker@3', 'ranker@2']);
    expect(await best(...onHoldout, ...slower, '--trained-on', 'clicks')).toEqual(['ranker@2']);
    expect(await best(...onHoldout, ...slower, '--branch', 'wide', '--tag', 'team')).toEqual(['ranker@3']);
    const code = ['--repository', 'https://git.example.org/search/ranker'];
    expect(await best(...onHoldout, ...code, '--commit', 'ccccccc')).toEqual(['ranker@3']);
    expect(await best(...onHoldout, ...code, '--recorded-since', '2026-06-01T09:00:00Z')).toEqual(['ranker@3']);
    expect(await best(...onHoldout, ...code, '--recorded-until', '2026-06-01T09:00:00Z')).toEqual([]);
    const { stdout } = await say('leaderboard', 'auc', ...onHoldout, '--package', 'torch<2.3');
    expect(stdout).toContain('pedigree software torch@nightly');
  });

  test('what a condition says wrongly is told with its place, all of it at once', async () => {
    const wrong = ['--package', 'torch', '--package', 'torch<<2', '--commit', 'xyz'];
    const { exitCode, stdout, stderr } = await say('leaderboard', 'auc', ...onHoldout, ...wrong);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/where\.packages\[1\]\.range: required: a range of versions, [^;]+; came: "<<2"/);
    expect(stderr).toMatch(/where\.commit: required: a commit id, [^;]+; came: "xyz"/);
    const missing = await say('leaderboard', 'auc', ...onHoldout, '--trained-on', 'clicks@9');
    expect(missing.stderr).toContain('where.datasets[0]: required: a recorded dataset version');
  });

  test('between quality and speed the one that others beat in both is no choice', async () => {
    const front = await answer('leaderboard', 'auc', ...onHoldout, '--trade-off', 'latency');
    expect(told(front)).toEqual(['ranker@4', 'ranker@3', 'ranker-lite@1']);
    expect(front).toMatchObject({ considered: 6, total: 3 });
  });

  test('words lead to what says them, the names first', async () => {
    const found = async (...words: readonly string[]) =>
      (await answer('search', ...words)).results.map(({ ref }: { readonly ref: string }) => ref);
    expect(await found('ranker')).toEqual(['model:default/ranker', 'model:default/ranker-lite']);
    expect(await found('ANSWER')).toEqual(['model:default/ranker', 'model:default/ranker@3']);
    expect(await found('people', 'choose', '--kind', 'dataset')).toEqual([]);
    expect(await found('people', 'chose')).toEqual(['dataset:default/clicks']);
  });

  test('the one that is chosen serves, and is found by that', async () => {
    const promoted = await change('promote', 'ranker-lite@1', 'production', '--reason', 'fast, and good enough');
    expect(promoted.serving).toMatchObject({ allocation: [{ version: 'model:default/ranker-lite@1' }] });
    expect(await best(...onHoldout, '--serves-in', 'production')).toEqual(['ranker-lite@1']);
  });

  test('pages stay those of one list while evaluations arrive, and the list is for ever what it was', async () => {
    const before = await answer('leaderboard', 'auc', ...onHoldout);
    const paged: { readonly version: string }[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const { data }: { readonly data: Page } = await service.ask<Page>(
        `query ($after: String) { leaderboard(metric: "auc", dataset: "holdout@1", first: 2, after: $after) {
          nodes { modelVersion { ref } } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      paged.push(...data.leaderboard.nodes.map(({ modelVersion }) => ({ version: modelVersion.ref })));
      after = data.leaderboard.pageInfo.endCursor;
      more = data.leaderboard.pageInfo.hasNextPage;
      // The last of the list comes to its head, and its head to the end, between one page and the next.
      await tellStory(service, [
        measured('ranker@1', 0.97, 30, '2026-05-03'),
        measured('ranker@4', 0.1, 95, '2026-05-03'),
      ]);
    }
    expect(told({ versions: paged })).toEqual(told(before));
    expect((await best(...onHoldout)).slice(0, 2)).toEqual(['ranker@1', 'ranker@3']);
    expect(await answer('leaderboard', 'auc', ...onHoldout, '--known-at', before.asOf.position)).toEqual(before);
  });
});
