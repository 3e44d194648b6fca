import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startChildService } from '../harness/child-service.ts';
import { runStandalone as run } from '../harness/run-standalone.ts';
import { hasStrace, killingAt } from './trace.ts';
import { prepare } from './writers.ts';

let root: string;
let data: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-killed-backup-'));
  data = join(root, 'data');
  const service = await startChildService({ data });
  await prepare(service.url);
  await service.stop();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const describeTraced = hasStrace ? describe : describe.skip;

describeTraced('a backup that is killed (needs strace)', () => {
  test.each<[Parameters<typeof killingAt>[0], number, string]>([
    ['pwrite64', 1, 'unfinished/unfinished'],
    ['pwrite64', 12, 'unfinished/unfinished'],
    ['rename', 1, 'unfinished/log.db'],
    ['fsync', 1, 'unfinished/log.db'],
  ])('at %s %d of %s is told from an empty log by a start, a check and the next backup', (call, count, file) => {
    const target = join(mkdtempSync(join(root, 'case-')), 'backup');
    const backUp = ['backup', target, '--data', data];
    expect(run(backUp, { through: killingAt(call, count, join(target, file)) }).signal).toBe('SIGKILL');
    const refused = {
      status: 1,
      stdout: '',
      stderr: `required: the folder of a log, or one that is not there yet; came: ${target}, where a backup did not end; remove it and back up again\n`,
    };
    expect(run(['--port', '0', '--data', target])).toMatchObject(refused);
    expect(run(['check', '--data', target])).toMatchObject(refused);
    expect(existsSync(join(target, 'log.db'))).toBe(false);
    expect(run(backUp)).toMatchObject({ status: 1, stderr: expect.stringMatching(/where there is unfinished\n$/) });
    rmSync(target, { recursive: true });
    expect(run(backUp).status).toBe(0);
    expect(run(['check', '--data', target]).status).toBe(0);
  });

  test('before its copy has an id of its own has left nothing, one folder further in, that a start takes for a log', () => {
    const target = join(root, 'within');
    run(['backup', target, '--data', data], {
      through: killingAt('pwrite64', 12, join(target, 'unfinished/unfinished')),
    });
    const inside = join(target, 'unfinished');
    expect(existsSync(join(inside, 'unfinished'))).toBe(true);
    const { status, stderr } = run(['--port', '0', '--data', inside]);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`came: ${inside}, where a backup did not end`)]);
  });

  test('once the copy stands has left a whole log', () => {
    const target = join(mkdtempSync(join(root, 'whole-')), 'backup');
    expect(run(['backup', target, '--data', data], { through: killingAt('fsync', 1, target) }).signal).toBe('SIGKILL');
    expect(run(['log', 'export', '--data', target]).stdout).toBe(run(['log', 'export', '--data', data]).stdout);
    expect(run(['check', '--data', target]).status).toBe(0);
  });
});
