import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Client, createClient } from '@pedigree/client';
import type { ImportReport } from '@pedigree/import-dvc';
import { git } from '@pedigree/import-dvc/testing';
import { type OwnService, startOwnService } from '../harness/own-service.ts';
import { importInto, modelsIn, now } from './imported.ts';

const exported = resolve(import.meta.dirname, '../../../shared/data/dvc/example-get-started.fast-export');
const real = existsSync(exported) ? describe : describe.skip;
const model = 'model:default/text-classification';
const olderXml = 'dataset:default/data/data.xml@md5:22a1a2931c8370d3aeedd7183606fd7f';

real('a public repository comes in as its tags and locks say (needs the real input data)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pedigree-public-'));
  const path = join(folder, 'example-get-started');
  let service: OwnService;
  let client: Client;
  let report: ImportReport;

  beforeAll(async () => {
    mkdirSync(path);
    git(path, ['init', '-q', '--bare', '.']);
    git(path, ['fast-import', '--quiet'], readFileSync(exported, 'utf8'));
    service = await startOwnService({ clock: () => now });
    client = createClient({ url: service.url });
    report = await importInto(client, 'default', path);
  });

  afterAll(async () => {
    await service?.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  const recipeOf = async (version: string) => {
    const recipe = await client.recipe({ of: `${model}@${version}` });
    if (!recipe) throw new Error(`required: a recipe of ${version}; came: none`);
    return recipe;
  };
  const digestOf = async (version: string) => (await recipeOf(version)).artifacts.map(({ digest }) => digest);
  const versionsOf = async (dataset: string) => {
    const found = await client.dataset({ dataset: `dataset:default/${dataset}`, first: 100 });
    return found?.versions.nodes ?? [];
  };
  const serving = async (environment: string, at: number) => {
    const asked = { environment: `environment:default/${environment}`, model, at: new Date(at).toISOString() };
    const { state, allocation } = await client.serving(asked);
    return allocation[0]?.version.label ?? state;
  };

  test('every tag of GTO is understood, and nothing is a problem', () => {
    expect(report).toMatchObject({ alreadyKnown: 0, ignored: 13, problems: [] });
    expect(report.environments.map(({ environment, production }) => [environment, production])).toEqual([
      ['dev', false],
      ['production', true],
      ['stage', false],
    ]);
  });

  test('versions serve since their tags', async () => {
    const { 'text-classification': told } = await modelsIn(client, 'default');
    expect(told?.description).toMatch(/R language tag/);
    const promoted = Date.parse('2024-05-10T20:23:32Z');
    expect(await serving('production', promoted)).toBe('v1.0.0');
    expect(await serving('production', promoted - 1)).toBe('UNKNOWN');
    expect(await serving('stage', now)).toBe('v1.1.0');
    expect(await serving('dev', now)).toBe('v1.2.0');
  });

  test('versions have the digests of the locks at their commits; two share one', async () => {
    expect(await digestOf('v1.0.0')).toEqual(['md5:cfa72ff6e2575c44f78f423cada5b783']);
    expect(await digestOf('v1.1.0')).toEqual(['md5:d1f6e055f7f5e2827fcfae68d9b64d4c']);
    expect(await digestOf('v1.2.0')).toEqual(['md5:d1f6e055f7f5e2827fcfae68d9b64d4c']);
  });

  test('data have all their contents, with the time of the first commit that holds each', async () => {
    const xml = await versionsOf('data/data.xml');
    expect(xml.map(({ size, occurredAt }) => [size, occurredAt]).sort()).toEqual([
      [14_445_097, '2023-08-04T03:32:09.000Z'],
      [59_918_667, '2023-08-31T09:19:17.000Z'],
    ]);
    expect(await versionsOf('data/features')).toHaveLength(3);
    expect(await versionsOf('model.pkl')).toEqual([]);
  });

  test('data that were first added and then imported are dated by the first, and say where they were imported from', async () => {
    const recipe = await client.recipe({ of: olderXml });
    expect(recipe?.run?.name).toBe('import');
    expect(recipe?.parameters).toEqual({
      source:
        'https://github.com/iterative/dataset-registry@f59388cd04276e75d70b2136597aaa27e7937cc3:get-started/data.xml',
    });
    const [older] = (await versionsOf('data/data.xml')).filter(({ size }) => size === 14_445_097);
    expect(older?.occurredAt).toBe('2023-08-04T03:32:09.000Z');
  });

  test('the data behind v1.1.0 are those that were used, through every stage', async () => {
    const lineage = await client.lineage({ of: `${model}@v1.1.0`, direction: 'UPSTREAM' });
    const xml = lineage?.nodes.filter(({ name }) => name === 'data/data.xml');
    expect(xml?.map(({ digest }) => digest)).toEqual(['md5:22a1a2931c8370d3aeedd7183606fd7f']);
    const runs = lineage?.nodes.filter(({ kind }) => kind === 'RUN');
    expect(runs?.map(({ label }) => label).sort()).toEqual(['featurize', 'import', 'prepare', 'train']);
    const { datasets } = await recipeOf('v1.1.0');
    const used = datasets.map(({ role, name, indirect }) => [role, name, indirect]);
    expect(used).toEqual(
      expect.arrayContaining([
        ['train', 'data/features', false],
        ['featurize', 'data/prepared', true],
        ['prepare', 'data/data.xml', true],
      ]),
    );
  });

  test('v1.0.0 and v1.1.0 differ in the parameters that featurize ran with, and in no others', async () => {
    const [before, after] = [(await recipeOf('v1.0.0')).parameters, (await recipeOf('v1.1.0')).parameters];
    expect(before).toMatchObject({ 'featurize.max_features': 100, 'featurize.ngrams': 1, 'train.n_est': 50 });
    expect(after).toEqual({ ...Object(before), 'featurize.max_features': 200, 'featurize.ngrams': 2 });
  });

  test('v1.1.0 has no evaluation, and its recipe says that the lock evaluated other bytes', async () => {
    const { metrics, problems } = await recipeOf('v1.1.0');
    expect(metrics).toEqual({});
    expect(problems).toEqual([
      { where: 'dvc.lock: stage evaluate', what: expect.stringMatching(/^stale: it evaluated .*md5:cfa72ff6/) },
    ]);
  });

  test('the older data are behind the model in production, by the way that it took', async () => {
    const impact = await client.impact({ of: olderXml });
    expect(impact?.versions.map(({ version }) => version.label).sort()).toEqual(['v1.0.0', 'v1.1.0', 'v1.2.0']);
    const inProduction = impact?.versions.find(({ version }) => version.label === 'v1.0.0');
    expect(inProduction?.serving.map(({ environment }) => environment)).toEqual(['production']);
    const way = await client.path({ from: olderXml, to: `${model}@v1.0.0` });
    expect(way?.nodes.map(({ kind, name }) => (kind === 'DATASET' ? name : kind))).toEqual([
      'data/data.xml',
      'RUN',
      'data/prepared',
      'RUN',
      'data/features',
      'RUN',
      'MODEL',
    ]);
  });

  test('importing it again records nothing', async () => {
    const again = await importInto(client, 'default', path);
    expect(again).toMatchObject({ recorded: 0, alreadyKnown: 6 + 16, ignored: 13, problems: [] });
  });
});
