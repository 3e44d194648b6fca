import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { pedigree } from './pedigree.ts';

let folder: string;
let service: ChildService;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pedigree-log-'));
  service = await startChildService({ data: join(folder, 'data') });
  for (const name of ['dev', 'qa', 'production']) await say('environment', 'add', name);
});

afterAll(async () => {
  await service.stop();
  rmSync(folder, { recursive: true });
});

function say(...argv: readonly string[]) {
  return pedigree(argv, { folder, environment: { PEDIGREE_URL: service.url } });
}

function linesOf(text: string): readonly { id: string; position: string; stream: string; type: string }[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

test('events are one envelope a line, in the order of the log, with what they do not have left out', async () => {
  const { exitCode, stdout } = await say('events', '--json');
  expect(exitCode).toBe(0);
  const events = linesOf(stdout);
  expect(events.map(({ stream }) => stream)).toEqual([
    'environment-default/dev',
    'environment-default/qa',
    'environment-default/production',
  ]);
  expect(events[0]).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    stream: 'environment-default/dev',
    revision: 0,
    position: expect.stringMatching(/^[a-z2-7]{16}\.\d+$/),
    type: 'EnvironmentDefined',
    schemaVersion: 1,
    recordedAt: expect.any(String),
    occurredAt: expect.any(String),
    namespace: 'default',
    actor: { id: 'anonymous', kind: 'PERSON', means: 'CLAIMED' },
    commandId: expect.any(String),
    commandDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
    correlationId: expect.any(String),
    causationId: expect.any(String),
    evidence: 'OBSERVED',
    basis: expect.any(Array),
    data: { production: false },
  });
});

test('--after, --subject, --type and --limit narrow the list', async () => {
  const [first] = linesOf((await say('events', '--json')).stdout);
  expect(linesOf((await say('events', '--json', '--after', first?.position ?? '')).stdout)).toHaveLength(2);
  expect(linesOf((await say('events', '--json', '--limit', '2')).stdout)).toHaveLength(2);
  expect(linesOf((await say('events', '--json', '--subject', 'environment:qa')).stdout)).toHaveLength(1);
  expect((await say('events', '--type', 'ModelPromoted')).stdout).toBe('');
  expect((await say('events')).stdout).toMatch(/EnvironmentDefined {2}environment-default\/production {2}anonymous\n$/);
});

test('--stream, --by, --since and --until narrow the list to what an auditor asks for', async () => {
  const count = async (...argv: readonly string[]) => linesOf((await say('events', '--json', ...argv)).stdout).length;
  expect(await count('--stream', 'environment-default/qa')).toBe(1);
  expect(await count('--by', 'anonymous')).toBe(3);
  expect(await count('--by', 'eve')).toBe(0);
  for (const prefix of ['--', '--recorded-']) {
    expect(await count(`${prefix}since`, '2020-01-01T00:00:00Z')).toBe(3);
    expect(await count(`${prefix}until`, '2020-01-01T00:00:00Z')).toBe(0);
  }
});

test('--csv is a table with a header, a row an event, whose lines end as RFC 4180 has it', async () => {
  await say('environment', 'add', 'formula', '--reason', '=HYPERLINK("http://evil","a, b")');
  const { exitCode, stdout } = await say('events', '--csv', '--subject', 'environment:formula');
  expect(exitCode).toBe(0);
  const [header, row, end] = stdout.split('\r\n');
  expect(header).toBe(
    'position,recordedAt,occurredAt,type,subjects,actor,actorName,actorKind,actorMeans,recordedBy,evidence,reason,' +
      'sourceSystem,sourceLocation,sourceObject,sourceBy,namespace,stream,revision,id,schemaVersion,' +
      'commandId,commandDigest,correlationId,causationId,basis,data',
  );
  expect(row).toMatch(
    /^[a-z2-7]{16}\.4,[^,]+Z,[^,]+Z,EnvironmentDefined,environment:default\/formula,anonymous,,PERSON,CLAIMED,,OBSERVED,/,
  );
  expect(row).toContain(`,"'=HYPERLINK(""http://evil"",""a, b"")",`);
  expect(row).toMatch(/,"\{""production"":false\}"$/);
  expect(end).toBe('');
});

test('--follow goes on with what is recorded while it runs, until it is interrupted', async () => {
  const following = pedigree(['events', '--follow', '--json'], {
    environment: { PEDIGREE_URL: service.url },
    enough: (stdout) => stdout.includes('canary'),
  });
  await say('environment', 'add', 'canary');
  const { exitCode, stdout } = await following;
  expect(exitCode).toBe(0);
  expect(linesOf(stdout).at(-1)).toMatchObject({ stream: 'environment-default/canary' });
});

test('--follow with --limit ends by itself', async () => {
  const following = say('events', '--follow', '--json', '--limit', '6');
  await say('environment', 'add', 'shadow');
  const { exitCode, stdout } = await following;
  expect({ exitCode, events: linesOf(stdout).length }).toEqual({ exitCode: 0, events: 6 });
});

test('an exported log, imported into an empty folder, has the same bytes under a new log id', async () => {
  const exported = await say('log', 'export', '--data', 'data', '--output', 'log.jsonl');
  expect(exported).toMatchObject({ exitCode: 0, stdout: '' });
  const text = readFileSync(join(folder, 'log.jsonl'), 'utf8');
  expect(linesOf(text).map(({ stream }) => stream)).toContain('environment-default/qa');
  expect((await say('log', 'export', '--data', 'data')).stdout).toBe(text);

  expect(await say('log', 'import', 'log.jsonl', '--data', 'copy')).toMatchObject({ exitCode: 0 });
  expect((await say('log', 'export', '--data', 'copy')).stdout).toBe(text);
  const copy = await startChildService({ data: join(folder, 'copy') });
  const [copied] = linesOf((await pedigree(['events', '--json'], { environment: { PEDIGREE_URL: copy.url } })).stdout);
  await copy.stop();
  const [original] = linesOf((await say('events', '--json')).stdout);
  expect(copied?.id).toBe(original?.id);
  expect(copied?.position.split('.')[0]).not.toBe(original?.position.split('.')[0]);
});

test('an export that fails leaves no file, and none is written where another is being written', async () => {
  const failed = await say('log', 'export', '--data', 'nowhere', '--output', 'failed.jsonl');
  expect(failed).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^required: the folder of a log; came: /),
  });
  expect(readdirSync(folder).filter((name) => name.startsWith('failed'))).toEqual([]);
  writeFileSync(join(folder, 'other.jsonl.unfinished'), 'half');
  expect(await say('log', 'export', '--data', 'data', '--output', 'other.jsonl')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/came: .*other\.jsonl\.unfinished, which another is writing, or has left\n$/),
  });
  expect(readFileSync(join(folder, 'other.jsonl.unfinished'), 'utf8')).toBe('half');
});

test('a log is imported into an empty folder only, and exported into a new file only', async () => {
  expect(await say('log', 'import', 'log.jsonl', '--data', 'copy')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/required: .*came: /),
  });
  expect(await say('log', 'export', '--data', 'data', '--output', 'log.jsonl')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringContaining('--output: required: a file that can be made and is not there yet; came: '),
  });
});

test('a file that is not there is not imported, and a folder without a log is neither verified nor made', async () => {
  expect(await say('log', 'import', 'nothing.jsonl', '--data', 'empty')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^required: a file that can be read; came: .*nothing\.jsonl /),
  });
  expect(await say('check', '--data', 'nowhere')).toMatchObject({
    exitCode: 1,
    stderr: expect.stringMatching(/^required: the folder of a log; came: .*nowhere\/log\.db, which is not there\n$/),
  });
  expect(existsSync(join(folder, 'nowhere'))).toBe(false);
});

test('views built anew answer as before', async () => {
  expect(await say('rebuild', '--data', 'copy')).toMatchObject({ exitCode: 0 });
  const copy = await startChildService({ data: join(folder, 'copy') });
  const { stdout } = await pedigree(['environment', 'list', '--json'], { environment: { PEDIGREE_URL: copy.url } });
  await copy.stop();
  expect(JSON.parse(stdout).environments).toHaveLength(6);
});
