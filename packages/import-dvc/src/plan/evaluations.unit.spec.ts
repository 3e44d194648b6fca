import { describe, expect, test } from '@jest/globals';
import { digests, files, recipeOf } from '../testing/told-recipe.ts';

describe('an evaluation that takes the folder of a model', () => {
  const within = (trained: string, evaluated: string) => ({
    'artifacts.yaml': 'm: {path: models/m.pkl, type: model}\n',
    'dvc.lock': files['dvc.lock']
      .replace(`{path: model.pkl, md5: ${digests.model}, size: 9}`, trained)
      .replace(`{path: model.pkl, md5: ${digests.model}}`, evaluated),
  });
  const folder = (digest: string) => `{path: models, md5: ${digest}.dir}`;

  test('is one of it where the folder is what was made, on the data beside it', async () => {
    const { evaluations } = await recipeOf(within(folder(digests.model), folder(digests.model)));
    expect(evaluations).toMatchObject([
      { dataset: `dataset:shop/data.csv@md5:${digests.data}`, metrics: { acc: 0.5 } },
    ]);
  });

  test.each([
    [
      'is stale where the folder was another',
      folder(digests.model),
      folder(digests.other),
      /^stale: it evaluated models as/,
    ],
    [
      'is unknown where the folder has no digest',
      folder(digests.model),
      '{path: models}',
      /^unknown: it evaluated models, and the digest/,
    ],
    [
      'is unknown where only the file in it was made',
      `{path: models/m.pkl, md5: ${digests.model}}`,
      folder(digests.other),
      /^unknown: it evaluated models, and whether/,
    ],
    [
      'is unknown where it took one file of what was made',
      folder(digests.model),
      `{path: models/m.pkl, md5: ${digests.model}}`,
      /^unknown: it evaluated models\/m\.pkl/,
    ],
  ])('%s', async (_, trained, evaluated, what) => {
    const { training, evaluations } = await recipeOf(within(trained, evaluated));
    expect(evaluations).toEqual([]);
    expect(training.problems).toContainEqual({ where: 'dvc.lock: stage test', what: expect.stringMatching(what) });
  });
});
