import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import type { Told } from '../graphql/story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

const versions = 200;
const firstBad = 137;
const digest = `md5:${'1'.repeat(32)}`;

/** Every version is trained from the one before; with one of them somebody made the training faster. */
const trainings = Array.from({ length: versions }, (_, index): Told => {
  const number = index + 1;
  return [
    'recordTraining',
    {
      model: 'fraud',
      parameters: { rate: number < firstBad ? 0.1 : 0.3 },
      parents: number === 1 ? [] : [{ model: `fraud@${number - 1}`, relation: 'FINE_TUNE' }],
      reason: number === firstBad ? 'half the time' : 'nightly',
    },
  ];
});

const holdout: readonly Told[] = [
  ['registerDataset', { name: 'holdout' }],
  ['versionDataset', { dataset: 'holdout', digest }],
];

/** Only the first and the last were ever evaluated. */
const evaluations = [1, versions].map((number): Told => {
  const metrics = { auc: number < firstBad ? 0.91 : 0.72 };
  return ['recordEvaluation', { version: `fraud@${number}`, dataset: `holdout@${digest}`, metrics }];
});

describeOnEachDatabase('a metric that became bad somewhere in 200 versions', ({ placeOf }) => {
  let service: OwnService;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-bisect-'));
    service = await startOwnService({ places: placeOf('bisect') });
    await tellStory(service, [['registerModel', { name: 'fraud' }], ...trainings.slice(0, 90)]);
    await tellStory(service, trainings.slice(90, 180));
    await tellStory(service, [...trainings.slice(180), ...holdout, ...evaluations]);
  });
  afterAll(async () => {
    await service.remove();
    rmSync(folder, { recursive: true });
  });

  const say = (...words: readonly string[]) =>
    runLine(words, { folder, variables: { PEDIGREE_URL: service.url }, clock: Date.now });
  const asked = ['fraud@1', `fraud@${versions}`, '--metric', 'auc', '--dataset', 'holdout@1'];

  test('is asked about: 8 evaluations at most', async () => {
    const { exitCode, stdout } = await say('bisect', ...asked, '--json');
    expect(exitCode).toBe(0);
    const next = { ref: 'model:default/fraud@101' };
    expect(JSON.parse(stdout)).toMatchObject({ state: 'EVALUATE', next, steps: 8, total: 199, remaining: 199 });
  });

  test('is found by a command in 8 evaluations, with what changed and why', async () => {
    const program = `const number = Number(process.env.PEDIGREE_VERSION.split('@')[1]);
      console.log(number < ${firstBad} ? 0.9 + number / 1e5 : 0.7 + number / 1e5);`;
    writeFileSync(join(folder, 'evaluate.cjs'), program);
    const { exitCode, stdout, stderr } = await say('bisect', 'run', ...asked, '--', process.execPath, 'evaluate.cjs');
    expect({ exitCode, evaluated: stderr.match(/evaluating/g)?.length }).toEqual({ exitCode: 0, evaluated: 8 });
    expect(stdout).toMatch(new RegExp(`^First bad: model:default/fraud@${firstBad}, .*: half the time$`, 'm'));
    expect(stdout).toMatch(/^ {2}~ {2}rate +0\.1 +→ 0\.3$/m);
    const { data } = await service.ask<{ events: { nodes: readonly object[] } }>(
      '{ events(filter: { types: [ModelEvaluated] }, first: 100) { nodes { id } } }',
    );
    expect(data.events.nodes).toHaveLength(2 + 8);
  });

  test('is known from then on without a command', async () => {
    const { stdout } = await say('bisect', ...asked, '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'FOUND',
      steps: 0,
      firstBad: { ref: `model:default/fraud@${firstBad}`, reason: 'half the time' },
      contradictions: [],
    });
  });
});
