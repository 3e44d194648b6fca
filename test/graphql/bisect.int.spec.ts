import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import type { Told } from './story.ts';
import { tellStory } from './tell-story.ts';

const ref = (number: number, model = 'fraud') => `model:default/${model}@${number}`;
const holdout = `holdout@md5:${'1'.repeat(32)}`;

/** A version with parents; the metric stated with its training where it is given. */
const trained = (parents: readonly string[], auc?: number, more: object = {}, model = 'fraud'): Told => [
  'recordTraining',
  {
    model,
    parents: parents.map((parent) => ({ model: parent, relation: 'FINE_TUNE' })),
    ...(auc !== undefined && { metrics: { auc } }),
    ...more,
  },
];

/** A model with so many versions one after the other. */
const chain = (model: string, count: number): readonly Told[] => [
  ['registerModel', { name: model }],
  ...Array.from({ length: count }, (_, index) =>
    trained(index === 0 ? [] : [`${model}@${index}`], undefined, {}, model),
  ),
];

/**
 * `fraud`: 1 to 5 on `main`, 6 and 7 on a branch that parts from 2, merged as 8; 9 comes of it, and 10 of 3 was mended. With 5 the rate
 * changed, and with that `auc` fell. A teacher of another model went into 4.
 */
const story: readonly Told[] = [
  ['registerModel', { name: 'teacher' }],
  trained([], undefined, {}, 'teacher'),
  ['registerModel', { name: 'fraud' }],
  trained([], 0.9, { parameters: { rate: 0.1 } }),
  trained(['fraud@1']),
  trained(['fraud@2']),
  trained(['fraud@3', 'teacher@1'], 0.89, { parameters: { rate: 0.1 } }),
  trained(['fraud@4'], 0.62, { parameters: { rate: 0.3 }, reason: 'faster' }),
  trained(['fraud@2'], 0.88, { branch: 'wide' }),
  trained(['fraud@6'], undefined, { branch: 'wide' }),
  trained(['fraud@5', 'fraud@7']),
  trained(['fraud@8'], 0.6),
  trained(['fraud@5'], 0.95, { branch: 'mended' }),
  ['registerModel', { name: 'flaky' }],
  trained([], 0.9, {}, 'flaky'),
  trained(['flaky@1'], 0.5, {}, 'flaky'),
  trained(['flaky@2'], 0.9, {}, 'flaky'),
  trained(['flaky@3'], undefined, {}, 'flaky'),
  trained(['flaky@4'], 0.5, {}, 'flaky'),
  ...chain('gauge', 20),
  ...chain('gate', 8),
  ['registerModel', { name: 'stranger' }],
  trained([], 0.9, {}, 'stranger'),
  ['registerDataset', { name: 'holdout' }],
  ['versionDataset', { dataset: 'holdout', digest: `md5:${'1'.repeat(32)}` }],
];

let service: OwnService;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-bisect-'));
  service = await startOwnService({ clock: () => Date.parse('2026-06-01T09:00:00Z') });
  await tellStory(service, story);
});
afterAll(async () => {
  await service.remove();
  rmSync(folder, { recursive: true });
});

const selection = `state next { ref } steps firstBad { ref } total remaining suspects threshold mergeBase { ref }
  known { ref verdict value } contradictions { bad good } changes { a b sections { section differences { path from to } } }`;

async function ask(question: string): Promise<unknown> {
  const { data, errors } = await service.ask<{ bisect: unknown }>(
    `{ bisect(metric: "auc", ${question}) { ${selection} } }`,
  );
  expect(errors).toBeUndefined();
  return data.bisect;
}

async function evaluate(number: number, auc: number | string): Promise<void> {
  await tellStory(service, [['recordEvaluation', { version: `fraud@${number}`, dataset: holdout, metrics: { auc } }]]);
}

const say = (...words: readonly string[]) =>
  runLine(words, { folder, variables: { PEDIGREE_URL: service.url }, clock: Date.now });

describe('bisect', () => {
  test('tells the first bad version, and what changed in it against its parents', async () => {
    expect(await ask('good: "fraud@1", bad: "fraud@5"')).toMatchObject({
      state: 'FOUND',
      firstBad: { ref: ref(5) },
      steps: 0,
      total: 4,
      suspects: [ref(5)],
      contradictions: [],
      changes: [
        {
          a: ref(4),
          b: ref(5),
          sections: expect.arrayContaining([
            { section: 'PARAMETERS', differences: [{ path: 'rate', from: 0.1, to: 0.3 }] },
          ]),
        },
      ],
    });
  });

  test('asks for what halves what is left, evaluated by evaluated, and passes versions of other models', async () => {
    // Neither end was evaluated on the holdout: both come first.
    expect(await ask(`dataset: "${holdout}", good: "fraud@1", bad: "fraud@9"`)).toMatchObject({
      state: 'EVALUATE',
      threshold: null,
      total: 8,
      next: { ref: ref(1) },
      steps: 2 + 3,
      remaining: 8,
    });
    await evaluate(1, 0.9);
    await evaluate(9, 0.5);
    const halfway = { state: 'EVALUATE', total: 8, threshold: 0.7 };
    expect(await ask(`dataset: "${holdout}", good: "fraud@1", bad: "fraud@9"`)).toMatchObject({
      ...halfway,
      next: { ref: ref(5) },
      steps: 3,
    });
    // Of a version that cannot be evaluated another one that leaves as few is asked for.
    const skipped = Object(await ask(`model: "fraud", dataset: "${holdout}", good: "1", bad: "9", skip: "5"`));
    expect(skipped).toMatchObject({ ...halfway, next: { ref: ref(7) } });
    expect(skipped.known).toContainEqual({ ref: ref(5), verdict: 'SKIPPED', value: null });
    await evaluate(5, 0.4);
    await evaluate(5, 0.85);
    const after = { state: 'EVALUATE', next: { ref: ref(7) }, suspects: [ref(6), ref(7), ref(8), ref(9)], steps: 2 };
    expect(await ask(`dataset: "${holdout}", good: "fraud@1", bad: "fraud@9"`)).toMatchObject(after);
    await evaluate(7, 'NaN');
    await evaluate(6, 0.86);
    expect(await ask(`dataset: "${holdout}", good: "fraud@1", bad: "fraud@9"`)).toMatchObject({
      state: 'FOUND',
      firstBad: { ref: ref(7) },
      known: expect.arrayContaining([{ ref: ref(7), verdict: 'BAD', value: 'NaN' }]),
      changes: [{ a: ref(6), b: ref(7) }],
    });
  });

  test('tells where the metric is not monotone, and looks for what made it bad after it was good again', async () => {
    expect(await ask('good: "flaky@1", bad: "flaky@5"')).toMatchObject({
      state: 'EVALUATE',
      next: { ref: ref(4, 'flaky') },
      suspects: [ref(4, 'flaky'), ref(5, 'flaky')],
      contradictions: [{ bad: ref(2, 'flaky'), good: ref(3, 'flaky') }],
    });
    // What is tolerated makes 2 good, too, and with it the end.
    expect(await ask('good: "flaky@1", bad: "flaky@5", tolerance: 0.5')).toMatchObject({ state: 'NOT_WORSE' });
    // Where less is better it is 3 that is worse.
    expect(await ask('good: "flaky@2", bad: "flaky@3", direction: LOWER')).toMatchObject({ state: 'FOUND' });
  });

  test.each([
    ['good: "fraud@1", bad: "stranger@1"', { state: 'UNRELATED', firstBad: null, next: null }],
    ['good: "fraud@5", bad: "fraud@4"', { state: 'NOT_WORSE' }],
    ['good: "fraud@6", bad: "fraud@5"', { state: 'EVALUATE', next: { ref: ref(2) } }],
    ['good: "fraud@10", bad: "fraud@9"', { state: 'MENDED', mergeBase: { ref: ref(5) } }],
  ])('%s', async (question, answer) => {
    expect(await ask(question)).toMatchObject(answer);
  });

  test('what is not recorded is null', async () => {
    expect(await ask('good: "fraud@1", bad: "fraud@77"')).toBeNull();
    expect(await ask('good: "fraud@1", bad: "fraud@9", skip: "fraud@77"')).toBeNull();
    expect(await ask('good: "fraud@1", bad: "fraud@9", dataset: "none@1"')).toBeNull();
  });

  test.each([
    [
      'metric: "churn", good: "fraud@1", bad: "fraud@9"',
      'direction: required: HIGHER or LOWER, which the name "churn" does not say; came: nothing',
    ],
    [
      'metric: "auc", good: "fraud@1", bad: "fraud@9", tolerance: -1',
      'tolerance: required: a number from 0 on; came: -1',
    ],
    ['metric: "auc", good: [], bad: "fraud@9"', 'good: required: a version that is known to be good; came: []'],
    [
      'metric: "auc", good: "fraud@1", bad: "fraud@9", skip: "fraud@1"',
      `skip: required: versions between good and bad; came: ${ref(1)}`,
    ],
  ])('%s is refused', async (question, message) => {
    const { errors } = await service.ask(`{ bisect(${question}) { state } }`);
    expect(errors).toMatchObject([{ message, extensions: { code: 'INVALID_ARGUMENT' } }]);
  });
});

describe('pedigree bisect', () => {
  test('shows what is known and the first bad version with what changed in it, in 80 columns', async () => {
    const { exitCode, stdout, stderr } = await say('bisect', 'fraud@1', 'fraud@9', '--metric', 'auc');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/^fraud@1 → fraud@9 by auc as known at .+\nbad: auc below 0\.75\n/);
    expect(stdout).toMatch(/^ {2}fraud@4 +0\.89 +good$/m);
    expect(stdout).toContain(`\nFirst bad: ${ref(5)}, 2026-06-01T09:00:00Z, anonymous: faster\n`);
    expect(stdout).toMatch(/^ {2}~ {2}rate +0\.1 +→ 0\.3$/m);
    const [own = ''] = stdout.split(`\n${ref(4)} → `);
    for (const line of own.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  test('in JSON has what changed as pedigree diff tells it', async () => {
    const { stdout } = await say('bisect', 'fraud@1', 'fraud@9', '--metric', 'auc', '--json');
    expect(JSON.parse(stdout)).toMatchObject({
      state: 'FOUND',
      firstBad: { ref: ref(5) },
      changes: [{ a: ref(4), b: ref(5), parameters: { changed: { rate: { from: 0.1, to: 0.3 } } } }],
    });
  });

  test.each([
    [['fraud@1', 'stranger@1'], 'fraud@1 and stranger@1 are not related: they come from no version together'],
    [['fraud@5', 'fraud@4'], 'fraud@4 is not worse than fraud@5: no auc below 0.755'],
    [
      ['fraud@10', 'fraud@9'],
      'fraud@5, from which fraud@10 and fraud@9 come, is bad already: it was mended on the way to the good one',
    ],
    [['fraud@1', 'fraud@77'], `not found: ${ref(77)}`],
  ])('of %j ends with 1 and says why', async (ends, message) => {
    expect(await say('bisect', ...ends, '--metric', 'auc')).toMatchObject({
      exitCode: 1,
      stderr: `pedigree: ${message}\n`,
    });
  });

  test.each([
    [['fraud@1', 'fraud@9'], '--metric: required: the name of a metric; came: nothing'],
    [
      ['fraud@1', 'fraud@9', '--metric', 'auc', '--tolerance', 'x'],
      '--tolerance: required: a number from 0 on; came: x',
    ],
    [['fraud', 'fraud@9', '--metric', 'auc'], '<good>: required: a model with a version, such as fraud@3; came: fraud'],
  ])('%j is wrong usage', async (words, message) => {
    expect(await say('bisect', ...words)).toMatchObject({ exitCode: 2, stderr: `pedigree: ${message}\n` });
  });
});

describe('pedigree bisect run', () => {
  const script = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return [process.execPath, name];
  };

  test('evaluates by a command what is to be evaluated, skips what that skips, and records the rest', async () => {
    const program = script(
      'evaluate.mjs',
      `const number = Number(process.argv[2].split('@')[1]);
       console.log('loading', process.env.PEDIGREE_VERSION);
       if (number === 11) process.exit(125);
       console.log(JSON.stringify({ auc: number < 13 ? 0.9 : 0.5, seconds: 1 }));`,
    );
    const line = [
      'bisect',
      'run',
      'gauge@1',
      'gauge@20',
      '--metric',
      'auc',
      '--reason',
      'slow',
      '--',
      ...program,
      '{}',
    ];
    const { exitCode, stdout, stderr } = await say(...line);
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    expect(stdout).toContain(`First bad: ${ref(13, 'gauge')}, `);
    expect(stderr).toContain('gauge@11: skipped\n');
    const { data } = await service.ask<{ modelVersion: { evaluations: unknown } }>(
      '{ modelVersion(version: "gauge@13") { evaluations { metrics event { reason } } } }',
    );
    expect(data.modelVersion.evaluations).toEqual([{ metrics: { auc: 0.5, seconds: 1 }, event: { reason: 'slow' } }]);
    // What was recorded stays: there is nothing left to evaluate.
    const again = await say(...line);
    expect(again).toMatchObject({ exitCode: 0, stderr: '' });
    expect(again.stdout).toContain(`First bad: ${ref(13, 'gauge')}, `);
  });

  test('takes the exit code for it, as git bisect run does, once that tells the ends apart', async () => {
    const program = script('passes.mjs', `process.exit(Number(process.argv[2].split('@')[1]) < 4 ? 0 : 3);`);
    const words = (bad: string, ...more: readonly string[]) => [
      'bisect',
      'run',
      'gate@1',
      bad,
      '--metric',
      'passes',
      '--exit-code',
      ...more,
      '--',
      ...program,
      '{}',
    ];
    const { exitCode, stdout } = await say(...words('gate@8', '--json'));
    expect({ exitCode, found: JSON.parse(stdout || '{}').firstBad?.ref }).toEqual({
      exitCode: 0,
      found: ref(4, 'gate'),
    });
    expect(await say(...words('gate@3'))).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('is not worse than'),
    });
  });

  test.each([
    [
      'process.exit(3);',
      /required: exit code 0, or 125 to skip, for model:default\/gauge@15; came: exit code 3; nothing is recorded/,
    ],
    [
      "console.log('done');",
      /required: auc as the last line, a number or a JSON object that has it, for .*; came: "done"/,
    ],
  ])('ends with 1 where nothing can be read from it, and records nothing: %s', async (text, message) => {
    const program = script('broken.mjs', text);
    const ran = await say(
      'bisect',
      'run',
      'gauge@15',
      'gauge@16',
      '--metric',
      'auc',
      '--dataset',
      'holdout@1',
      '--',
      ...program,
    );
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.stderr).toMatch(message);
  });

  test('a program that is not there is told', async () => {
    const ran = await say(
      'bisect',
      'run',
      'gauge@15',
      'gauge@16',
      '--metric',
      'auc',
      '--dataset',
      'holdout@1',
      '--',
      './none',
    );
    expect(ran).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('required: a program to run; came: ./none'),
    });
  });
});

describe('pedigree merge-base', () => {
  test('prints a line for each version from which two come together, and ends with 1 where there is none', async () => {
    expect(await say('merge-base', 'fraud@5', 'fraud@7')).toEqual({ exitCode: 0, stdout: `${ref(2)}\n`, stderr: '' });
    expect(await say('merge-base', 'fraud@1', 'stranger@1')).toMatchObject({ exitCode: 1, stdout: '' });
  });
});
