import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';

const main = resolve(__dirname, '../../services/standalone/dist/main.js');
let root = '';
let service: ChildService;

const run = (words: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
    timeout: 60_000,
  });
  return { status, stdout, stderr };
};

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-standalone-'));
  service = await startChildService({ data: join(root, 'data') });
  await ask(
    service.url,
    `mutation {
    registerModel(input: { name: "fraud" }) { __typename } recordTraining(input: { model: "fraud", parameters: { "ü": 1 } }) { __typename }
    defineEnvironment(input: { name: "production" }) { __typename } promoteModel(input: { environment: "production", version: "fraud@1" }) { __typename }
  }`.replace('{ "ü": 1 }', '{ u: "ü €" }'),
  );
});
afterAll(async () => {
  await service.stop();
  rmSync(root, { recursive: true, force: true });
});

describe('what cannot start says why in one line, and exits with 1', () => {
  test('a second service on the same folder', () => {
    expect(run(['--port', '0', '--data', join(root, 'data')])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^required: .*came: .*\n$/),
    });
  });

  test('a port in use', () => {
    const { port } = new URL(service.url);
    expect(run(['--port', port, '--data', join(root, 'other')])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^required: a free port, as --port .* came: one in use .*\n$/),
    });
  });

  test('a folder that is a file', () => {
    writeFileSync(join(root, 'file'), '');
    expect(run(['--port', '0', '--data', join(root, 'file')])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^[^\n]*came: [^\n]*\n$/),
    });
  });

  test('a file that is no database', () => {
    const folder = mkdtempSync(join(root, 'foreign-'));
    writeFileSync(
      join(folder, 'log.db'),
      'this is no database, and it is long enough to be looked at as one. '.repeat(20),
    );
    expect(run(['--port', '0', '--data', folder])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^[^\n]*came: [^\n]*\n$/),
    });
  });

  test('a folder that cannot be made', () => {
    expect(run(['--port', '0', '--data', '/dev/null/data'])).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^[^\n]*came: [^\n]*\n$/),
    });
  });
});

describe('what is set wrongly is told at once, and exits with 2', () => {
  test('every fault in a line of its own', () => {
    const { status, stderr } = run(['--port', '70000', '--nothing'], { PEDIGREE_JIT: 'maybe' });
    expect(status).toBe(2);
    expect(stderr.trim().split('\n')).toHaveLength(3);
    expect(stderr).toMatch(/--port: required: .*; came: "70000"/);
    expect(stderr).toMatch(/--nothing: required: one of --port/);
    expect(stderr).toMatch(/PEDIGREE_JIT: required: on or off; came: "maybe"/);
  });

  test('an address beyond this machine, unless the operator says so', () => {
    expect(run(['--host', '0.0.0.0'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('PEDIGREE_OPEN=yes'),
    });
  });

  test('--help shows flags, variables and an example', () => {
    expect(run(['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/--port <value>, PEDIGREE_PORT.*Example: npm start/s),
    });
  });
});

describe('a log that is moved', () => {
  test('has the same bytes, in the same order, under a log id of its own, and answers the same', async () => {
    const exported = run(['log', 'export', '--data', join(root, 'data')]);
    expect(exported.status).toBe(0);
    expect(exported.stdout.trim().split('\n')).toHaveLength(4);
    const file = join(root, 'log.jsonl');
    writeFileSync(file, exported.stdout);
    expect(run(['log', 'import', file, '--data', join(root, 'copy')])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('4 events'),
    });
    expect(run(['log', 'export', '--data', join(root, 'copy')]).stdout).toBe(readFileSync(file, 'utf8'));
    const copy = await startChildService({ data: join(root, 'copy') });
    const query =
      '{ serving(environment: "production", model: "fraud") { state since allocation { version { number parameters } } } }';
    expect(await ask(copy.url, query)).toEqual(await ask(service.url, query));
    expect(await copy.stop()).toBe(0);
    expect(run(['rebuild', '--data', join(root, 'copy')])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^7 views are built anew, up to \S+\.4\n$/),
    });
    const rebuilt = await startChildService({ data: join(root, 'copy') });
    expect(await ask(rebuilt.url, query)).toEqual(await ask(service.url, query));
    expect(await rebuilt.stop()).toBe(0);
  });

  test('is refused by a log that holds events, and leaves nothing where it is no log', () => {
    const file = join(root, 'log.jsonl');
    expect(run(['log', 'import', file, '--data', join(root, 'copy')])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^required: an empty log.*\n$/),
    });
    writeFileSync(join(root, 'broken.jsonl'), '{"id":1}\n');
    expect(run(['log', 'import', join(root, 'broken.jsonl'), '--data', join(root, 'broken')])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^event 1: required: .*\n$/),
    });
    expect(run(['log', 'import', join(root, 'none.jsonl'), '--data', join(root, 'broken')])).toMatchObject({
      status: 1,
    });
    expect(run(['log', 'export', '--data', join(root, 'nowhere')])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^[^\n]*\n$/),
    });
    expect(run(['rebuild', '--data', join(root, 'data')])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^required: .*\n$/),
    });
  });
});

test('SIGTERM under load finishes what was accepted and exits with 0', async () => {
  const data = join(root, 'stopped');
  const stopping = await startChildService({ data });
  await ask(stopping.url, 'mutation { registerModel(input: { name: "m" }) { __typename } }');
  const answers: Promise<string | undefined>[] = Array.from({ length: 200 }, (_, index) =>
    ask<{ tagModelVersion: { position?: string }; recordTraining: { position?: string } }>(
      stopping.url,
      `mutation { recordTraining(input: { model: "m", commandId: "c${index}" }) { ... on RecordTrainingPayload { position } } }`,
    ).then(
      ({ data: answer }) => answer?.recordTraining?.position,
      () => undefined,
    ),
  );
  await Promise.race(answers);
  expect(await stopping.stop()).toBe(0);
  const acknowledged = (await Promise.all(answers)).filter((position) => position !== undefined);
  const events = run(['log', 'export', '--data', data]).stdout.trim().split('\n');
  expect(acknowledged.length).toBeGreaterThan(0);
  expect(events.length - 1).toBeGreaterThanOrEqual(acknowledged.length);
});
