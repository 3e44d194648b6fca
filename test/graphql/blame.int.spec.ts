import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';
import { tellStory } from './tell-story.ts';

const md5 = (digit: string) => `md5:${digit.repeat(32)}`;

/** fraud: 1 – 2 – 4 – 5, and on branch wide 1 – 3, which 4 was merged with; 5 also came from a stranger that nobody recorded. */
const story: readonly Told[] = [
  ['registerModel', { name: 'fraud' }],
  [
    'recordTraining',
    {
      model: 'fraud',
      datasets: [{ dataset: `train@${md5('1')}` }],
      parameters: { optimizer: { rate: 0.1, momentum: 0.9 }, seed: 7 },
      software: { language: 'python', packages: { numpy: '1.26.4' } },
      reason: 'a start',
      occurredAt: '2026-01-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      datasets: [{ dataset: `train@${md5('1')}` }, { dataset: `train@${md5('2')}`, role: 'test' }],
      parameters: { optimizer: { rate: 0.2, momentum: 0.9 }, seed: 7, 'a.b': 1 },
      software: { language: 'python', packages: { numpy: '2.0.0' } },
      parents: [{ model: 'fraud@1', relation: 'FINE_TUNE' }],
      artifacts: [{ digest: md5('b') }],
      reason: 'faster',
      occurredAt: '2026-02-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      branch: 'wide',
      parameters: { optimizer: { rate: 0.2, momentum: 0.8 }, seed: 7 },
      parents: [{ model: 'fraud@1', relation: 'FINE_TUNE' }],
      reason: 'wider',
      occurredAt: '2026-03-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      datasets: [{ dataset: `train@${md5('1')}` }, { dataset: `train@${md5('2')}`, role: 'test' }],
      parameters: { optimizer: { rate: 0.2, momentum: 0.8 }, seed: 7, 'a.b': 1 },
      software: { language: 'python', packages: { numpy: '2.0.0' } },
      parents: [
        { model: `fraud@${md5('b')}`, relation: 'MERGE' },
        { model: 'fraud@branch:wide', relation: 'MERGE' },
      ],
      reason: 'both',
      occurredAt: '2026-04-01',
    },
  ],
  [
    'recordTraining',
    {
      model: 'fraud',
      parameters: { optimizer: { rate: 0.2 }, seed: 8 },
      parents: [
        { model: 'fraud@4', relation: 'FINE_TUNE' },
        { model: `stranger@${md5('9')}`, relation: 'MERGE' },
      ],
    },
  ],
  ['setModelAlias', { alias: 'champion', version: 'fraud@4' }],
  ['registerModel', { name: 'twin' }],
  // Each names the other by bytes that both have.
  [
    'recordTraining',
    {
      model: 'twin',
      parameters: { seed: 1 },
      artifacts: [{ digest: md5('d') }],
      parents: [{ model: `double@${md5('d')}`, relation: 'COPY' }],
    },
  ],
  ['registerModel', { name: 'double' }],
  [
    'recordTraining',
    {
      model: 'double',
      parameters: { seed: 1 },
      artifacts: [{ digest: md5('d') }],
      parents: [{ model: `twin@${md5('d')}`, relation: 'COPY' }],
    },
  ],
];

let service: OwnService;
let positions: readonly string[];

beforeAll(async () => {
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  positions = await tellStory(service, story);
});
afterAll(() => service.remove());

interface Blamed {
  readonly of: string;
  readonly facts: readonly { path: string; end: string; since: { number: number } }[];
}

/** By part and path the number of the version since which it is so; with how it ended where that is not plain. */
async function blame(of: string, more = ''): Promise<unknown> {
  const { data, errors } = await service.ask<{ blame: Blamed | null }>(
    `{ blame(of: "${of}"${more}) { of facts { path end since { number } } } }`,
  );
  expect(errors).toBeUndefined();
  const told = ({ end, since }: Blamed['facts'][number]) =>
    end === 'BROUGHT_IN' ? since.number : `${since.number} ${end}`;
  return data.blame && Object.fromEntries(data.blame.facts.map((fact) => [fact.path, told(fact)]));
}

const say = (...words: readonly string[]) =>
  runLine(words, { variables: { PEDIGREE_URL: service.url }, clock: Date.now });

describe('blame', () => {
  test('follows each fact to the parent that has it, the first where several have', async () => {
    expect(await blame('fraud@champion')).toEqual({
      'train (training)': 1,
      'train (test)': 2,
      '"a.b"': 2,
      'optimizer.momentum': 3,
      'optimizer.rate': 2,
      seed: 1,
      language: 1,
      'packages.numpy': 2,
    });
  });

  test('tells who brought it in, when, and why, and which version was meant', async () => {
    const { data } = await service.ask(
      `{ blame(of: "fraud@champion", paths: ["optimizer.momentum"]) { of asOf { position } facts {
        section path value since { ref reason occurredAt branch actor { id } } } } }`,
    );
    expect(data).toEqual({
      blame: {
        of: 'model:default/fraud@4',
        asOf: { position: positions.at(-1) },
        facts: [
          {
            section: 'PARAMETERS',
            path: 'optimizer.momentum',
            value: 0.8,
            since: {
              ref: 'model:default/fraud@3',
              reason: 'wider',
              occurredAt: '2026-03-01T00:00:00.000Z',
              branch: 'wide',
              actor: { id: 'anonymous' },
            },
          },
        ],
      },
    });
  });

  test('says where a parent is not recorded, from which it might have come', async () => {
    expect(await blame('fraud@5')).toEqual({ 'optimizer.rate': 2, seed: '5 PAST_UNKNOWN' });
  });

  test('ends where versions name each other by the same bytes', async () => {
    expect(await blame('twin@1')).toEqual({ seed: 1 });
    expect(await blame('double@1')).toEqual({ seed: 1 });
  });

  test('is of what is named: below a path, of a package, of a part', async () => {
    expect(await blame('fraud@4', ', paths: ["optimizer"]')).toEqual({ 'optimizer.momentum': 3, 'optimizer.rate': 2 });
    expect(await blame('fraud@4', ', paths: ["numpy", "datasets"]')).toEqual({
      'train (training)': 1,
      'train (test)': 2,
      'packages.numpy': 2,
    });
    expect(await blame('fraud@4', ', paths: ["parameters:seed"]')).toEqual({ seed: 1 });
    const { errors } = await service.ask('{ blame(of: "fraud@5", paths: ["sead"]) { of } }');
    expect(errors).toMatchObject([
      {
        message: 'paths: required: a path of the version (parameters:optimizer.rate, parameters:seed); came: "sead"',
        extensions: { code: 'INVALID_ARGUMENT' },
      },
    ]);
  });

  test('is as known then, and null for what is not there', async () => {
    expect(await blame('fraud@champion', `, knownAt: "${positions[3]}"`)).toBeNull();
    expect(await blame('fraud@branch:main', `, knownAt: "${positions[2]}"`)).toMatchObject({ seed: 1, '"a.b"': 2 });
    expect(await blame('fraud@9')).toBeNull();
  });
});

describe('pedigree blame', () => {
  test('shows a line a fact', async () => {
    const shown = await say('blame', 'fraud@champion', 'optimizer', 'train', 'packages');
    expect(shown).toMatchObject({ exitCode: 0, stderr: '' });
    expect(shown.stdout).toMatch(/^model:default\/fraud@4 as known at /);
    expect(shown.stdout).toMatch(/^datasets\n {2}train \(test\) +md5:2222222222… +fraud@2 /m);
    expect(shown.stdout).toMatch(/^ {2}optimizer\.momentum +0\.8 +fraud@3 +2026-03-01 +anonymous +wider$/m);
    expect(shown.stdout).toMatch(/^software\n {2}packages\.numpy +2\.0\.0 +fraud@2 +2026-02-01 +anonymous +faster$/m);
  });

  test('--json has an item a fact', async () => {
    const { stdout } = await say('blame', 'fraud@5', 'seed', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      of: 'model:default/fraud@5',
      facts: [
        {
          section: 'parameters',
          path: 'seed',
          value: 8,
          end: 'PAST_UNKNOWN',
          since: 'model:default/fraud@5',
          number: 5,
        },
      ],
    });
  });

  test('who is not there is told', async () => {
    expect(await say('blame', 'fraud@9')).toMatchObject({
      exitCode: 1,
      stderr: 'pedigree: not found: model:default/fraud@9\n',
    });
    expect(await say('blame', 'fraud')).toMatchObject({ exitCode: 2 });
  });
});

describe('pedigree versions', () => {
  const tableOf = ({ stdout }: { readonly stdout: string }) =>
    stdout
      .trimEnd()
      .split('\n')
      .slice(2)
      .map((line) => line.replaceAll(/ {2,}/g, '  '));

  test('--graph draws which came from which, by number, by bytes and by branch', async () => {
    const ran = await say('versions', 'fraud', '--graph');
    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(tableOf(ran)).toEqual([
      expect.stringMatching(/^ +VERSION +BRANCH +FROM +OCCURRED +BY +WHY$/),
      `*  5  main  4 fine tune, stranger@${md5('9')} merge  2026-06-01  anonymous`,
      '*  4 (champion)  main  2 merge, 3 merge  2026-04-01  anonymous  both',
      '├─╮',
      '│ *  3  wide  1 fine tune  2026-03-01  anonymous  wider',
      '* │  2  main  1 fine tune  2026-02-01  anonymous  faster',
      '├─╯',
      '*  1  main  2026-01-01  anonymous  a start',
    ]);
  });

  test('--last and --branch leave out, and --json has an item a version', async () => {
    const { stdout } = await say('versions', 'fraud', '--branch', 'main', '--last', '2', '--graph', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      model: 'model:default/fraud',
      asOf: { position: positions.at(-1) },
      versions: [
        { number: 5, parents: [{ ref: 'model:default/fraud@4', relation: 'FINE_TUNE' }, {}] },
        {
          number: 4,
          branch: 'main',
          aliases: ['champion'],
          actor: 'anonymous',
          serving: [],
          parents: [
            { ref: 'model:default/fraud@2', relation: 'MERGE' },
            { ref: 'model:default/fraud@3', relation: 'MERGE' },
          ],
        },
      ],
    });
    expect(JSON.parse(stdout).versions).toHaveLength(2);
  });

  test('a model that nobody registered is told', async () => {
    expect(await say('versions', 'none')).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('not found') });
  });
});
