import { closeSync, cpSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { ask } from '../harness/ask.ts';
import { type ChildService, startChildService } from '../harness/child-service.ts';
import { runStandalone } from '../harness/run-standalone.ts';
import { makeLongLog } from './long-log.ts';
import { readiness } from './readiness.ts';
import { send } from './writers.ts';

/** Where the garbage is, in a log of 3,000 events: within the second page that a reader takes. */
const damaged = 1_500;
const pageBytes = 4_096;

let root = '';
let template = '';
let folder = '';
let lines: readonly string[] = [];
let service: ChildService | undefined;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'pedigree-damaged-'));
  template = join(root, 'template');
  lines = await makeLongLog(template);
  const built = await startChildService({ data: template });
  expect(await built.stop()).toBe(0);
  overwritePageOf(join(template, 'log.db'), lines[damaged - 1] ?? '');
});
beforeEach(() => {
  folder = mkdtempSync(join(root, 'case-'));
  cpSync(template, folder, { recursive: true });
});
afterEach(async () => {
  await service?.kill();
  service = undefined;
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Overwrites the page of a file in which a text lies, and nothing else. */
function overwritePageOf(file: string, text: string): void {
  const place = readFileSync(file).indexOf(text);
  if (place < 0) throw new Error(`required: a file with ${text}; came: ${file}`);
  const opened = openSync(file, 'r+');
  writeSync(opened, Buffer.alloc(pageBytes, 0xa5), 0, pageBytes, place - (place % pageBytes));
  closeSync(opened);
}

function run(words: readonly string[]) {
  const { status, stdout, stderr } = runStandalone([...words, '--port', '0', '--data', folder]);
  return { status, stdout, stderr };
}

/** The one line that names the file, what was read, and why that failed. */
const saidOf = (read: string) =>
  new RegExp(
    `(?:^|\\n)required: a log that can be read; came: ${join(folder, 'log.db')} ${read}, which is damaged \\([^\\n]+\\)\\n$`,
  );

const train = (url: string, model: string, commandId: string) =>
  send(url, { commandId, mutation: 'recordTraining', input: { model } });

const modelAt = (position: number): string => JSON.parse(lines[position - 1] ?? '').stream.split('/')[1];

const hiddenFault = 'required: an answer; came: a fault of the service, which its log tells';

test('an export from a log with garbage in its middle ends with 1, says behind which position, and its lines are whole', () => {
  const { status, stdout, stderr } = run(['log', 'export']);
  expect([status, stderr]).toEqual([1, expect.stringMatching(saidOf('behind position 1000'))]);
  expect(stdout?.split('\n')).toEqual([...lines.slice(0, 1_000), '']);
});

test('a service starts on it, refuses what has to read there, and does all else', async () => {
  service = await startChildService({ data: folder });
  const { url } = service;
  expect(await readiness(url)).toMatchObject({ status: 'ready' });

  const [model, other] = [modelAt(damaged), modelAt(damaged + 8)];
  expect(other).not.toBe(model);
  await expect(train(url, model, 'there')).rejects.toThrow(hiddenFault);
  expect(service.log()).toContain(`came: ${join(folder, 'log.db')} in stream model-default/${model} `);
  const { position } = await train(url, other, 'elsewhere');
  expect(position).toMatch(/\.3001$/);

  const page = async (after: number) => {
    const query = 'query ($after: String) { events(first: 5, after: $after) { nodes { position } } }';
    return ask<{ events: { nodes: { position: string }[] } }>(url, query, {
      after: `${position.split('.')[0]}.${after}`,
    });
  };
  expect(await page(damaged - 3)).toMatchObject({
    errors: [{ message: hiddenFault, extensions: { code: 'INTERNAL' } }],
  });
  expect(service.log()).toContain(`came: ${join(folder, 'log.db')} at 5 positions`);
  expect((await page(2_998)).data.events.nodes).toEqual([
    { position: expect.stringMatching(/\.2999$/) },
    { position: expect.stringMatching(/\.3000$/) },
    { position },
  ]);
  const question = `{ model(model: "${model}") { name } }`;
  expect(await ask(url, question, {}, { 'pedigree-min-position': position })).toEqual({
    data: { model: { name: model } },
  });
  expect(await readiness(url)).toMatchObject({ status: 'ready' });
  expect(await service.stop()).toBe(0);
});

test('a service that has views to build from there says why it cannot, ends with 1, and leaves the rows that are there', () => {
  const readMakings = () => {
    const views = new DatabaseSync(join(folder, 'views.db'));
    const makings = views.prepare('select view, version, position from view_generations where answers = 1').all();
    views.close();
    return makings;
  };
  const views = new DatabaseSync(join(folder, 'views.db'));
  views.exec('update view_generations set version = version - 1');
  views.close();
  const before = readMakings();
  const { status, stderr } = run([]);
  const last = JSON.parse(stderr.trimEnd().split('\n').at(-1) ?? '');
  expect([status, last]).toEqual([
    1,
    expect.objectContaining({
      msg: 'the service cannot go on',
      err: expect.objectContaining({
        message: expect.stringContaining(`came: ${join(folder, 'log.db')} behind position 1000, which is damaged`),
      }),
    }),
  ]);
  expect(stderr).not.toContain('views.db');
  expect(readMakings()).toEqual(before);
});
