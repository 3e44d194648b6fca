import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { createClient } from '@pedigree/client';
import { findDvc } from '@pedigree/import-dvc/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { importInto, now } from './imported.ts';

const dvc = findDvc(process.env);
const suite = dvc || process.env.CI === 'true' ? describe : describe.skip;

const files = {
  'raw/1.csv': '1\n',
  'raw/deep/ü 2.csv': '2\r\n',
  'single.csv': 'x\n',
  'dvc.yaml': `stages:
  train:
    cmd: mkdir -p out && cat raw/1.csv single.csv > out/model.pkl
    deps: [raw, single.csv]
    outs: [out/model.pkl]
artifacts:
  m: {path: out/model.pkl, type: model}
`,
};

suite('what dvc push wrote itself (needs dvc 3.67: PEDIGREE_TEST_DVC or dvc on the PATH)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-fetch-dvc-'));
  const repository = join(folder, 'repository');
  let service: OwnService;

  const dates = { GIT_COMMITTER_DATE: '2025-06-01T00:00:00Z', GIT_AUTHOR_DATE: '2025-06-01T00:00:00Z' };
  const environment = { ...process.env, ...dates, DVC_NO_ANALYTICS: '1', DVC_SITE_CACHE_DIR: join(folder, 'site') };
  const run = (program: string, ...words: readonly string[]) => {
    const done = spawnSync(program, words, { cwd: repository, encoding: 'utf8', env: environment });
    if (done.status !== 0) throw new Error(`${program} ${words.join(' ')}: ${done.stdout}${done.stderr}`);
  };
  const git = (...words: readonly string[]) =>
    run('git', '-c', 'user.name=Ann', '-c', 'user.email=a@example.org', ...words);

  beforeAll(async () => {
    if (!dvc)
      throw new Error('required: dvc 3.67 (pip install dvc==3.67.1) as PEDIGREE_TEST_DVC or on the PATH; came: none');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(repository, path)), { recursive: true });
      writeFileSync(join(repository, path), text);
    }
    git('init', '--quiet', '.');
    run(dvc, 'init', '--quiet');
    run(dvc, 'remote', 'add', '--default', 'kept', join(folder, 'remote'));
    run(dvc, 'add', '--quiet', 'raw', 'single.csv');
    run(dvc, 'repro', '--quiet');
    run(dvc, 'push', '--quiet');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Work.');
    git('tag', '--annotate', '--message', 'one', 'm@v1.0.0');
    service = await startOwnService({ clock: () => now });
    await importInto(createClient({ url: service.url }), 'default', repository);
  });

  afterAll(async () => {
    await service?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['remote', 'repository'])(
    'a model and its datasets are fetched from the %s, folders too',
    async (place) => {
      const line = ['fetch', 'm@v1.0.0', '--datasets', '--dvc-remote', place, '--to', `from-${place}`, '--json'];
      const { exitCode, stdout, stderr } = await runLine(line, { folder, variables: { PEDIGREE_URL: service.url } });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
      const { files: fetched }: { readonly files: readonly { readonly path: string }[] } = JSON.parse(stdout);
      const read = (path: string) => readFileSync(join(folder, `from-${place}`, path), 'utf8');
      expect(Object.fromEntries(fetched.map(({ path }) => [path, read(path)]))).toEqual({
        'out/model.pkl': '1\nx\n',
        'datasets/raw/1.csv': files['raw/1.csv'],
        'datasets/raw/deep/ü 2.csv': files['raw/deep/ü 2.csv'],
        'datasets/single.csv': files['single.csv'],
      });
    },
  );
});
