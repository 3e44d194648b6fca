import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { addressOf } from './git/open-repository.ts';
import { runGit } from './git/run-git.ts';
import { importRepository } from './import-repository.ts';
import { MemoryRecorder } from './testing/memory-recorder.ts';
import { git, type MadeTag, makeRepository } from './testing/repository.ts';

const folder = mkdtempSync(join(tmpdir(), 'pedigree-import-'));
const now = Date.parse('2026-01-01T00:00:00Z');
const commits = [{ at: 1000 }, { at: 1001 }, { at: 1002 }];
const production = new Map([['prod', 'production']]);
let count = 0;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function made(...tags: readonly MadeTag[]): string {
  count += 1;
  const path = join(folder, `made-${count}`);
  makeRepository(path, { commits, tags });
  return path;
}

function importInto(recorder: MemoryRecorder, path: string, environments: ReadonlyMap<string, string> = production) {
  return importRepository({ path, namespace: 'default', environments, recorder, now });
}

const tag = (name: string, commit: number, at: number): MadeTag => ({ name, commit, at });
const first = [tag('m@v1.0.0', 0, 2000), tag('m#prod#1', 0, 2010), tag('m@v2.0.0', 1, 2020), tag('m#prod#2', 1, 2030)];
const version = (number: number) => ({ state: 'SERVING', versions: [{ number, share: 10_000 }] });

const exported = join(__dirname, '../../../../shared/data/dvc/example-get-started.fast-export');
const real = existsSync(exported) ? test : test.skip;

real('a public repository comes in as its tags say (needs the real input data)', async () => {
  const path = join(folder, 'example-get-started');
  mkdirSync(path);
  git(path, ['init', '-q', '--bare', '.']);
  git(path, ['fast-import', '--quiet'], readFileSync(exported, 'utf8'));
  const recorder = new MemoryRecorder('default');
  const report = await importInto(recorder, path);
  expect(report).toMatchObject({ alreadyKnown: 0, ignored: 13, problems: [] });
  expect(report.environments.map(({ environment, production }) => [environment, production])).toEqual([
    ['dev', false],
    ['production', true],
    ['stage', false],
  ]);
  const model = recorder.models.get('text-classification');
  expect(model?.versions.map(({ label }) => label)).toEqual(['v1.0.0', 'v1.1.0', 'v1.2.0']);
  expect(model?.description).toMatch(/R language tag/);
  const promoted = Date.parse('2024-05-10T20:23:32Z');
  expect(recorder.serving('production', 'text-classification', promoted)).toEqual(version(1));
  expect(recorder.serving('production', 'text-classification', promoted - 1)).toEqual({ state: 'UNKNOWN' });
  expect(recorder.serving('stage', 'text-classification', now)).toEqual(version(2));
  expect(recorder.serving('dev', 'text-classification', now)).toEqual(version(3));
  expect(await importInto(recorder, path)).toMatchObject({ recorded: 0, alreadyKnown: 6, ignored: 13, problems: [] });
});

describe('clones of one repository', () => {
  test('working trees, bare copies and clones meet: whichever comes second records nothing', async () => {
    const bare = made(...first);
    const clone = join(folder, 'clone');
    git(folder, ['clone', '-q', bare, clone]);
    git(clone, ['fetch', '-q', '--tags']);
    const recorder = new MemoryRecorder('default');
    await importInto(recorder, clone);
    expect(await importInto(recorder, bare)).toMatchObject({ recorded: 0, alreadyKnown: 4, problems: [] });
  });

  test('an import that was cut off anywhere is completed by the next one', async () => {
    const path = made(...first, tag('m#prod!#3', 1, 2040), tag('m@v2.0.0!', 1, 2050), tag('m@v2.0.0#4', 1, 2060));
    const whole = new MemoryRecorder('default');
    await importInto(whole, path);
    for (let length = 0; length < whole.log.length; length += 1) {
      const recorder = new MemoryRecorder('default');
      await recorder.record(whole.log.slice(0, length));
      expect(await importInto(recorder, path)).toMatchObject({ recorded: whole.log.length - length, problems: [] });
      expect(recorder.models).toEqual(whole.models);
      expect(await recorder.servingHistory('default', 'production', 'm')).toEqual(
        await whole.servingHistory('default', 'production', 'm'),
      );
    }
  });

  test('a fork that lacks tags takes nothing back', async () => {
    const recorder = new MemoryRecorder('default');
    await importInto(recorder, made(...first));
    const report = await importInto(recorder, made(...first.slice(0, 2)));
    expect(report).toMatchObject({ recorded: 0, alreadyKnown: 2 });
    expect(report.problems.map(({ where }) => where)).toEqual(['m@v2.0.0', 'm#prod#2']);
    expect(recorder.serving('production', 'm', now)).toEqual(version(2));
  });

  test('a moved tag is reported, and what was recorded stays', async () => {
    const recorder = new MemoryRecorder('default');
    await importInto(recorder, made(...first));
    const report = await importInto(recorder, made(...first.slice(0, 3), tag('m#prod#2', 2, 2030)));
    expect(report.recorded).toBe(0);
    expect(report.problems).toMatchObject([{ where: 'm#prod#2', what: expect.stringMatching(/moved/) }]);
    expect(recorder.serving('production', 'm', now)).toEqual(version(2));
  });
});

describe('what is written', () => {
  test('an earlier change that comes back is a rollback to it', async () => {
    const recorder = new MemoryRecorder('default');
    await importInto(recorder, made(...first, tag('m#prod!#3', 1, 2040), tag('m#prod!#4', 0, 2050)));
    const serving = recorder.log.filter(({ input }) => 'environment' in input);
    expect(serving.map(({ name }) => name)).toEqual(['promoteModel', 'promoteModel', 'rollBackModel', 'retireModel']);
  });

  test('a tag found later is one correction of the span that it changes', async () => {
    const recorder = new MemoryRecorder('default');
    await importInto(recorder, made(...first));
    const before = recorder.log.length;
    await importInto(recorder, made(...first, tag('m#prod#9', 2, 2015)));
    const corrections = recorder.log.slice(before).filter(({ name }) => name === 'correctServing');
    expect(corrections.map(({ input }) => input)).toMatchObject([
      {
        since: '1970-01-01T00:33:35.000Z',
        until: '1970-01-01T00:33:50.000Z',
        reason: expect.stringContaining('m#prod#9'),
      },
    ]);
    expect(recorder.serving('production', 'm', 2_020_000)).toEqual(version(3));
    expect(recorder.serving('production', 'm', 2_020_000, before)).toEqual(version(1));
  });

  test('what a person corrected since stays as corrected', async () => {
    const recorder = new MemoryRecorder('default');
    const path = made(...first);
    await importInto(recorder, path);
    const slot = recorder.slots.get('production m');
    const correction = {
      from: 2_012_000,
      until: 2_025_000,
      allocation: { state: 'NOTHING' as const },
      imported: false,
    };
    slot?.correct({ event: 'a-person', ...correction }, 1000);
    expect(await importInto(recorder, path)).toMatchObject({ recorded: 0, problems: [] });
    const report = await importInto(recorder, made(...first, tag('m#prod#9', 2, 2015)));
    expect(report.problems).toMatchObject([{ where: 'm in production', what: expect.stringMatching(/left as it is/) }]);
    expect(recorder.serving('production', 'm', 2_020_000, 2000)).toEqual({ state: 'NOTHING' });
    expect(recorder.serving('production', 'm', 2_026_000, 2000)).toEqual(version(3));
    expect(recorder.serving('production', 'm', 2_030_000, 2000)).toEqual(version(2));
  });

  test('nothing personal decides a command id', async () => {
    const recorder = new MemoryRecorder('default');
    await importInto(recorder, made(...first));
    const sent = JSON.stringify(recorder.log.map(({ input }) => ({ ...input, source: null, reason: null })));
    expect(sent).not.toMatch(/bob|example\.org/i);
  });

  test('a tag dated in the future waits for its time', async () => {
    const report = await importInto(new MemoryRecorder('default'), made(tag('m#prod', 0, now / 1000 + 60)));
    expect(report).toMatchObject({
      recorded: 0,
      problems: [{ where: 'm#prod', what: expect.stringMatching(/future/) }],
    });
  });
});

describe('a repository that cannot be read is refused with words', () => {
  test('a folder that is none', async () => {
    await expect(importInto(new MemoryRecorder('default'), join(folder, 'absent'))).rejects.toMatchObject({
      code: 'NOT_A_REPOSITORY',
    });
  });

  test('a shallow clone', async () => {
    const shallow = join(folder, 'shallow');
    const origin = made(...first);
    git(origin, ['symbolic-ref', 'HEAD', 'refs/heads/work-2']);
    git(folder, ['clone', '-q', '--depth', '1', `file://${origin}`, shallow]);
    await expect(importInto(new MemoryRecorder('default'), shallow)).rejects.toMatchObject({ code: 'SHALLOW_CLONE' });
  });

  test('a tag whose object is gone', async () => {
    const path = made(...first);
    const object = git(path, ['rev-parse', 'm#prod#1']).trim();
    rmSync(join(path, 'objects', 'pack'), { recursive: true, force: true });
    rmSync(join(path, 'objects', object.slice(0, 2), object.slice(2)), { force: true });
    await expect(importInto(new MemoryRecorder('default'), path)).rejects.toMatchObject({ code: 'UNREADABLE_OBJECT' });
  });

  test('a machine without git', async () => {
    const asked = runGit(folder, ['version'], { program: 'a-git-that-is-not-installed' });
    await expect(asked).rejects.toMatchObject({ code: 'NO_GIT' });
  });

  test('two stages for one environment', async () => {
    const path = made(...first, tag('m#live', 1, 2100));
    const mapping = new Map([...production, ['live', 'production']]);
    await expect(importInto(new MemoryRecorder('default'), path, mapping)).rejects.toThrow('live');
  });
});

test.each([
  ['https://ann:secret@github.com/a/b.git', 'github.com/a/b'],
  ['git@github.com:a/b.git', 'github.com/a/b'],
  ['ssh://git@example.org/a/b', 'example.org/a/b'],
  ['/home/ann/b.git', undefined],
  ['C:/Users/ann/b', undefined],
  ['', undefined],
])('the address of %s is %s', (url, address) => {
  expect(addressOf(url)).toBe(address);
});
