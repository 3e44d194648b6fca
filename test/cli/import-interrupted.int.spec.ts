import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, jest, test } from '@jest/globals';
import { makeRepository } from '@pedigree/import-dvc/testing';
import { startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

jest.setTimeout(60_000);

test('Ctrl-C ends an import behind what is under way, says what was recorded, and the same command goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-interrupted-'));
  const tags = [1, 2, 3].map((at) => ({ name: `m@v${at}.0.0`, commit: at - 1, at: 2000 + at }));
  await makeRepository(join(folder, 'repository'), { commits: [{ at: 1000 }, { at: 1001 }, { at: 1002 }], tags });
  const service = await startChildService({ data: join(folder, 'data') });
  const line = ['import', 'dvc', 'repository'];
  const say = (url: string, ...more: readonly string[]) =>
    pedigree([...line, ...more], { folder, environment: { PEDIGREE_URL: url } });
  const { planned } = JSON.parse((await say(service.url, '--dry-run', '--json')).stdout);

  const program = resolve(import.meta.dirname, '../../services/cli/bin/pedigree.js');
  // What stands between the command line and the service presses Ctrl-C while the first commands are under way.
  const between = createServer(async (request, response) => {
    let body = '';
    for await (const text of request) body += text;
    if (body.includes('mutation')) {
      importing.kill('SIGINT');
      await setTimeout(300);
    }
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(service.url, { method: 'POST', headers, body });
    response.setHeader('content-type', answer.headers.get('content-type') ?? 'application/json');
    response.end(await answer.text());
  });
  await once(between.listen(0, '127.0.0.1'), 'listening');
  const address = between.address();
  const port = typeof address === 'object' ? address?.port : address;
  const importing = spawn(process.execPath, [program, ...line], {
    cwd: folder,
    env: { ...process.env, PEDIGREE_URL: `http://127.0.0.1:${port}/graphql` },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  importing.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const [exitCode] = await once(importing, 'close');
  between.close();
  between.closeAllConnections();

  expect(stderr).toMatch(
    /^pedigree: the import was interrupted: \d+ events? (?:was|were) recorded; the same command goes on from here\n$/,
  );
  expect(exitCode).toBe(1);
  const recorded = Number(/\d+/.exec(stderr)?.[0]);
  expect(recorded).toBeGreaterThan(0);
  expect(JSON.parse((await say(service.url, '--json')).stdout)).toMatchObject({ recorded: planned - recorded });
  await service.stop();
  rmSync(folder, { recursive: true });
});
