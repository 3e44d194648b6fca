import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeRepository } from '@pedigree/import-dvc/testing';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';
import { startBetween } from './service-between.ts';

const program = resolve(import.meta.dirname, '../../services/cli/bin/pedigree.js');
const folder = mkdtempSync(join(tmpdir(), 'pedigree-interrupted-'));
const line = ['import', 'dvc', 'repository'];
let service: ChildService;

beforeAll(async () => {
  const tags = [1, 2, 3].map((at) => ({ name: `m@v${at}.0.0`, commit: at - 1, at: 2000 + at }));
  await makeRepository(join(folder, 'repository'), { commits: [{ at: 1000 }, { at: 1001 }, { at: 1002 }], tags });
  service = await startChildService({ data: join(folder, 'data') });
});

afterAll(async () => {
  await service?.stop();
  rmSync(folder, { recursive: true });
});

const say = async (...more: readonly string[]) => {
  const environment = { PEDIGREE_URL: service.url };
  return JSON.parse((await pedigree([...line, ...more, '--json'], { folder, environment })).stdout);
};

test('Ctrl-C ends a dry run, which says that it did not come to its end and recorded nothing', async () => {
  const { stderr, exitCode } = await interrupt([...line, '--dry-run'], () => true);
  expect(stderr).toBe(
    'pedigree: the dry run was interrupted before it knew all that would be recorded: nothing was recorded\n',
  );
  expect(exitCode).toBe(1);
});

test('Ctrl-C ends an import behind what is under way, says what was recorded, and the same command goes on', async () => {
  const { planned } = await say('--dry-run');
  const { stderr, exitCode } = await interrupt(line, (body) => body.includes('mutation'));
  expect(stderr).toMatch(
    /^pedigree: the import was interrupted: \d+ events? (?:was|were) recorded; the same command goes on from here\n$/,
  );
  expect(exitCode).toBe(1);
  const recorded = Number(/\d+/.exec(stderr)?.[0]);
  expect(recorded).toBeGreaterThan(0);
  expect(await say()).toMatchObject({ recorded: planned - recorded });
});

/** What stands between the command line and the service presses Ctrl-C once, at a request for which it is time. */
async function interrupt(command: readonly string[], isTime: (body: string) => boolean) {
  let isPressed = false;
  const between = await startBetween(service.url, async (body) => {
    if (isPressed || !isTime(body)) return;
    isPressed = true;
    running.kill('SIGINT');
    await setTimeout(300);
  });
  const running = spawn(process.execPath, [program, ...command], {
    cwd: folder,
    env: { ...process.env, PEDIGREE_URL: between.url },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  running.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [exitCode] = await once(running, 'close');
  between.close();
  return { stderr, exitCode };
}
