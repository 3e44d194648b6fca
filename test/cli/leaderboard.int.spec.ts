import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { findStory } from '../graphql/find-story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, findStory);
});
afterAll(() => service.remove());

describe('pedigree leaderboard', () => {
  const run = (...words: readonly string[]) =>
    runLine(['leaderboard', ...words], { variables: { PEDIGREE_URL: service.url } });

  test('versions are found by conditions as people write them', async () => {
    const { stdout, exitCode } = await run(
      ...['auc', 'fraud', '--dataset', 'holdout@1', '--parameter', 'optimizer.rate<0.2', '--package', 'torch<2.1'],
    );
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      '#  VERSION  auc  MEASURED',
      '1  fraud@1  0.9  2026-05-02',
      'on holdout@1',
    ]);
    expect(exitCode).toBe(0);
  });

  test('for scripts it is one document', async () => {
    const board = await run('auc', 'fraud', '--dataset', 'holdout@1', '--first', '1', '--json');
    expect(JSON.parse(board.stdout)).toMatchObject({
      metric: 'auc',
      direction: 'HIGHER',
      versions: [
        { rank: 1, value: 0.9, version: 'model:default/fraud@1', number: 1, dataset: 'dataset:default/holdout@1' },
      ],
      more: true,
    });
    const front = await run('auc', 'fraud', '--dataset', 'holdout@1', '--trade-off', 'latency', '--json');
    expect(JSON.parse(front.stdout)).toMatchObject({
      total: 3,
      versions: [{ values: { auc: 0.9, latency: 30 } }, {}, {}],
    });
  });

  test('more may be wanted than a request may ask for', async () => {
    const board = await run('auc', 'fraud', '--dataset', 'holdout@1', '--first', '1001', '--json');
    expect(board).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(board.stdout)).toMatchObject({ versions: [{ rank: 1 }, {}, {}, { rank: 4 }], more: false });
  });

  test('without what it was measured on it is wrong usage', async () => {
    expect(await run('auc')).toMatchObject({ exitCode: 2 });
    expect(await run('auc', '--dataset', 'holdout@9')).toMatchObject({ exitCode: 1 });
  });

  test.each([
    [['churn'], ['churn']],
    [['auc', '--trade-off', 'visits'], ['visits']],
    [
      ['churn', '--trade-off', 'auc', '--trade-off', 'visits'],
      ['churn', 'visits'],
    ],
  ])('of %j it is asked by options which way what has no telling name gets better', async (asked, metrics) => {
    const faults = metrics.map(
      (metric) =>
        `--higher, --lower: required: one of them for ${metric}, whose name does not say which way it gets better; came: neither`,
    );
    expect(await run(...asked, '--dataset', 'holdout@1')).toMatchObject({
      exitCode: 2,
      stderr: `pedigree: ${faults.join('; ')}\n`,
    });
  });

  test('a model that nobody recorded is told so, one that has no such version is not', async () => {
    const { exitCode, stderr } = await run('auc', 'fraud', 'fruad', '--dataset', 'holdout@2', '--branch', 'deep');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr: expect.stringMatching(/^Nobody recorded \S+fruad: .*\n$/),
    });
  });

  test.each([
    [['--dataset', 'holdut'], ['dataset:default/holdut']],
    [['--dataset', 'holdout', '--trained-on', 'trian'], ['dataset:default/trian']],
    [
      ['--dataset', 'holdout@1', '--trained-on', 'trian@md5:00000000000000000000000000000009'],
      ['dataset:default/trian'],
    ],
    [
      ['--across-datasets', '--serves-in', 'prodution', '--trained-on', 'a', '--trained-on', 'b', '--namespace', 'lab'],
      ['environment:lab/prodution', 'dataset:lab/a', 'dataset:lab/b'],
    ],
    [['--across-datasets', '--trade-off', 'latency', '--serves-in', 'prodution'], ['environment:default/prodution']],
  ])('%j finds nothing, and names what nobody recorded', async (asked, names) => {
    const { exitCode, stdout, stderr } = await run('auc', ...asked);
    const none = /^No model version (of those asked for )?is known to have (the metric|all of) auc/;
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: expect.stringMatching(none) });
    const warnings = stderr.trimEnd().split('\n');
    expect(warnings).toEqual(names.map((name) => expect.stringMatching(new RegExp(`^Nobody recorded ${name}: `))));
  });

  test('an environment that nobody recorded is told beside what is found, too', async () => {
    const asked = ['auc', '--across-datasets', '--serves-in', 'production'];
    expect(await run(...asked)).toMatchObject({ exitCode: 0, stderr: '' });
    const { stdout, stderr } = await run(...asked, '--serves-in', 'prodution', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ versions: [{ version: 'model:default/fraud@4' }] });
    expect(stderr).toMatch(/^Nobody recorded environment:default\/prodution: .*\n$/);
    // Approved for every environment it is for this one, too, whether or not there is such a one.
    const approved = await run('auc', '--across-datasets', '--approved-for', 'prodution');
    expect(approved.stdout).toMatch(/^1 +fraud@2 /m);
    expect(approved.stderr).toBe(stderr);
  });

  test('where conditions leave none, it does not say that no version has the metric', async () => {
    const none = await run('auc', '--dataset', 'holdout', '--trained-on', 'train', '--branch', 'deep');
    expect(none).toMatchObject({ exitCode: 0, stderr: '' });
    expect(none.stdout).toMatch(/^No model version of those asked for is known to have the metric auc there\.$/m);
    const unmeasured = await run('lift', '--higher', 'lift', '--across-datasets');
    expect(unmeasured.stdout).toMatch(/^No model version is known to have the metric lift there\.$/m);
  });

  test('a dataset that is not recorded is blamed by its own name', async () => {
    const { stderr } = await run('auc', '--dataset', 'holdout@1', '--trained-on', 'train@9');
    expect(stderr).toContain('train@9');
    expect(stderr).not.toContain('holdout@1');
  });
});
