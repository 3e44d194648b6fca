import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

let folder: string;
let service: ChildService;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-import-'));
  service = await startChildService({ data: join(folder, 'data') });
  git('2024-05-01T09:00:00Z', 'init', '--quiet', 'repository');
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

function git(date: string, ...command: readonly string[]): void {
  execFileSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'init.defaultBranch=main', ...command],
    {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    },
  );
}

function tag(date: string, name: string, message = name): void {
  git(date, '-C', 'repository', 'tag', '--annotate', '--message', message, name);
}

function say(...argv: readonly string[]) {
  return pedigree(argv, { folder, environment: { PEDIGREE_URL: service.url } });
}

const line = ['import', 'dvc', 'repository', '--environment', 'prod=production'];

test('the stage history of a GTO repository is asked as if it had been recorded as it happened', async () => {
  git('2024-05-01T09:00:00Z', '-C', 'repository', 'commit', '--quiet', '--allow-empty', '--message', 'one');
  tag('2024-05-01T10:00:00Z', 'fraud@v1.0.0');
  tag('2024-05-01T11:00:00Z', 'fraud#prod#1');
  git('2024-05-02T09:00:00Z', '-C', 'repository', 'commit', '--quiet', '--allow-empty', '--message', 'two');
  tag('2024-05-02T10:00:00Z', 'fraud@v1.1.0');
  tag('2024-05-02T11:00:00Z', 'fraud#dev#2');
  tag('2024-05-02T12:00:00Z', 'release-7');

  const planned = JSON.parse((await say(...line, '--dry-run', '--json')).stdout);
  expect(planned).toMatchObject({ recorded: 0, alreadyKnown: 0, ignored: 1 });
  expect(planned.planned).toBeGreaterThan(0);
  expect(JSON.parse((await say('model', 'list', '--json')).stdout)).toEqual({ models: [] });

  const { exitCode, stdout } = await say(...line, '--json');
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    recorded: planned.planned,
    alreadyKnown: 0,
    ignored: 1,
    problems: [],
    environments: [
      { stage: 'dev', environment: 'dev', known: false, production: false },
      { stage: 'prod', environment: 'production', known: false, production: true },
    ],
  });
  const serving = JSON.parse((await say('serving', 'production', '--at', '2024-05-01T11:00:00Z', '--json')).stdout);
  expect(serving.models).toMatchObject([
    {
      model: 'fraud',
      state: 'SERVING',
      actor: 'test@example.com',
      allocation: [{ label: 'v1.0.0', commit: expect.stringMatching(/^[0-9a-f]{40}$/) }],
    },
  ]);
  const before = JSON.parse(
    (await say('serving', 'production', '--model', 'fraud', '--at', '2024-05-01T10:59:59.999Z', '--json')).stdout,
  );
  expect(before.models).toMatchObject([{ state: 'UNKNOWN' }]);
});

test('importing again records 0', async () => {
  expect(JSON.parse((await say(...line, '--json')).stdout)).toMatchObject({ recorded: 0, ignored: 1, problems: [] });
  expect((await say(...line)).stdout).toMatch(
    /^0 events recorded, \d+ facts known before\.\n1 tag not GTO's, left alone\.\n/,
  );
});

test('what is no repository is refused in one line', async () => {
  const { exitCode, stderr } = await say('import', 'dvc', 'data');
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^pedigree: required: the folder of a git repository, bare or not; came: .+\n$/);
});
