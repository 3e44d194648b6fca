import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ref } from '../graphql/bisect-story.ts';
import type { Told } from '../graphql/story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { openBisectHouse } from './bisect-house.ts';

let house: Awaited<ReturnType<typeof openBisectHouse>>;

beforeAll(async () => {
  house = await openBisectHouse();
});
afterAll(() => house.close());

const say = (...words: readonly string[]) => house.say(...words);

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
    [
      ['fraud@1', 'stranger@1'],
      'stranger@1 comes from no version together with fraud@1 by way of parents; nor do their numbers say anything: they are versions of different models',
    ],
    [
      ['lone@1', 'lone@4'],
      'lone@4 comes from no version together with lone@1 by way of parents; --by-number goes by the numbers of versions',
    ],
    [
      ['lone@4', 'lone@1', '--lower'],
      'lone@1 comes from no version together with lone@4 by way of parents; by their numbers the bad one is no later, either: are the two exchanged?',
    ],
    [
      ['fraud@5', 'fraud@4'],
      'fraud@4 is not worse than fraud@5: auc 0.89 against 0.62, where more is better (unless --lower is given)',
    ],
    [
      ['fraud@10', 'fraud@9'],
      'fraud@5, from which fraud@10 and fraud@9 come, is bad already: it was mended on the way to the good one',
    ],
    [
      ['fraud@10', 'fraud@5'],
      'fraud@10 came of fraud@5, which is bad: it was mended on the way; required: a bad version that came of a good one',
    ],
    [
      ['fraud@4', 'fraud@5', '--tolerance', '0.5'],
      'fraud@5 is not worse than fraud@4 by more than is tolerated: auc 0.62 against 0.89, where more is better (unless --lower is given)',
    ],
    [['fraud@1', 'fraud@77'], `not found: ${ref(77)}`],
  ])('of %j ends with 1 and says why, once', async (ends, message) => {
    const { exitCode, stdout, stderr } = await say('bisect', ...ends, '--metric', 'auc');
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: `pedigree: ${message}\n` });
    expect(stdout).not.toContain(message);
  });

  test('where it is skipped from which good and bad come, says once that it is not sure', async () => {
    const ends = ['bisect', 'parted@2', 'parted@4', '--metric', 'auc', '--skip', 'parted@1'];
    const { exitCode, stdout, stderr } = await say(...ends);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 0,
      stderr:
        'not sure: parted@1, from which parted@2 and parted@4 come, is skipped: all this holds only if it was good\n',
    });
    expect(stdout).toContain(`\nFirst bad: ${ref(3, 'parted')}, `);
    expect(JSON.parse((await say(...ends, '--json')).stdout)).toMatchObject({ skippedBases: [ref(1, 'parted')] });
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

test('pedigree bisect says in words that a metric became NaN', async () => {
  const told = (version: string, loss: number | string): Told => ['recordEvaluation', { version, metrics: { loss } }];
  await tellStory(house.service, [told('fraud@1', 0.1), told('fraud@9', 'NaN')]);
  const { stdout } = await say('bisect', 'fraud@1', 'fraud@9', '--metric', 'loss');
  expect(stdout).toMatch(/^bad: loss that is not finite$/m);
});

describe('pedigree merge', () => {
  test.each([
    ['fraud@1', 'fraud@3', 'Nothing to merge: fraud@3 stands already, and the base is fraud@1 itself.', 3],
    ['fraud@3', 'fraud@1', 'Nothing to merge: fraud@3 stands already, and the base is fraud@1 itself.', 3],
    ['fraud@3', 'fraud@3', 'Nothing to merge: fraud@3 stands already, and both are it.', 3],
  ])('of %s and %s says what stands already, and has nobody train it again', async (a, b, line, standing) => {
    const merged = await say('merge', a, b);
    expect(merged).toMatchObject({ exitCode: 0, stderr: '' });
    expect(merged.stdout.split('\n')).toContain(line);
    const file = join(house.folder, 'recipe.json');
    expect(await say('merge', a, b, '--train', file)).toMatchObject({
      exitCode: 1,
      stderr: `pedigree: --train: required: versions that both went on from their base; came: ${ref(standing)}, which has the recipe already\n`,
    });
    expect(existsSync(file)).toBe(false);
  });
});

describe('pedigree merge-base', () => {
  test('prints a line for each version from which two come together, and ends with 1 where there is none', async () => {
    expect(await say('merge-base', 'fraud@5', 'fraud@7')).toEqual({ exitCode: 0, stdout: `${ref(2)}\n`, stderr: '' });
    expect(await say('merge-base', 'fraud@1', 'stranger@1')).toMatchObject({ exitCode: 1, stdout: '' });
  });
});
