import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

let folder: string;
let service: ChildService;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-cli-'));
  service = await startChildService({ data: join(folder, 'data') });
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

/** Runs a line that is to succeed, and reads the one document that it prints. */
async function ask(...argv: readonly string[]): Promise<Record<string, unknown>> {
  const { exitCode, stdout, stderr } = await say(...argv, '--json');
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: expect.any(String) });
  return JSON.parse(stdout);
}

function say(...argv: readonly string[]) {
  return pedigree(argv, { folder, environment: { PEDIGREE_URL: service.url, PEDIGREE_ACTOR: 'jürgen' } });
}

const anyPosition = expect.stringMatching(/^[a-z2-7]{16}\.\d+$/);
const anyId = expect.stringMatching(/^[0-9a-f-]{36}$/);

test('what nobody recorded is UNKNOWN, with a warning on stderr and exit code 0', async () => {
  const { exitCode, stdout, stderr } = await say('serving', 'production', '--model', 'fraud', '--json');
  expect(exitCode).toBe(0);
  expect(stderr).toContain('Nobody recorded environment:default/production');
  expect(stderr).toContain('Nobody recorded model:default/fraud');
  expect(JSON.parse(stdout)).toEqual({
    environment: 'production',
    at: null,
    asOf: { position: anyPosition, recordedAt: null },
    models: [
      {
        model: 'fraud',
        state: 'UNKNOWN',
        allocation: [],
        salt: null,
        since: null,
        until: null,
        actor: null,
        event: null,
      },
    ],
  });
});

test('promoting into an environment that nobody defined is refused with exit code 1, and says what is missing', async () => {
  const { exitCode, stdout, stderr } = await say('promote', 'fraud@1', 'production', '--json');
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toEqual({ rejected: 'UNKNOWN_REFERENCE', message: expect.any(String) });
  expect(stderr).toMatch(/^pedigree: refused, UNKNOWN_REFERENCE: required: .*production/);
});

test('the whole life of a slot, from a first promotion to a correction of the past', async () => {
  await ask('environment', 'add', 'production', '--rank', '3', '--production');
  const { stdout: listed } = await say('environment', 'list');
  expect(listed).toBe('ENVIRONMENT  NAMESPACE  RANK  PRODUCTION\nproduction   default       3  yes\n');
  for (const label of ['v1.0.0', 'v2.0.0']) {
    await ask(
      'model',
      'add',
      join(import.meta.dirname, 'pedigree.ts'),
      '--name',
      'fraud',
      '--label',
      label,
      '--no-code',
    );
  }
  const promoted = await ask(
    'promote',
    'fraud@v1.0.0',
    'production',
    '--occurred-at',
    '2024-05-01',
    '--reason',
    'first',
  );
  expect(promoted).toMatchObject({ position: anyPosition, repeated: false, dryRun: false, basisMoved: [] });
  await ask('promote', 'fraud@2', 'production', '--occurred-at', '2024-05-20T09:00:00+02:00');

  const before = await ask('serving', 'production');
  expect(before).toEqual({
    environment: 'production',
    at: null,
    asOf: { position: anyPosition, recordedAt: expect.any(String) },
    models: [
      {
        model: 'fraud',
        state: 'SERVING',
        allocation: [{ version: 'model:default/fraud@2', number: 2, label: 'v2.0.0', commit: null, share: 10_000 }],
        salt: 'default/production/fraud',
        since: '2024-05-20T07:00:00.000Z',
        until: null,
        actor: 'jürgen',
        event: anyId,
      },
    ],
  });
  const { position: then } = before.asOf as { position: string };

  const planned = await ask(
    ...['correct', 'fraud', 'production', '--since', '2024-05-20', '--until', '2024-06-01'],
    ...['--to', 'v1.0.0', '--reason', 'the rollout had failed', '--dry-run'],
  );
  expect(planned).toMatchObject({ dryRun: true });
  expect((await ask('serving', 'production')).asOf).toEqual(before.asOf);

  const corrected = await say(
    ...['correct', 'fraud', 'production', '--since', '2024-05-20', '--until', '2024-06-01'],
    ...['--to', 'v1.0.0', '--reason', 'the rollout had failed'],
  );
  expect(corrected).toMatchObject({ exitCode: 0, stdout: expect.stringContaining('Recorded at ') });
  expect(corrected.stderr).toContain('--since 2024-05-20 is 2024-05-20T00:00:00.000Z\n');

  const labelAt = async (...argv: readonly string[]) => {
    const { models } = (await ask('serving', 'production', ...argv)) as {
      models: { state: string; allocation: { label: string }[] }[];
    };
    return models[0]?.allocation[0]?.label ?? models[0]?.state;
  };
  expect(await labelAt('--at', '2024-05-25')).toBe('v1.0.0');
  expect(await labelAt('--at', '2024-05-25', '--known-at', 'now')).toBe('v1.0.0');
  expect(await labelAt('--at', '2024-05-25', '--known-at', then)).toBe('v2.0.0');
  expect(await labelAt('--at', '2024-06-01')).toBe('v2.0.0');
  expect(await labelAt('--at', '2024-04-30', '--model', 'fraud')).toBe('UNKNOWN');

  expect((await ask('rollback', 'fraud', 'production', '--reason', 'alarms')).serving).toMatchObject({
    allocation: [{ label: 'v1.0.0' }],
  });
  expect((await ask('retire', 'fraud', 'production')).serving).toMatchObject({ state: 'NOTHING', allocation: [] });

  const history = await ask('history', 'production', '--withdrawn');
  const changes = history.changes as { type: string; withdrawnBy: string | null; since: string; evidence: string }[];
  expect(changes.map(({ type }) => type)).toEqual([
    'ModelRetired',
    'ModelRolledBack',
    'ServingCorrected',
    'ModelPromoted',
    'ServingCorrected',
    'ModelPromoted',
  ]);
  expect(changes.filter(({ withdrawnBy }) => withdrawnBy !== null).map(({ since }) => since)).toEqual([
    '2024-05-20T07:00:00.000Z',
  ]);
  expect((await say('history', 'prodution')).stderr).toBe(
    'Nobody recorded environment:default/prodution. Is the name right?\n',
  );
  expect((await say('history', 'production', '--limit', '1')).stdout.split('\n')).toHaveLength(3);
});

test('a salt is stated with a promotion, stated anew by a correction, and shown', async () => {
  const saltNow = async () => (await ask('serving', 'production')).models as { salt: string }[];
  const promoted = await ask('promote', 'fraud@1', 'production', '--occurred-at', '2024-06-10', '--salt', '2024-q3');
  expect(promoted.serving).toMatchObject({ state: 'NOTHING', salt: null });
  const at = ['serving', 'production', '--at', '2024-06-11'];
  expect((await ask(...at)).models).toMatchObject([{ salt: '2024-q3' }]);
  const span = ['--since', '2024-06-10', '--until', '2024-06-20'];
  const correct = ['correct', 'fraud', 'production', '--reason', 'another salt', ...span, '--to', '1'];
  await ask(...correct, '--salt', '2024-q4');
  expect((await ask(...at)).models).toMatchObject([{ salt: '2024-q4' }]);
  await ask(...correct, '--salt', '');
  expect((await ask(...at)).models).toMatchObject([{ salt: 'default/production/fraud' }]);
  expect(await saltNow()).toMatchObject([{ salt: null }]);
  expect(await say('correct', 'fraud', 'production', '--reason', 'x', '--withdraw', 'e', '--salt', 's')).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('--withdraw: required: it alone; came: also '),
  });
});

test('a version that was retracted is not promoted, and the refusal says so', async () => {
  await ask('retract', 'fraud@2', '--reason', 'leaked labels');
  const { exitCode, stderr } = await say('promote', 'fraud@2', 'production');
  expect({ exitCode, stderr }).toEqual({
    exitCode: 1,
    stderr: expect.stringContaining('refused, VERSION_RETRACTED: required: '),
  });
  expect((await say('model', 'show', 'fraud')).stdout).toContain('retracted: leaked labels');
});

test('a command told twice under one id is recorded once; under the same id with other content it is refused', async () => {
  const line = ['promote', 'fraud@1', 'production', '--command-id', 'deploy-77'];
  expect(await ask(...line)).toMatchObject({ repeated: false });
  expect(await ask(...line, '--reason', 'in other words')).toMatchObject({ repeated: true });
  expect(await say('promote', 'fraud@v2.0.0', 'production', '--command-id', 'deploy-77')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('COMMAND_ID_REUSED'),
  });
});

test('a namespace has names of its own', async () => {
  await ask('environment', 'add', 'production', '--namespace', 'acme');
  const { models } = await ask('serving', 'production', '--namespace', 'acme');
  expect(models).toEqual([]);
  expect((await ask('environment', 'list', '--namespace', 'acme')).environments).toHaveLength(1);
});

test('a time that has not come and a position of another log are refused, with their codes', async () => {
  expect(await say('promote', 'fraud@1', 'production', '--occurred-at', '9999-01-01')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('OCCURRED_IN_FUTURE'),
  });
  expect(await say('serving', 'production', '--known-at', 'aaaaaaaaaaaaaaaa.1')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('POSITION_OF_ANOTHER_LOG'),
  });
});
