import { describe, expect, test } from '@jest/globals';
import { datasetCommands } from './dataset/commands.ts';
import { isFaulty } from './define-command.ts';
import { Door } from './door.ts';
import { modelCommands } from './model/commands.ts';
import { readRecipe } from './recipe.ts';

const commit = 'a'.repeat(40);
const digest = `md5:${'b'.repeat(32)}`;

test.each([
  ['https://user:token@github.com/o/r.git', 'https://github.com/o/r.git'],
  ['https://token@github.com/o/r', 'https://github.com/o/r'],
  ['ssh://git@github.com/o/r', 'ssh://github.com/o/r'],
  ['https://github.com/o/r@main', 'https://github.com/o/r@main'],
  ['git@github.com:o/r.git', 'git@github.com:o/r.git'],
  ['/srv/git/r', '/srv/git/r'],
])('the user of %s does not become part of a fact', (said, kept) => {
  expect(readRecipe({ code: { commit, repository: said } }, new Door())).toEqual({
    code: { commit, repository: kept },
  });
});

describe('the uses of a recipe', () => {
  test('are for training, those of other bytes an input, unless said otherwise', () => {
    const dataset = { namespace: 'default', name: 'raw', version: { by: 'digest', digest } };
    const datasets = [{ dataset: `raw@${digest}` }, { dataset: `raw@${digest}`, role: 'test' }];
    expect(readRecipe({ datasets, usedArtifacts: [{ digest }, { digest, role: 'encoder' }] }, new Door())).toEqual({
      datasets: [
        { role: 'training', dataset },
        { role: 'test', dataset },
      ],
      usedArtifacts: [
        { role: 'input', digest },
        { role: 'encoder', digest },
      ],
    });
  });

  test('that are direct are kept alike, whether that was said or not', () => {
    const read = (indirect: object) => readRecipe({ datasets: [{ dataset: 'raw@1', ...indirect }] }, new Door());
    expect(read({ indirect: false })).toEqual(read({}));
    expect(read({ indirect: true })?.datasets).toEqual([expect.objectContaining({ indirect: true })]);
  });
});

test('lists of nothing make no recipe', () => {
  expect(readRecipe({ datasets: [], usedArtifacts: [], problems: [] }, new Door())).toBeUndefined();
});

test('every command with a recipe takes at most 1,000 uses and 100 problems, and whole ones only', () => {
  const many = {
    datasets: Array.from({ length: 1_001 }, () => ({ dataset: 'raw@1' })),
    usedArtifacts: Array.from({ length: 1_001 }, () => ({ digest })),
    problems: Array.from({ length: 101 }, () => ({ where: 'dvc.lock', what: 'stale' })),
  };
  const broken = { usedArtifacts: [{ digest: 'md5:short' }], problems: [{ where: 'dvc.lock' }] };
  const places = (faults: readonly string[]) => faults.map((fault) => fault.split(':')[0]);
  for (const said of [many, broken]) {
    for (const read of [
      datasetCommands.versionDataset.read({ dataset: 'images', digest, ...said }),
      datasetCommands.recordDatasetSighting.read({ dataset: 'images@1', ...said }),
      modelCommands.recordTraining.read({ model: 'fraud', ...said }),
    ]) {
      expect(isFaulty(read) && places(read.faults)).toEqual(
        said === many ? ['datasets', 'usedArtifacts', 'problems'] : ['usedArtifacts.0.digest', 'problems.0.what'],
      );
    }
  }
});
