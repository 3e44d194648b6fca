import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Told } from '../graphql/story.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';
import { startBetween } from './service-between.ts';

const program = resolve(import.meta.dirname, '../../services/cli/dist/main.js');
const folder = mkdtempSync(join(tmpdir(), 'pedigree-restore-interrupted-'));
let service: ChildService;

/** In each of three environments version 2 serves from the second day on. */
const environments = ['dev', 'qa', 'production'];
const storyOf = (namespace: string): readonly Told[] => {
  const slots = environments.map((name) => ({ environment: name, namespace }));
  const promoted = (version: string, occurredAt: string) =>
    slots.map((slot): Told => ['promoteModel', { ...slot, version: `fraud@${version}`, occurredAt }]);
  return [
    ['registerModel', { name: 'fraud', namespace }],
    ...['1', '2'].map((): Told => ['recordTraining', { model: 'fraud', namespace }]),
    ...environments.map((name, rank): Told => ['defineEnvironment', { name, namespace, rank }]),
    ...promoted('1', '2026-05-01'),
    ...promoted('2', '2026-05-02'),
  ];
};

const start = () => startChildService({ data: join(folder, 'data') });
const line = (namespace: string) => ['restore', '--all', '--to', '2026-05-01', '--namespace', namespace, '--json'];

/** Runs the line behind something that does `interrupt` as it asks for the second restore. */
async function runInterrupted(namespace: string, interrupt: (kill: () => void) => Promise<void> | void) {
  let restores = 0;
  const between = await startBetween(service.url, async (body) => {
    if (body.includes('mutation RestoreEnvironment') && ++restores === 2) await interrupt(() => child.kill('SIGKILL'));
  });
  const child = spawn(process.execPath, [program, ...line(namespace)], {
    env: { ...process.env, PEDIGREE_URL: between.url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const [exitCode, signal] = await once(child, 'close');
  between.close();
  return { exitCode, signal, stdout };
}

const report = (stdout: string): [string, string][] =>
  JSON.parse(stdout).environments.map(({ environment, outcome }: Record<string, string>) => [environment, outcome]);
const outcomes = (namespace: string, ...each: readonly string[]) =>
  environments.map((name, index) => [`environment:${namespace}/${name}`, each[index]]);

async function expectWentOn(namespace: string): Promise<void> {
  const again = () => pedigree(line(namespace), { environment: { PEDIGREE_URL: service.url } });
  const { exitCode, stdout } = await again();
  expect({ exitCode, outcomes: report(stdout) }).toEqual({
    exitCode: 0,
    outcomes: outcomes(namespace, 'restored before', 'restored', 'restored'),
  });
  const [first] = JSON.parse(stdout).environments;
  expect(first).toMatchObject({ position: expect.stringMatching(/\.\d+$/), plan: [] });
  expect(report((await again()).stdout)).toEqual(
    outcomes(namespace, 'restored before', 'restored before', 'restored before'),
  );
  const { data } = await ask<{ events: { nodes: readonly unknown[] } }>(
    service.url,
    `{ events(filter: { namespace: "${namespace}", types: [EnvironmentRestored] }) { nodes { eventId } } }`,
  );
  expect(data.events.nodes).toHaveLength(environments.length);
}

beforeAll(async () => {
  service = await start();
  const telling = { ask: (...asked: [string]) => ask(service.url, ...asked) };
  for (const namespace of ['away', 'killed', 'unknown']) await tellStory(Object(telling), storyOf(namespace));
});
afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

test('where the service goes away between two environments, the report says what was done, and the same line goes on', async () => {
  const { exitCode, stdout } = await runInterrupted('away', () => service.kill());
  expect({ exitCode, outcomes: report(stdout) }).toEqual({
    exitCode: 1,
    outcomes: outcomes('away', 'restored', 'failed', 'failed'),
  });
  service = await start();
  await expectWentOn('away');
});

test('where the command line is killed between two environments, the same line says what was done before, and goes on', async () => {
  const { signal, stdout } = await runInterrupted('killed', async (kill) => {
    kill();
    // Nothing but the kill keeps this request from the service: it comes there too late for anybody to hear of it.
    await new Promise(() => {});
  });
  expect({ signal, stdout }).toEqual({ signal: 'SIGKILL', stdout: '' });
  await expectWentOn('killed');
});

test('where nothing is known of an environment that serves now, it is refused, and no other is changed', async () => {
  const known = { environment: 'qa', namespace: 'unknown', model: 'fraud', version: '1', occurredAt: '2026-04-01' };
  await tellStory(Object({ ask: (...asked: [string]) => ask(service.url, ...asked) }), [['promoteModel', known]]);
  const { exitCode, stdout } = await pedigree([...line('unknown'), '--to', '2026-04-02'], {
    environment: { PEDIGREE_URL: service.url },
  });
  expect({ exitCode, outcomes: report(stdout) }).toEqual({
    exitCode: 1,
    outcomes: outcomes('unknown', 'refused', 'planned', 'refused'),
  });
  expect(JSON.parse(stdout).environments[0]).toMatchObject({ rejected: 'NOTHING_KNOWN_THEN' });
});
