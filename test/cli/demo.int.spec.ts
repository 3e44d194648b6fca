import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { runDemo } from '@pedigree/demo';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

// Every line is a process of its own, on a machine that may be busy.
jest.setTimeout(60_000);

let folder: string;
let service: ChildService;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-demo-'));
  service = await startChildService({ data: join(folder, 'data'), arguments: ['--demo'] });
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

async function ask(...argv: readonly string[]) {
  const { stdout } = await pedigree([...argv, '--json'], { environment: { PEDIGREE_URL: service.url } });
  return JSON.parse(stdout);
}

async function labelAt(at?: string): Promise<string | undefined> {
  const { models } = await ask('serving', 'production', '--model', 'fraud', ...(at === undefined ? [] : ['--at', at]));
  return models[0].allocation[0]?.label;
}

test('an empty house is filled with a story that can be asked: an act, a rollback, a correction, retractions', async () => {
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  expect(await labelAt()).toBe('v2.0.0');
  expect(await labelAt(daysAgo(10))).toBe('v1.2.0');
  expect(await labelAt(daysAgo(19.5))).toBe('v1.0.0');
  expect(await labelAt(daysAgo(36.5))).toBe('v1.1.0');
  expect(await labelAt(daysAgo(48))).toBe('v1.0.0');
  const { versions, aliases } = await ask('model', 'show', 'fraud');
  expect(
    versions.map(({ label, retraction }: { label: string; retraction: unknown }) => [label, retraction !== null]),
  ).toEqual([
    ['v2.0.0', false],
    ['v1.2.0', false],
    ['v1.1.0', true],
    ['v1.0.0', false],
  ]);
  expect(aliases).toEqual([{ alias: 'champion', version: { number: 4 } }]);
});

test('told again, also days later, the story writes nothing', async () => {
  const lines: string[] = [];
  const options = { url: service.url, log: (line: string) => lines.push(line) };
  expect(await runDemo({ ...options, now: Date.now() })).toEqual({ recorded: 0 });
  expect(await runDemo({ ...options, now: Date.now() + 3 * 86_400_000 })).toEqual({ recorded: 0 });
  expect(lines).toContain('  npx pedigree serving production');
});

test('a folder that has a history gets no story, and whoever asked for one is told so', async () => {
  await service.stop();
  service = await startChildService({ data: join(folder, 'data'), arguments: ['--demo'] });
  expect(service.log()).toContain(`no demo: ${join(folder, 'data')} has a history already\n`);
});
