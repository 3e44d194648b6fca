import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';
import { tellStory } from './tell-story.ts';

const commit = (digit: string) => digit.repeat(40);
const md5 = (digit: string) => `md5:${digit.repeat(32)}`;
const repository = 'https://github.com/acme/fraud';
const packages = { numpy: '1.26.4', scipy: '1.13.0' };

/** Two branches that part from one version: each changed something, both the rate, and not alike. */
const story: readonly Told[] = [
  ['registerModel', { name: 'fraud' }],
  [
    'recordTraining',
    {
      model: 'fraud',
      code: { repository, commit: commit('a') },
      datasets: [{ dataset: `train@${md5('1')}` }],
      parameters: { optimizer: { rate: 0.1, momentum: 0.9 }, seed: 7 },
      software: { language: 'python', packages },
      artifacts: [{ name: 'model.bin', digest: md5('5') }],
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      branch: 'wide',
      code: { repository, commit: commit('a') },
      datasets: [{ dataset: `train@${md5('2')}` }],
      parameters: { optimizer: { rate: 0.2, momentum: 0.9 }, seed: 7 },
      software: { language: 'python', packages },
      parents: [{ model: 'fraud@1', relation: 'FINE_TUNE' }],
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      code: { repository, commit: commit('b') },
      datasets: [{ dataset: `train@${md5('1')}` }],
      parameters: { optimizer: { rate: 0.3, momentum: 0.9 }, seed: 7, dropout: 0.5 },
      software: { language: 'python', packages: { numpy: '2.0.0' } },
      parents: [{ model: `fraud@${md5('5')}`, relation: 'FINE_TUNE' }],
    },
  ],
  ['registerModel', { name: 'stranger' }],
  ['recordTraining', { model: 'stranger', parameters: { seed: 8 } }],
];

let service: OwnService;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-merge-'));
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, story);
});
afterAll(async () => {
  await service.remove();
  rmSync(folder, { recursive: true });
});

async function ask(question: string): Promise<unknown> {
  const { data, errors } = await service.ask(question);
  expect(errors).toBeUndefined();
  return data;
}

const say = (...words: readonly string[]) =>
  runLine(words, { folder, variables: { PEDIGREE_URL: service.url }, clock: Date.now });

const merged = {
  model: 'model:default/fraud',
  branch: 'wide',
  parents: [
    { model: 'model:default/fraud@2', relation: 'MERGE' },
    { model: 'model:default/fraud@3', relation: 'MERGE' },
  ],
  code: { repository, commit: commit('b') },
  datasets: [{ dataset: `dataset:default/train@${md5('2')}`, role: 'training' }],
  software: { language: 'python', packages: { numpy: '2.0.0' } },
};

describe('mergeBase', () => {
  test('is the version from which both came', async () => {
    const base = (a: string, b: string) => ask(`{ mergeBase(a: "${a}", b: "${b}") { a b versions { ref } } }`);
    expect(await base('fraud@branch:wide', 'fraud@3')).toEqual({
      mergeBase: {
        a: 'model:default/fraud@2',
        b: 'model:default/fraud@3',
        versions: [{ ref: 'model:default/fraud@1' }],
      },
    });
    expect(await base('fraud@1', 'fraud@3')).toMatchObject({
      mergeBase: { versions: [{ ref: 'model:default/fraud@1' }] },
    });
    expect(await base('fraud@1', 'stranger@1')).toMatchObject({ mergeBase: { versions: [] } });
    expect(await base('fraud@1', 'fraud@9')).toEqual({ mergeBase: null });
  });
});

describe('merge', () => {
  const selection =
    'bases recipe conflicts { section path hasBase base { value } ours { value } theirs { value } decision }';
  const conflict = {
    section: 'PARAMETERS',
    path: 'optimizer.rate',
    hasBase: true,
    base: { value: 0.1 },
    ours: { value: 0.2 },
    theirs: { value: 0.3 },
  };

  test('of two branches takes from each what it changed, and tells the one conflict', async () => {
    expect(await ask(`{ merge(a: "fraud@2", b: "fraud@3") { ${selection} } }`)).toEqual({
      merge: {
        bases: ['model:default/fraud@1'],
        recipe: { ...merged, parameters: { optimizer: { momentum: 0.9 }, seed: 7, dropout: 0.5 } },
        conflicts: [{ ...conflict, decision: null }],
      },
    });
  });

  test('a conflict is decided by its path, or with all that are not named', async () => {
    const rates = async (decisions: string) => {
      const answer = await ask(`{ merge(a: "fraud@2", b: "fraud@3", ${decisions}) { recipe conflicts { decision } } }`);
      return answer;
    };
    const decided = (rate: number, decision: string) => ({
      merge: {
        recipe: { ...merged, parameters: { optimizer: { momentum: 0.9, rate }, seed: 7, dropout: 0.5 } },
        conflicts: [{ decision }],
      },
    });
    expect(await rates('ours: ["optimizer.rate"], theirs: ["*"]')).toEqual(decided(0.2, 'OURS'));
    expect(await rates('theirs: ["*"]')).toEqual(decided(0.3, 'THEIRS'));
    expect(await rates('ours: ["parameters:optimizer.rate"]')).toEqual(decided(0.2, 'OURS'));
  });

  test.each([
    [
      'ours: ["optimizer"]',
      /^ours: required: one that is in conflict \(parameters:optimizer\.rate\); came: "optimizer"/,
    ],
    [
      'ours: ["optimizer.rate"], theirs: ["parameters:optimizer.rate"]',
      /^theirs: required: a conflict that is decided once/,
    ],
    ['ours: ["*"], theirs: ["*"]', /^theirs: required: \* for one side at most/],
  ])('a decision of what is no conflict, or for both sides, is refused: %s', async (decisions, message) => {
    const { errors } = await service.ask(`{ merge(a: "fraud@2", b: "fraud@3", ${decisions}) { recipe } }`);
    expect(errors).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  test.each([
    ['fraud', 'fraud@1', 'a'],
    ['fraud@1', 'environment:production', 'b'],
    ['dataset:train@1', 'fraud@1', 'a'],
  ])('what is no version of a model is refused: %j, %j', async (a, b, argument) => {
    const { errors } = await service.ask(`{ merge(a: "${a}", b: "${b}") { recipe } }`);
    const message = new RegExp(`^${argument}: required: a version of a model, such as fraud@3; came: `);
    expect(errors).toMatchObject([{ message: expect.stringMatching(message) }]);
  });

  test('an empty text is no base', async () => {
    const { errors } = await service.ask('{ merge(a: "fraud@2", b: "fraud@3", base: "") { recipe } }');
    expect(errors).toMatchObject([{ message: 'base: required: a reference of kind model; came: ""' }]);
  });

  test('a merged recipe is trained from, and names both as parents', async () => {
    const { data: plan } = await service.ask<{ merge: { recipe: object } }>(
      '{ merge(a: "fraud@2", b: "fraud@3", ours: ["*"]) { recipe } }',
    );
    const { data } = await service.ask(
      `mutation ($input: RecordTrainingInput!) { recordTraining(input: $input) { ... on RecordTrainingPayload {
         version { branch parameters parents { relation ref } } } ... on Rejection { message } } }`,
      { input: plan.merge.recipe },
    );
    expect(data).toEqual({
      recordTraining: {
        version: {
          branch: 'wide',
          parameters: { optimizer: { momentum: 0.9, rate: 0.2 }, seed: 7, dropout: 0.5 },
          parents: [
            { relation: 'MERGE', ref: 'model:default/fraud@2' },
            { relation: 'MERGE', ref: 'model:default/fraud@3' },
          ],
        },
      },
    });
  });

  test('those that are not related have no base: what only one of them says is a conflict, too', async () => {
    expect(await ask(`{ merge(a: "fraud@1", b: "stranger@1") { bases conflicts { path hasBase } } }`)).toEqual({
      merge: {
        bases: [],
        conflicts: ['code', 'training default/train', 'optimizer.momentum', 'optimizer.rate', 'seed', 'language']
          .concat(['packages.numpy', 'packages.scipy'])
          .map((path) => ({ path, hasBase: false })),
      },
    });
    expect(await ask(`{ merge(a: "fraud@1", b: "stranger@1", base: "fraud@1") { conflicts { path } } }`)).toEqual({
      merge: { conflicts: [] },
    });
  });
});

describe('pedigree merge', () => {
  test('shows the conflict, and ends with 1 while it is open', async () => {
    const { exitCode, stdout, stderr } = await say('merge', 'fraud@2', 'fraud@3', '--train', 'recipe.json');
    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: 'pedigree: required: --ours or --theirs for each conflict; open: 1 conflict: parameters:optimizer.rate\n',
    });
    expect(stdout).toMatch(/^base: model:default\/fraud@1$/m);
    expect(stdout).toMatch(/^ {2}parameters:optimizer\.rate +0\.1 +0\.2 +0\.3$/m);
    expect(() => readFileSync(join(folder, 'recipe.json'))).toThrow('ENOENT');
  });

  test('--train writes the recipe that a training script reads, once all is decided', async () => {
    const path = join(folder, 'recipe.json');
    const ran = await say('merge', 'fraud@2', 'fraud@3', '--theirs', 'optimizer.rate', '--train', path);
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({
      ...merged,
      parameters: { optimizer: { momentum: 0.9, rate: 0.3 }, seed: 7, dropout: 0.5 },
    });
    const again = await say('merge', 'fraud@2', 'fraud@3', '--theirs', '*', '--train', path);
    expect(again).toMatchObject({ exitCode: 1, stderr: expect.stringMatching(/^pedigree: --train: required: a file/) });
  });

  test('who is not there is named', async () => {
    expect(await say('merge', 'fraud@2', 'fraud@9')).toMatchObject({
      exitCode: 1,
      stderr: 'pedigree: not found: model:default/fraud@9\n',
    });
  });
});
