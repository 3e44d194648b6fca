import { once } from 'node:events';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { readiness, readinessThat, versionsOf } from './readiness.ts';
import { hasStrace, killingAt } from './trace.ts';
import { prepare, send, Writers } from './writers.ts';

/** How many moments of each kind; the long mode tries more of them. */
const more = Number(process.env.PEDIGREE_TEST_KILLS ?? 0) >= 100;
const momentsOf = (few: readonly number[], many: number) =>
  more ? Array.from({ length: many }, (_, index) => index * 3 + 1) : few;

let root = '';
let template = '';
let versions = '';
let service: ChildService | undefined;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-moments-'));
  template = join(root, 'template');
  service = await startChildService({ data: template });
  await prepare(service.url);
  versions = versionsOf(await readiness(service.url));
  for (let number = 0; number < 60; number++) {
    await send(service.url, { commandId: `first-${number}`, mutation: 'recordTraining', input: { model: 'model-0' } });
  }
  await service.stop();
  service = undefined;
});
afterEach(async () => {
  await service?.kill();
  service = undefined;
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

/** Starts the service through a tracer that kills it; `killed` where that was before it was ready, silently. */
async function startOrKilled(data: string, through: readonly string[]): Promise<ChildService | 'killed'> {
  try {
    return await startChildService({ data, through });
  } catch (error) {
    expect(String(error)).toMatch(/came: one that ended\n$/);
    return 'killed';
  }
}

interface Recorded {
  readonly commandId: string;
}

/** Starts again on the folder: every event is there once, and all views are what a rebuild of the log gives. */
async function expectSound(
  folder: string,
  acknowledged: ReadonlyMap<string, { readonly position: string }>,
): Promise<void> {
  service = await startChildService({ data: folder });
  // Rows of an older version answer until newer ones are built, and would be compared with nothing.
  const answering = await readinessThat(service.url, (now) => versionsOf(now) === versions);
  expect(versionsOf(answering)).toBe(versions);
  expect(await service.stop()).toBe(0);
  const lines = run(folder, ['log', 'export']).stdout.split('\n').slice(0, -1);
  const events = lines.map((line): Recorded => JSON.parse(line));
  expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(events.length);
  const positions = new Map(events.map(({ commandId }, index) => [commandId, String(index + 1)]));
  for (const [commandId, { position }] of acknowledged) {
    expect([commandId, positions.get(commandId)]).toEqual([commandId, position.split('.')[1]]);
  }
  const checked = run(folder, ['check']);
  const told = `${checked.stdout}${checked.stderr}`;
  expect([checked.status, told]).toEqual([0, expect.not.stringMatching(/required:|not compared/)]);
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
      await expectSound(folder, writers.acknowledged);
    });
  },
);

/** Makes every view look as if an older version of the program had built it. */
function age(folder: string): void {
  const views = new DatabaseSync(join(folder, 'views.db'));
  views.exec('update view_generations set version = version - 1; pragma wal_checkpoint(truncate)');
  views.close();
}

describeTraced('killed while it starts, the next start finishes what that one began (needs strace)', () => {
  const switching = momentsOf([2, 60], 40).map(
    (count) => ['while another version of the views takes over', count, age] as const,
  );
  const building = momentsOf([5, 80], 40).map(
    (count) => ['while the views are built', count, (folder: string) => rmSync(join(folder, 'views.db'))] as const,
  );
  test.each([...switching, ...building])('%s, at write %d', async (_, count, prepareFolder) => {
    const folder = copied();
    prepareFolder(folder);
    const outcome = await startOrKilled(folder, killingAt('pwrite64', count, join(folder, 'views.db-wal')));
    // In the long mode a high count is one that a start does not come to.
    if (!more) expect(outcome).toBe('killed');
    if (outcome !== 'killed') await outcome.stop();
    await expectSound(folder, new Map());
  });
});

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

  test('an export is a beginning of the log in whole lines, and one that ends within a line is refused', () => {
    const file = join(root, 'cut.jsonl');
    const stdout = openSync(file, 'w');
    const killed = run(template, ['log', 'export'], killingAt('write', 1, file), stdout);
    closeSync(stdout);
    expect(killed.signal).toBe('SIGKILL');
    const whole = run(template, ['log', 'export']).stdout;
    const cut = readFileSync(file, 'utf8');
    expect(whole.startsWith(cut) && (cut === '' || cut.endsWith('\n'))).toBe(true);
    writeFileSync(file, whole);
    truncateSync(file, Buffer.byteLength(whole) - 20);
    const folder = join(mkdtempSync(join(root, 'import-')), 'data');
    const refused = run(folder, ['log', 'import', file]);
    expect([refused.status, refused.stderr]).toEqual([
      1,
      expect.stringMatching(/^event \d+: required: [^\n]*; came: [^\n]*\n$/),
    ]);
    expect(run(folder, ['log', 'export']).stdout).toBe('');
  });
});
