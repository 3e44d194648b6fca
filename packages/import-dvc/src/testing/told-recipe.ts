import { annotationIn } from '../gto/annotation.ts';
import { readVersionRecipe } from '../plan/version-recipe.ts';
import { md5 } from './made-pipeline.ts';
import { readFiles } from './read-files.ts';

export const digests = { data: md5('data'), clean: md5('clean'), model: md5('model'), other: md5('other') };
export const metrics = '{"acc": 0.5}';

/** A repository: data, a stage that cleans them, one that trains `m`, and one that tests it. */
export const files = {
  'artifacts.yaml': 'm: {path: model.pkl, type: model}\n',
  'data.csv.dvc': `outs: [{path: data.csv, md5: ${digests.data}, size: 3}]\n`,
  'dvc.yaml': `stages:
  clean: {}
  train: {metrics: [train.json: {cache: false}]}
  test: {metrics: [test.json: {cache: false}]}
`,
  'dvc.lock': `schema: '2.0'
stages:
  clean:
    deps: [{path: data.csv, md5: ${digests.data}}, {path: clean.py, md5: ${md5('code')}}]
    params: {params.yaml: {clean.rows: 10}}
    outs: [{path: clean.csv, md5: ${digests.clean}}]
  train:
    deps: [{path: clean.csv, md5: ${digests.clean}}]
    params: {params.yaml: {seed: 1}}
    outs: [{path: model.pkl, md5: ${digests.model}, size: 9}, {path: train.json, md5: ${md5(metrics)}}]
  test:
    deps: [{path: model.pkl, md5: ${digests.model}}, {path: data.csv, md5: ${digests.data}}]
    outs: [{path: test.json, md5: ${md5(metrics)}}]
`,
  'clean.py': '',
  'train.json': metrics,
  'test.json': metrics,
};

/** The recipe of `m` where some of these files are others, or are not there. */
export async function recipeOf(changes: Readonly<Record<string, string | null>> = {}, artifact = 'm') {
  const changed = Object.entries({ ...files, ...changes }).flatMap(([path, text]) =>
    text === null ? [] : [[path, text] as const],
  );
  const there = new Map(changed);
  const snapshot = readFiles(Object.fromEntries(changed));
  return readVersionRecipe(artifact, annotationIn(snapshot.files, artifact), {
    ...{ namespace: 'shop', snapshot },
    hasPath: (path) => there.has(path),
    readText: async (path) => there.get(path) ?? null,
  });
}
