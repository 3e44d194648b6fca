import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { readHelpExamples } from './help-examples.ts';
import { makeNewcomersFolder } from './newcomers-folder.ts';
import { typeLine } from './type-line.ts';

// Every line is a process of its own, on a machine that may be busy.
jest.setTimeout(240_000);

/** In this order, for one makes what another asks about. What has no place here asks only, and comes between. */
const first = ['environment add', 'dataset add', 'model add', 'checkout', 'fetch'];
const last = [
  'model alias',
  'model unalias',
  'approve',
  'reject',
  'withdraw-approval',
  'promote',
  'rollout',
  'rollout start',
  'rollout advance',
  'rollout pause',
  'rollout resume',
  'rollout show',
  'report-metrics',
  'rollout abort',
  'rollback',
  'restore',
  'correct',
  'retire',
  'policy set',
  'retract',
  'backup',
  'log',
  'log export',
  'log import',
];
/** What writes the folder of the service, or serves it, and so waits until that has ended. */
const alone = ['check', 'rebuild', 'start'];
/** What is typed where there is a Kafka: test/kafka/commands.int.spec.ts. */
const elsewhere = ['kafka', 'kafka verify', 'kafka backfill'];

const examples = readHelpExamples();
let folder: string;
let service: ChildService;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-examples-'));
  service = await startChildService({ data: join(folder, 'data') });
  await makeNewcomersFolder(folder, service.url);
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** Types an example and says what is wrong with it, if anything is. */
async function type(example: string): Promise<readonly string[]> {
  // A file of an example before is in the way of the next: nobody exports to the same file twice.
  const output = /--output (\S+)/.exec(example)?.[1];
  if (output !== undefined) rmSync(join(folder, output), { force: true });
  // A port of its own, for this machine's may be taken. What never ends is interrupted once it has said something.
  const line = example.replace('--port 4000', '--port 0');
  const isEndless = /^pedigree start|--follow/.test(line);
  const { exitCode, stderr } = await typeLine(line, { folder, url: service.url, isEndless });
  return exitCode === 0 ? [] : [`${example}\n  exit code ${exitCode}: ${stderr}`];
}

async function typeInOrder(commands: readonly string[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const example of examplesOf(commands)) faults.push(...(await type(example)));
  return faults;
}

async function typeAtOnce(commands: readonly string[]): Promise<readonly string[]> {
  const faults = await Promise.all(examplesOf(commands).map(type));
  return faults.flat();
}

/** Each line once: a group of commands shows an example of one of them. */
function examplesOf(commands: readonly string[]): readonly string[] {
  return [...new Set(commands.flatMap((command) => examples.get(command) ?? []))];
}

test('the example in the help of every command ends with exit code 0, typed as it stands', async () => {
  const questions = [...examples.keys()].filter(
    (command) => ![...first, ...last, ...alone, ...elsewhere].includes(command),
  );
  expect(questions.length).toBeGreaterThan(15);
  expect(await typeInOrder(first)).toEqual([]);
  expect(await typeAtOnce(questions)).toEqual([]);
  expect(await typeInOrder(last)).toEqual([]);
  await service.stop();
  expect(await typeInOrder(alone)).toEqual([]);
});
