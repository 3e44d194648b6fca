import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  allNodesOf,
  type ChangeFieldsFragment,
  type Client,
  type Command,
  createClient,
  EnvironmentsDocument,
  type Outcome,
  recordAll,
  recordOne,
  ServingDocument,
  ServingHistoryDocument,
} from '@pedigree/client';
import { ImportInterrupted, importRepository, planImport } from '@pedigree/import-dvc';
import { git, type MadeTag, makeRepository } from '@pedigree/import-dvc/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { importInto, modelsIn, now, optionsOf } from './imported.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-import-'));
const commits = [{ at: 1000 }, { at: 1001 }, { at: 1002 }];
let service: OwnService;
let client: Client;
let count = 0;
/** Of each test its own. */
let namespace = '';

beforeAll(async () => {
  service = await startOwnService({ clock: () => now });
  client = createClient({ url: service.url });
});

beforeEach(() => {
  count += 1;
  namespace = `of-test-${count}`;
});

afterAll(async () => {
  await service.remove();
  rmSync(folder, { recursive: true, force: true });
});

async function made(...tags: readonly MadeTag[]): Promise<string> {
  count += 1;
  const path = join(folder, `made-${count}`);
  await makeRepository(path, { commits, tags });
  return path;
}

const tag = (name: string, commit: number, at: number): MadeTag => ({ name, commit, at });
const first = [tag('m@v1.0.0', 0, 2000), tag('m#prod#1', 0, 2010), tag('m@v2.0.0', 1, 2020), tag('m#prod#2', 1, 2030)];

/** What serves at a time, as `1`, a version's number; else NOTHING or UNKNOWN. */
async function serving(environment: string, model: string, at: number, knownAt?: string) {
  const { serving: told } = await client.execute(ServingDocument, {
    environment: `environment:${namespace}/${environment}`,
    model: `model:${namespace}/${model}`,
    at: new Date(at).toISOString(),
    knownAt,
  });
  const [served] = told.allocation;
  return served?.share === 10_000 ? served.version.number : told.state;
}

async function historyIn(of: string) {
  const changes = await allNodesOf(async (after) => {
    const environment = `environment:${of}/production`;
    const answer = await client.execute(ServingHistoryDocument, { environment, withdrawn: true, after });
    return answer.servingHistory;
  });
  return changes.toReversed();
}

/** The position behind everything recorded so far. */
async function position(): Promise<string> {
  const { data } = await service.ask<{ readonly events: { readonly asOf: { readonly position: string } } }>(
    '{ events(first: 1) { asOf { position } } }',
  );
  return data.events.asOf.position;
}

describe('clones of one repository', () => {
  test('working trees, bare copies and clones meet: whichever comes second records nothing', async () => {
    const bare = await made(...first);
    const clone = join(folder, 'clone');
    git(folder, ['clone', '-q', bare, clone]);
    git(clone, ['fetch', '-q', '--tags']);
    await importInto(client, namespace, clone);
    expect(await importInto(client, namespace, bare)).toMatchObject({ recorded: 0, alreadyKnown: 4, problems: [] });
  });

  test('an import that was cut off anywhere is completed by the next one', async () => {
    const path = await made(...first, tag('m#prod!#3', 1, 2040), tag('m@v2.0.0!', 1, 2050), tag('m@v2.0.0#4', 1, 2060));
    const whole = await importInto(client, namespace, path);
    const [models, history] = [await modelsIn(client, namespace), (await historyIn(namespace)).map(saidOf)];
    for (let length = 0; length < whole.recorded; length += 1) {
      const cutOff = `${namespace}-at-${length}`;
      const { commands } = await planImport(optionsOf(client, cutOff, path));
      await recorded(commands.slice(0, length));
      const report = await importInto(client, cutOff, path);
      expect(report).toMatchObject({ recorded: whole.recorded - length, problems: [] });
      expect(await modelsIn(client, cutOff)).toEqual(models);
      expect((await historyIn(cutOff)).map(saidOf)).toEqual(history);
    }
  });

  test.each(['READING', 'RECORDING'] as const)(
    'an import that is interrupted while %s says how much it recorded, and started again goes on',
    async (when) => {
      const path = await made(...first);
      const { commands } = await planImport(optionsOf(client, namespace, path));
      const interruption = new AbortController();
      const onProgress = (phase: string) => {
        if (phase === when) interruption.abort();
      };
      const { signal } = interruption;
      const interrupted = importRepository({ ...optionsOf(client, namespace, path), signal, onProgress });
      const recorded = await interrupted.then(
        () => -1,
        (error: unknown) => (error instanceof ImportInterrupted ? error.recorded : -1),
      );
      expect(recorded).toBeGreaterThanOrEqual(when === 'READING' ? 0 : 1);
      expect(recorded).toBeLessThan(commands.length);
      expect(await importInto(client, namespace, path)).toMatchObject({ recorded: commands.length - recorded });
    },
  );

  test('a fork that lacks tags takes nothing back', async () => {
    await importInto(client, namespace, await made(...first));
    const report = await importInto(client, namespace, await made(...first.slice(0, 2)));
    expect(report).toMatchObject({ recorded: 0, alreadyKnown: 2 });
    expect(report.problems.map(({ where }) => where).sort()).toEqual(['m#prod#2', 'm@v2.0.0']);
    expect(await serving('production', 'm', now)).toBe(2);
  });

  test('a repository that lost every tag of an artifact is told so, and what was recorded stays', async () => {
    const other = tag('other@v1.0.0', 0, 2000);
    await importInto(client, namespace, await made(...first, other));
    const report = await importInto(client, namespace, await made(other));
    expect(report).toMatchObject({ recorded: 0, alreadyKnown: 1 });
    expect(report.problems.map(({ where }) => where).sort()).toEqual(first.map(({ name }) => name).sort());
    expect(report.problems.every(({ what }) => /^was recorded and is not in this repository/.test(what))).toBe(true);
    expect(await serving('production', 'm', now)).toBe(2);
  });

  test('a moved tag is reported, and what was recorded stays', async () => {
    await importInto(client, namespace, await made(...first));
    const report = await importInto(client, namespace, await made(...first.slice(0, 3), tag('m#prod#2', 2, 2030)));
    expect(report.recorded).toBe(0);
    expect(report.problems).toMatchObject([{ where: 'm#prod#2', what: expect.stringMatching(/moved/) }]);
    expect(await serving('production', 'm', now)).toBe(2);
  });
});

describe('what is written', () => {
  test('an earlier change that comes back is a rollback to it', async () => {
    const path = await made(...first, tag('m#prod!#3', 1, 2040), tag('m#prod!#4', 0, 2050));
    await importInto(client, namespace, path);
    const types = (await historyIn(namespace)).map(({ event }) => event.type);
    expect(types).toEqual(['ModelPromoted', 'ModelPromoted', 'ModelRolledBack', 'ModelRetired']);
  });

  test('a tag found later is one correction of the span that it changes', async () => {
    await importInto(client, namespace, await made(...first));
    const before = await position();
    const path = await made(...first, tag('m#prod#9', 2, 2015));
    const { commands } = await planImport(optionsOf(client, namespace, path));
    expect(commands.flatMap((command) => ('correctServing' in command ? [command.correctServing] : []))).toMatchObject([
      {
        since: '1970-01-01T00:33:35.000Z',
        until: '1970-01-01T00:33:50.000Z',
        reason: expect.stringContaining('m#prod#9'),
      },
    ]);
    await importInto(client, namespace, path);
    expect(await serving('production', 'm', 2_020_000)).toBe(3);
    expect(await serving('production', 'm', 2_020_000, before)).toBe(1);
  });

  test('what a person corrected since stays as corrected', async () => {
    const path = await made(...first);
    await importInto(client, namespace, path);
    const correction = {
      environment: `environment:${namespace}/production`,
      model: `model:${namespace}/m`,
      since: new Date(2_012_000).toISOString(),
      until: new Date(2_025_000).toISOString(),
      allocation: [],
      reason: 'It had been taken off by hand.',
    };
    await recordOne(client, { correctServing: correction });
    expect(await importInto(client, namespace, path)).toMatchObject({ recorded: 0, problems: [] });
    const report = await importInto(client, namespace, await made(...first, tag('m#prod#9', 2, 2015)));
    expect(report.problems).toMatchObject([{ where: 'm in production', what: expect.stringMatching(/left as it is/) }]);
    expect(await serving('production', 'm', 2_020_000)).toBe('NOTHING');
    expect(await serving('production', 'm', 2_026_000)).toBe(3);
    expect(await serving('production', 'm', 2_030_000)).toBe(2);
  });

  test('nothing personal decides a command id', async () => {
    const { commands } = await planImport(optionsOf(client, namespace, await made(...first)));
    const impersonal = commands.flatMap((command) =>
      Object.values(command).map((input) => ({ ...input, source: null, reason: null })),
    );
    expect(JSON.stringify(impersonal)).not.toMatch(/bob|example\.org/i);
  });

  test('a tag dated in the future waits for its time', async () => {
    const report = await importInto(client, namespace, await made(tag('m#prod', 0, now / 1000 + 60)));
    expect(report).toMatchObject({
      recorded: 0,
      problems: [{ where: 'm#prod', what: expect.stringMatching(/future/) }],
    });
  });
});

test('two stages for one environment are refused', async () => {
  const { environments, ...options } = optionsOf(client, namespace, await made(...first, tag('m#live', 1, 2100)));
  const mapping = new Map([...environments, ['live', 'production']]);
  await expect(planImport({ ...options, environments: mapping })).rejects.toThrow('live');
});

/** Records all of them, and waits until answers show it. */
async function recorded(commands: readonly Command[]): Promise<void> {
  const outcomes: Outcome[] = [];
  for await (const outcome of recordAll(client, commands)) outcomes.push(outcome);
  expect(outcomes.map(({ kind }) => kind)).toEqual(commands.map(() => 'recorded'));
  const last = outcomes.at(-1);
  if (last && 'position' in last)
    await client.execute(EnvironmentsDocument, { namespace }, { minPosition: last.position });
}

/** What a change says, whatever its event is called. */
function saidOf({ event, since, until, state, allocation, withdrawnBy }: ChangeFieldsFragment) {
  const versions = allocation.map(({ version, share }) => [version.number, share]);
  return { type: event.type, since, until, state, versions, withdrawn: withdrawnBy !== null };
}
