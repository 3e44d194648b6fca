import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from '@pedigree/client';
import { findDvc } from '@pedigree/import-dvc/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { importInto, now, refused } from './imported.ts';

const dvc = findDvc(process.env);
const suite = dvc || process.env.CI === 'true' ? describe : describe.skip;

const files = {
  'raw/1.csv': '1\n',
  'raw/2.csv': '2\n',
  'single.csv': 'x\n',
  'src/a.py': '# code\n',
  'params.yaml': 'train: {lr: 0.1, seed: 20170428, nested: {list: [1, 2]}}\n',
  'more.json': '{"alpha": 3}',
  'sub/inner/empty': '',
  'dvc.yaml': `vars:
- names: [a, b]
stages:
  prepare:
    cmd: mkdir -p data/prep && cat raw/*.csv > data/prep/all.csv
    deps: [raw, src/a.py]
    outs: [data/prep]
  use:
    foreach: \${names}
    do:
      cmd: cat data/prep/all.csv > use-\${item}.txt && echo \${item} >> use-\${item}.txt
      deps: [data/prep/all.csv]
      outs: ['use-\${item}.txt']
  move:
    wdir: sub/inner
    cmd: cat ../../single.csv > moved.txt
    deps: [../../single.csv]
    outs: [moved.txt]
  train:
    cmd: cat use-a.txt sub/inner/moved.txt > model.pkl && echo '{"loss":1.5,"of":{"last":2}}' > train.json
    params: [train, {more.json: [alpha]}]
    deps: [use-a.txt, sub/inner/moved.txt]
    outs: [model.pkl]
    metrics: [train.json: {cache: false}]
  test:
    cmd: cat model.pkl use-b.txt > plot.csv && echo '{"accuracy":0.5}' > test.json
    deps: [model.pkl, use-b.txt]
    metrics: [test.json: {cache: false}]
    plots: [plot.csv]
artifacts:
  m: {path: model.pkl, type: model}
`,
};

suite('what dvc repro wrote itself (needs dvc 3.67: PEDIGREE_TEST_DVC or dvc on the PATH)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-repro-'));
  let service: OwnService;
  let client: Client;

  const dates = { GIT_COMMITTER_DATE: '2025-06-01T00:00:00Z', GIT_AUTHOR_DATE: '2025-06-01T00:00:00Z' };
  const environment = { ...process.env, ...dates, DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(folder, 'site') };
  const run = (program: string, ...words: readonly string[]) => {
    const done = spawnSync(program, words, { cwd: folder, encoding: 'utf8', env: environment });
    if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}: ${done.stdout}${done.stderr}`);
  };
  const git = (...words: readonly string[]) =>
    run('git', '-c', 'user.name=Ann', '-c', 'user.email=a@example.org', ...words);
  const commit = () => {
    git('add', '--all', ':!site');
    git('commit', '--quiet', '--message', 'Work.');
  };
  const tag = (name: string) => git('tag', '--annotate', '--message', name, name);

  beforeAll(async () => {
    if (!dvc)
      throw new Error('required: dvc 3.67 (pip install dvc==3.67.1) as PEDIGREE_TEST_DVC or on the PATH; came: none');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    git('init', '--quiet', '.');
    run(dvc, 'init', '--quiet');
    run(dvc, 'add', '--quiet', 'raw', 'single.csv');
    run(dvc, 'repro', '--quiet');
    commit();
    tag('m@v1.0.0');
    writeFileSync(join(folder, 'params.yaml'), 'train: {lr: 0.2, seed: 20170428, nested: {list: [1, 2]}}\n');
    commit();
    tag('m@v2.0.0');
    service = await startOwnService({ clock: () => now });
    client = createClient({ url: service.url });
    const report = await importInto(client, 'default', folder);
    expect({ refused: refused(report), problems: report.problems }).toEqual({ refused: [], problems: [] });
  });

  afterAll(async () => {
    await service?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a version has inputs, parameters and metrics of every stage, whatever form declares it', async () => {
    const recipe = await client.recipe({ of: 'model:default/m@v1.0.0' });
    const used = recipe?.datasets.map(({ role, name, indirect }) => `${role}: ${name}${indirect ? ', indirect' : ''}`);
    expect(used?.sort()).toEqual([
      'move: single.csv, indirect',
      'prepare: raw, indirect',
      'train: sub/inner/moved.txt',
      'train: use-a.txt',
      'use-a: data/prep, indirect',
      'use-a: data/prep/all.csv, indirect',
    ]);
    expect(recipe?.parameters).toEqual({
      alpha: 3,
      train: { lr: 0.1, seed: 20_170_428, nested: { list: [1, 2] } },
    });
    expect(recipe?.metrics).toEqual({ loss: 1.5, 'of.last': 2, accuracy: 0.5 });
    // A file in an output folder: dvc itself goes by the path alone.
    const [what, where] = [expect.stringMatching(/^uncertain: data\/prep\/all\.csv lies in/), 'dvc.lock: stage use@a'];
    expect(recipe?.problems).toEqual([{ where, what }]);
    const version = await client.modelVersion({ version: 'model:default/m@v1.0.0' });
    expect(version?.metrics).toEqual({ loss: 1.5, 'of.last': 2 });
  });

  test('parameters that were changed and never ran are not those of the version', async () => {
    const [before, after] = [
      await client.recipe({ of: 'model:default/m@v1.0.0' }),
      await client.recipe({ of: 'model:default/m@v2.0.0' }),
    ];
    expect(after?.parameters).toEqual(before?.parameters);
  });

  test('everything that was made is behind the model by its runs, and metrics and plots are no datasets', async () => {
    const lineage = await client.lineage({ of: 'model:default/m@v1.0.0', direction: 'UPSTREAM' });
    const names = lineage?.nodes.flatMap(({ kind, name }) => (kind === 'DATASET' ? [name] : [])).sort();
    expect(names).toEqual(['data/prep', 'data/prep/all.csv', 'raw', 'single.csv', 'sub/inner/moved.txt', 'use-a.txt']);
    const datasets = await client.datasets({ namespace: 'default', first: 100 });
    expect(datasets.nodes.map(({ name }) => name).filter((name) => /json|plot|model/.test(name))).toEqual([]);
  });
});
