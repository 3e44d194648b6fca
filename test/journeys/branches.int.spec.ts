import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

// On a machine that may be busy.
jest.setTimeout(120_000);

const ref = (number: number) => `model:default/fraud@${number}`;
const repository = 'https://github.com/acme/fraud';

describeOnEachDatabase('two branches of a model become one', ({ placeOf }) => {
  let service: OwnService;
  let folder: string;
  /** Of the last change, which the next question must see. */
  let position = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-branches-'));
    service = await startOwnService({ places: placeOf('branches'), clock: () => Date.parse('2026-06-01T09:00:00Z') });
  });
  afterAll(async () => {
    await service.remove();
    rmSync(folder, { recursive: true });
  });

  /** Tells it as somebody, until it shows. */
  async function tell(actor: string, command: string, input: object): Promise<void> {
    const { data } = await service.ask<{ record: readonly { position?: string; message?: string }[] }>(
      'mutation ($commands: [CommandInput!]!) { record(commands: $commands) { ... on RecordPayload { position } ... on Rejection { message } } }',
      { commands: [{ [command]: input }] },
      { 'pedigree-actor': actor },
    );
    expect(data.record[0]?.message).toBeUndefined();
    await reach(data.record[0]?.position ?? '');
  }

  async function reach(told: string): Promise<void> {
    position = told;
    await service.ask('{ __typename }', {}, { 'pedigree-min-position': position });
  }

  const say = (...words: readonly string[]) =>
    runLine(words, { folder, variables: { PEDIGREE_URL: service.url, PEDIGREE_ACTOR: 'release' }, clock: Date.now });

  /** A command that changes something, and what it printed in JSON. */
  async function change(id: string, ...words: readonly string[]) {
    const { exitCode, stdout, stderr } = await say(...words, '--command-id', id, '--json');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const told = JSON.parse(stdout);
    await reach(told.position);
    return told;
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
    const pointed = await change('point', 'model', 'alias', 'fraud@branch:main', 'champion', '--expected', 'none');
    expect(pointed).toMatchObject({ version: ref(3) });
    const promoted = await change('promote', 'promote', 'fraud@champion', 'production');
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
    await change('move', 'model', 'alias', 'fraud@v1.0.0', 'champion', '--expected', '3');
    expect(await say('model', 'alias', 'fraud@2', 'champion', '--expected', '3')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('ALIAS_MOVED'),
    });
    const promoted = await change('again', 'promote', 'fraud@champion', 'production');
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
});
