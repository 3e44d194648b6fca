import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { createCommandLine } from '../harness/command-line.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

// On a machine that may be busy.
jest.setTimeout(120_000);

const ref = (number: number) => `model:default/fraud@${number}`;
const repository = 'https://github.com/acme/fraud';

describeOnEachDatabase('two branches of a model become one', ({ placeOf }) => {
  let service: OwnService;
  let folder: string;
  const { say, change } = createCommandLine({ service: () => service, folder: () => folder });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-branches-'));
    service = await startOwnService({ places: placeOf('branches'), clock: () => Date.parse('2026-06-01T09:00:00Z') });
  });
  afterAll(async () => {
    await service.remove();
    rmSync(folder, { recursive: true });
  });

  /** Tells it as somebody, until it shows; hands out where it stands. */
  async function tell(actor: string, command: string, input: object): Promise<string> {
    const { data } = await service.ask<{ record: readonly { position?: string; message?: string }[] }>(
      'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { ... on RecordPayload { position } ... on Rejection { message } } }',
      { commands: [{ [command]: input }] },
      { 'pedigree-actor': actor },
    );
    expect(data.record[0]?.message).toBeUndefined();
    const position = data.record[0]?.position ?? '';
    await service.ask('{ __typename }', {}, { 'pedigree-min-position': position });
    return position;
  }

  const recipe = (rate: number, more: object) => ({
    model: 'fraud',
    code: { repository, commit: 'a'.repeat(40) },
    parameters: { optimizer: { rate, momentum: 0.9 }, seed: 7 },
    software: { language: 'python', packages: { numpy: '1.26.4' } },
    ...more,
  });
  const parents = [{ model: 'fraud@1', relation: 'FINE_TUNE' }];

  test('each goes on from one version, and an alias says which is served', async () => {
    await tell('ada', 'registerModel', { name: 'fraud' });
    await tell('ada', 'defineEnvironment', { name: 'production', production: true });
    await tell('ada', 'recordTraining', recipe(0.1, { reason: 'a start' }));
    await tell('grace', 'recordTraining', recipe(0.2, { branch: 'wide', parents, reason: 'twice as fast' }));
    const software = { language: 'python', packages: { numpy: '2.0.0' } };
    await tell('ada', 'recordTraining', recipe(0.3, { parents, software, reason: 'on numpy 2' }));
    const pointed = await change('model', 'alias', 'fraud@branch:main', 'champion', '--expected', 'none');
    expect(pointed).toMatchObject({ version: ref(3) });
    const promoted = await change('promote', 'fraud@champion', 'production');
    expect(promoted.serving).toMatchObject({ allocation: [{ version: ref(3) }] });
  });

  test('on one parameter they contradict each other, until somebody decides', async () => {
    const open = await say('merge', 'fraud@champion', 'fraud@branch:wide', '--train', 'recipe.json');
    expect(open).toMatchObject({
      exitCode: 1,
      stderr: 'pedigree: required: --ours or --theirs for each conflict; open: 1 conflict: parameters:optimizer.rate\n',
    });
    expect(open.stdout).toMatch(/^model:default\/fraud@3 with model:default\/fraud@2 as known at /);
    const file = join(folder, 'recipe.json');
    const line = ['merge', 'fraud@champion', 'fraud@branch:wide', '--theirs', 'optimizer.rate', '--train', file];
    expect(await say(...line)).toMatchObject({ exitCode: 0, stderr: '' });
  });

  test('what was trained from the file has both as parents, and the alias moves on for one of two', async () => {
    const merged = JSON.parse(readFileSync(join(folder, 'recipe.json'), 'utf8'));
    await tell('ada', 'recordTraining', { ...merged, label: 'v1.0.0', reason: 'the best of both' });
    await change('model', 'alias', 'fraud@v1.0.0', 'champion', '--expected', '3');
    expect(await say('model', 'alias', 'fraud@2', 'champion', '--expected', '3')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('ALIAS_MOVED'),
    });
    const promoted = await change('promote', 'fraud@champion', 'production');
    expect(promoted.serving).toMatchObject({ allocation: [{ version: ref(4) }] });
  });

  test('the history shows how they parted and met', async () => {
    const { stdout } = await say('versions', 'fraud', '--graph');
    const lines = stdout.trimEnd().split('\n').slice(3);
    expect(lines.map((line) => line.replaceAll(/ {2,}/g, '  '))).toEqual([
      '*  4 (v1.0.0, champion)  main  3 merge, 2 merge  production 100%  2026-06-01  ada  the best of both',
      '├─╮',
      '* │  3  main  1 fine tune  2026-06-01  ada  on numpy 2',
      '│ *  2  wide  1 fine tune  2026-06-01  grace  twice as fast',
      '├─╯',
      '*  1  main  2026-06-01  ada  a start',
    ]);
  });

  test('of what serves it is known who brought in what, and why', async () => {
    const { stdout } = await say('blame', 'fraud@champion', 'parameters', 'numpy', '--json');
    const facts: readonly Readonly<Record<string, unknown>>[] = JSON.parse(stdout).facts;
    expect(facts.map(({ path, value, since, actor, reason }) => [path, value, since, actor, reason])).toEqual([
      ['optimizer.momentum', 0.9, ref(1), 'ada', 'a start'],
      ['optimizer.rate', 0.2, ref(2), 'grace', 'twice as fast'],
      ['seed', 7, ref(1), 'ada', 'a start'],
      ['packages.numpy', '2.0.0', ref(3), 'ada', 'on numpy 2'],
    ]);
  });

  test('of those who move an alias at one time one wins, and what it meant at each position it means for ever', async () => {
    const told: { readonly position: string; readonly ref: string }[] = [];
    for (let at = 'none', round = 0; round < 6; round++) {
      const wanted = [1, 2, 3, 4].filter((number) => `${number}` !== at);
      const outcomes = await Promise.all(wanted.map((number) => move(number, at)));
      expect(outcomes.flatMap(({ code }) => code ?? [])).toEqual(Array(wanted.length - 1).fill('ALIAS_MOVED'));
      const [won] = outcomes.flatMap(({ position, version }) =>
        position && version ? [{ position, ...version }] : [],
      );
      if (!won) throw new Error(`required: one who wins; came: ${JSON.stringify(outcomes)}`);
      told.push(won);
      at = won.ref.slice(won.ref.indexOf('@') + 1);
    }
    await service.ask('{ __typename }', {}, { 'pedigree-min-position': told.at(-1)?.position ?? '' });
    for (const { position, ref: version } of told) {
      expect(await meant('fraud@contested', position)).toEqual([version, version]);
    }
  });

  test('the head of a branch, too, is the one that was known then', async () => {
    const positions: string[] = [];
    for (const branch of ['late', 'late', 'wide', 'late']) {
      positions.push(await tell('grace', 'recordTraining', { model: 'fraud', branch }));
    }
    const heads = (branch: string) =>
      Promise.all(positions.map((position) => meant(`fraud@branch:${branch}`, position)));
    expect(await heads('late')).toEqual([5, 6, 6, 8].map((number) => [ref(number), ref(number)]));
    expect(await heads('wide')).toEqual([2, 2, 7, 7].map((number) => [ref(number), ref(number)]));
  });

  /** Points the contested alias, where it still points at what is expected. Whoever wins is told where that stands. */
  async function move(version: number, expected: string) {
    const { data } = await service.ask<{
      readonly setModelAlias: {
        readonly code?: string;
        readonly position?: string;
        readonly version?: { ref: string };
      };
    }>(
      `mutation ($input: SetModelAliasInput!) { setModelAlias(input: $input) {
        ... on SetModelAliasPayload { position version { ref } } ... on Rejection { code } } }`,
      { input: { model: 'fraud', alias: 'contested', version: `${version}`, expected } },
    );
    return data.setModelAlias;
  }

  /** Which version a reference meant as known at a position: asked for itself, and compared. */
  async function meant(version: string, knownAt: string): Promise<readonly string[]> {
    const { data } = await service.ask<{ readonly modelVersion: { ref: string }; readonly diff: { a: string } }>(
      `query ($version: String!, $knownAt: KnownAt) { modelVersion(version: $version, knownAt: $knownAt) { ref }
        diff(a: $version, b: "fraud@1", knownAt: $knownAt) { a } }`,
      { version, knownAt },
    );
    return [data.modelVersion.ref, data.diff.a];
  }
});
