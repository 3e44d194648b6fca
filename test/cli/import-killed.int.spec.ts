import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { makeRepository } from '@pedigree/import-dvc/testing';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';
import { startBetween } from './service-between.ts';

const program = resolve(import.meta.dirname, '../../services/cli/bin/pedigree.js');
const line = ['import', 'dvc', 'repository', '--environment', 'prod=production', '--json'];
const folder = mkdtempSync(join(tmpdir(), 'pedigree-import-killed-'));
/** What an import that nothing disturbs makes durable. */
let undisturbed: readonly string[] = [];
let service: ChildService | undefined;

/** Each artifact has versions and stages, tagged one a minute: so an import takes several requests. */
const artifacts = Array.from({ length: 20 }, (_, number) => `model-${number}`);
const tagsOf = (artifact: string) =>
  [1, 2, 3].flatMap((version) => [
    { name: `${artifact}@v${version}.0.0`, commit: version - 1, at: 2000 + version * 60 },
    { name: `${artifact}#prod#${version}`, commit: version - 1, at: 2030 + version * 60 },
  ]);

async function importWhole(url: string): Promise<{ readonly recorded: number }> {
  const { stdout, stderr } = await pedigree(line, { folder, environment: { PEDIGREE_URL: url } });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

async function untilSomethingIsRecorded(url: string): Promise<void> {
  let found = 0;
  while (found === 0) {
    const { data } = await ask<{ events: { nodes: readonly unknown[] } }>(
      url,
      '{ events(first: 1) { nodes { eventId } } }',
    );
    found = data.events.nodes.length;
  }
}

/** Every event of a log but for when it was recorded: its place in its stream counts, and no more, for requests of an import overtake each other. */
function factsIn(data: string): readonly string[] {
  const { stdout } = spawnSync(process.execPath, [program, 'log', 'export', '--data', data], { encoding: 'utf8' });
  const events = stdout
    .trim()
    .split('\n')
    .map((each) => JSON.parse(each));
  expect(new Set(events.map(({ commandId }) => commandId)).size).toBe(events.length);
  return events.map(({ recordedAt, ...fact }) => JSON.stringify(fact)).sort();
}

beforeAll(async () => {
  const commits = [{ at: 1000 }, { at: 1001 }, { at: 1002 }];
  await makeRepository(join(folder, 'repository'), { commits, tags: artifacts.flatMap(tagsOf) });
  const data = join(folder, 'undisturbed');
  service = await startChildService({ data });
  await importWhole(service.url);
  await service.stop();
  undisturbed = factsIn(data);
});
afterEach(() => service?.kill());
afterAll(() => rmSync(folder, { recursive: true }));

test.each(['the service', 'the importer'])(
  'where %s is killed in the middle of an import, the same command goes on, and what is known is as without that',
  async (killed) => {
    const data = join(folder, killed.replace('the ', ''));
    service = await startChildService({ data });
    const running = service;
    let mutations = 0;
    const between = await startBetween(running.url, async (body) => {
      if (!body.includes('mutation') || ++mutations !== 3) return;
      await untilSomethingIsRecorded(running.url);
      if (killed === 'the service') await running.kill();
      else importer.kill('SIGKILL');
    });
    const environment = { ...process.env, PEDIGREE_URL: between.url };
    const importer = spawn(process.execPath, [program, ...line], { cwd: folder, env: environment, stdio: 'ignore' });
    const [exitCode, signal] = await once(importer, 'exit');
    between.close();
    expect([exitCode, signal]).toEqual(killed === 'the service' ? [3, null] : [null, 'SIGKILL']);
    if (killed === 'the service') service = await startChildService({ data });
    const { recorded } = await importWhole(service.url);
    expect(recorded).toBeGreaterThan(0);
    expect(recorded).toBeLessThan(undisturbed.length);
    expect(await importWhole(service.url)).toMatchObject({ recorded: 0 });
    await service.stop();
    expect(factsIn(data)).toEqual(undisturbed);
  },
);
