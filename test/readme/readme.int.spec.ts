/**
 * `PEDIGREE_README=write npx jest test/readme` pastes a real run of the tour into the README instead of comparing.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { fillConsoleBlocks, readConsoleBlocks } from './console-blocks.ts';
import { runTour } from './run-tour.ts';

// Every line is a process of its own, on a machine that may be busy.
jest.setTimeout(120_000);

const root = resolve(import.meta.dirname, '../..');
const readme = resolve(root, 'README.md');
const page = readFileSync(readme, 'utf8');

let folder: string;
let service: ChildService;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-readme-'));
  service = await startChildService({ data: join(folder, 'data') });
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** Puts a word in place of what differs from run to run: the log's id, and times of the run itself. */
function withoutChance(text: string): string {
  return text
    .replaceAll(/\b[a-z2-7]{16}\.(\d+)/g, '<log>.$1')
    .replaceAll(/\b(?!2024-)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, '<now>')
    .trimEnd();
}

// The tour is typed by a person who has these; CI has them too, so that there it cannot be passed over.
const hasTools = spawnSync('bash', ['-c', 'command -v git && command -v curl && command -v npx']).status === 0;
const tour = hasTools || process.env.CI === 'true' ? test : test.skip;

tour('the tour of the README prints what the README shows (needs bash, git and curl)', async () => {
  const typed = readConsoleBlocks(page);
  const outputs = await runTour(
    typed.map(({ command }) => command),
    root,
    service.url,
  );
  if (process.env.PEDIGREE_README === 'write') {
    writeFileSync(readme, fillConsoleBlocks(page, outputs));
    return;
  }
  expect(typed.map(({ command }, index) => ({ command, output: withoutChance(outputs[index] ?? '') }))).toEqual(
    typed.map(({ command, output }) => ({ command, output: withoutChance(output) })),
  );
});

test('the README has the two commands', () => {
  expect(page).toMatch(/^npm ci && npm start\b/m);
  expect(page).toMatch(/^npm ci && npm test\b/m);
});
