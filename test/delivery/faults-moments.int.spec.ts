import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startChildService } from '../harness/child-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { expectSound } from './expect-sound.ts';
import { makeLongLog } from './long-log.ts';
import { readiness, versionsOf } from './readiness.ts';
import { startOrKilled } from './start-or-killed.ts';
import { hasStrace, killingAt } from './trace.ts';
import { prepare, send, Writers } from './writers.ts';

/** How many moments of each kind; the long mode tries more of them. */
const more = Number(process.env.PEDIGREE_TEST_KILLS ?? 0) >= 100;
const momentsOf = (few: readonly number[], many: number) =>
  more ? Array.from({ length: many }, (_, index) => index * 3 + 1) : few;

let root = '';
let template = '';
let versions = '';

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-moments-'));
  template = join(root, 'template');
  const service = await startChildService({ data: template });
  try {
    await prepare(service.url);
    versions = versionsOf(await readiness(service.url));
    for (let number = 0; number < 60; number++) {
      await send(service.url, {
        commandId: `first-${number}`,
        mutation: 'recordTraining',
        input: { model: 'model-0' },
      });
    }
    expect(await service.stop()).toBe(0);
  } finally {
    await service.kill();
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function copied(): string {
  const folder = mkdtempSync(join(root, 'case-'));
  cpSync(template, folder, { recursive: true });
  return folder;
}

/** Runs the built service's subcommand to its end, through a program where one is given. */
function run(folder: string, words: readonly string[], through: readonly string[] = [], stdout?: number) {
  const ran = runStandalone([...words, '--data', folder], { through, ...(stdout !== undefined && { stdout }) });
  return { ...ran, stdout: ran.stdout ?? '' };
}

const describeTraced = hasStrace ? describe : describe.skip;

describeTraced(
  'killed under 64 writers, nothing acknowledged is missing or doubled, and views equal a rebuild (needs strace)',
  () => {
    const moments = [
      ...momentsOf([40], 30).map((count) => ['pwrite64', 'log.db-wal', count] as const),
      ...momentsOf([3], 10).map((count) => ['fsync', 'log.db-wal', count] as const),
      ...momentsOf([90], 40).map((count) => ['pwrite64', 'views.db-wal', count] as const),
    ];
    test.each(moments)('at %s of %s, the %d th', async (call, file, count) => {
      const folder = copied();
      const killed = await startOrKilled(folder, killingAt(call, count, join(folder, file)));
      // In the long mode a low count is one of the start's own calls, before which there is nobody to write.
      if (!more) expect(killed).not.toBe('killed');
      const writers = new Writers();
      if (killed !== 'killed') {
        const exited = once(killed.process, 'exit');
        await writers.run(killed.url, 0);
        expect((await exited)[1]).toBe('SIGKILL');
      }
      expect(writers.refusals).toEqual([]);
      await expectSound(folder, { versions, acknowledged: writers.acknowledged });
    });
  },
);

describeTraced('an export or import that is killed (needs strace)', () => {
  test('an import leaves an empty log, into which the same can be imported', async () => {
    const exported = join(root, 'whole.jsonl');
    const whole = run(template, ['log', 'export']).stdout;
    writeFileSync(exported, whole);
    for (const [call, count] of [
      ['pwrite64', 12],
      ['fsync', 2],
    ] as const) {
      const folder = join(mkdtempSync(join(root, 'import-')), 'data');
      const killed = run(folder, ['log', 'import', exported], killingAt(call, count, join(folder, 'log.db-wal')));
      expect(killed.signal).toBe('SIGKILL');
      if (existsSync(join(folder, 'log.db'))) expect(run(folder, ['log', 'export']).stdout ?? '').toBe('');
      expect(run(folder, ['log', 'import', exported]).status).toBe(0);
      expect(run(folder, ['log', 'export']).stdout).toBe(whole);
    }
  });

  test('an export that is killed has ended behind a whole line, and one that is cut off within a line is refused', async () => {
    const long = join(root, 'long');
    const lines = await makeLongLog(long);
    const file = join(root, 'cut.jsonl');
    const stdout = openSync(file, 'w');
    // As it is about to write the second of its three pages.
    const killed = run(long, ['log', 'export'], killingAt('write', 2, file), stdout);
    closeSync(stdout);
    expect(killed.signal).toBe('SIGKILL');
    const written = readFileSync(file, 'utf8').split('\n');
    expect(written.length).toBeGreaterThan(100);
    expect(written.length).toBeLessThan(lines.length);
    expect(written).toEqual([...lines.slice(0, written.length - 1), '']);

    writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
    truncateSync(file, statSync(file).size - 20);
    const folder = join(mkdtempSync(join(root, 'import-')), 'data');
    const refused = run(folder, ['log', 'import', file]);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/^event \d+: required: [^\n]*; came: [^\n]*\n$/),
    ]);
    expect(run(folder, ['log', 'export']).stdout).toBe('');
  });
});
