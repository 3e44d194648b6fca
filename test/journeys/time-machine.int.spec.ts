import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { runLine } from '@pedigree/cli/testing';
import type { Told } from '../graphql/story.ts';
import { overWebSocket } from '../graphql/subscribers.ts';
import { tellStory } from '../graphql/tell-story.ts';
import { describeOnEachDatabase } from '../harness/combinations.ts';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

const models = Array.from({ length: 50 }, (_, index) => `model-${String(index + 1).padStart(2, '0')}`);
const touched = models.slice(0, 40);
const tuesday = '2026-05-26';
const production = { environment: 'production' };
const told = { reason: 'told by the release system' };
const all = (versions: readonly string[]) => versions.map((version) => ({ version }));

/** On Monday all serve their first version; from Wednesday on 40 of them the second, and a newcomer beside them. */
const serving: readonly Told[] = [
  ['defineEnvironment', { name: 'production', production: true, rank: 2 }],
  ['defineEnvironment', { name: 'qa', rank: 1 }],
  [
    'promoteModels',
    {
      ...production,
      ...told,
      models: all(models.map((model) => `${model}@1`)),
      occurredAt: '2026-05-25',
    },
  ],
  ['promoteModel', { environment: 'qa', version: 'newcomer@1', occurredAt: '2026-05-25', ...told }],
  ['retireModel', { environment: 'qa', model: 'newcomer', occurredAt: '2026-05-27', ...told }],
  [
    'promoteModels',
    { ...production, ...told, models: all(touched.map((model) => `${model}@2`)), occurredAt: '2026-05-27' },
  ],
  ['promoteModel', { ...production, version: 'newcomer@1', occurredAt: '2026-05-28', ...told }],
];

const trainings = [...models, 'newcomer'].flatMap((model): readonly Told[] => [
  ['registerModel', { name: model }],
  ['recordTraining', { model, artifacts: [{ digest: 'opaque:1' }] }],
  ['recordTraining', { model, artifacts: [{ digest: 'opaque:2' }] }],
]);

const followed = `subscription ($after: String) { servingChanged(environment: "production", after: $after) {
  event { type } changes { model } serving { allocation { version { number } } } } }`;

interface ChangeTold {
  readonly servingChanged: {
    readonly event: { readonly type: string };
    readonly changes: readonly { readonly model: string }[];
    readonly serving: readonly { readonly allocation: readonly { readonly version: { readonly number: number } }[] }[];
  };
}

interface ServingNow {
  readonly models: readonly {
    readonly model: string;
    readonly state: string;
    readonly allocation: readonly { readonly version: string }[];
  }[];
}

describeOnEachDatabase('an environment of 50 models after a bad release', ({ placeOf }) => {
  let service: OwnService;
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pedigree-time-machine-'));
    service = await startOwnService({ places: placeOf('restores') });
    for (let from = 0; from < trainings.length; from += 90) await tellStory(service, trainings.slice(from, from + 90));
    await tellStory(service, serving);
  });
  afterAll(async () => {
    await service.remove();
    rmSync(folder, { recursive: true });
  });

  const say = (...words: readonly string[]) =>
    runLine(words, { folder, variables: { PEDIGREE_URL: service.url }, clock: Date.now });
  let lines = 0;
  const answer = async (...words: readonly string[]) => {
    const id = words.includes('--all') ? [] : ['--command-id', `line-${lines++}`];
    const { exitCode, stdout } = await say(...words, ...id, '--json');
    return { exitCode, ...JSON.parse(stdout) };
  };
  const served = async (...at: readonly string[]) => {
    const ran = await say('serving', 'production', ...at, '--json');
    if (ran.exitCode !== 0) throw new Error(ran.stderr);
    const { models: now }: ServingNow = JSON.parse(ran.stdout);
    return new Map(now.map(({ model, state, allocation }) => [model, allocation[0]?.version ?? state]));
  };
  let revision: number;

  test('is planned back to last Tuesday: 40 models and the newcomer, as a comparison of the two moments shows them', async () => {
    const plan = await answer('restore', 'production', '--to', tuesday, '--dry-run');
    expect(plan).toMatchObject({ exitCode: 0, dryRun: true, event: { type: 'EnvironmentRestored' } });
    const names = plan.plan.map(({ model }: { readonly model: string }) => model);
    expect(names).toEqual([...touched, 'newcomer']);
    const { stdout } = await say('diff', `environment:production@${tuesday}`, 'environment:production', '--json');
    const { added = {}, removed = {}, changed = {} } = JSON.parse(stdout).serving;
    expect(Object.keys({ ...added, ...removed, ...changed }).sort()).toEqual(names);
    revision = plan.revision;
  });

  test('is not put back where a version of Tuesday is retracted: the plan tells which', async () => {
    await tellStory(service, [['retractModelVersion', { version: 'model-07@1', reason: 'leaked data' }]]);
    const refused = await answer('restore', 'production', '--to', tuesday, '--dry-run');
    expect(refused).toMatchObject({
      exitCode: 1,
      rejected: 'RESTORE_BLOCKED',
      message: expect.stringContaining('model-07@1'),
    });
    expect(refused.plan).toHaveLength(41);
    expect(refused.plan[6].blockedBy).toEqual([
      { why: 'RETRACTED', version: 'model:default/model-07@1', message: 'model-07@1 is retracted' },
    ]);
    await tellStory(service, [['reinstateModelVersion', { version: 'model-07@1', reason: 'it was another' }]]);
  });

  test('is not put back by the plan of a world that moved meanwhile', async () => {
    await tellStory(service, [['retireModel', { ...production, model: 'newcomer' }]]);
    const moved = await answer('restore', 'production', '--to', tuesday, '--if-revision', String(revision));
    expect(moved).toMatchObject({ exitCode: 1, rejected: 'REVISION_CHANGED' });
  });

  test('is put back in one event, and serves what it served on Tuesday', async () => {
    const before = await served('--at', tuesday);
    const { asOf } = JSON.parse((await say('serving', 'production', '--json')).stdout);
    const subscriber = overWebSocket<ChangeTold>(service.url, followed, { after: asOf.position });
    const { exitCode, event, servings } = await answer(
      'restore',
      'production',
      '--to',
      tuesday,
      '--reason',
      'false alarms',
    );
    expect({ exitCode, type: event.type, changes: event.data.changes.length }).toEqual({
      exitCode: 0,
      type: 'EnvironmentRestored',
      changes: 40,
    });
    expect(servings).toHaveLength(40);
    const { data: told } = await subscriber.next();
    await subscriber.stop();
    expect(told?.servingChanged.event.type).toBe('EnvironmentRestored');
    expect(told?.servingChanged.changes.map(({ model }) => model)).toEqual(touched);
    expect(told?.servingChanged.serving.map(({ allocation }) => allocation[0]?.version.number)).toEqual(
      touched.map(() => 1),
    );
    const now = await served();
    expect(now.get('newcomer')).toBe('NOTHING');
    before.set('newcomer', 'NOTHING');
    expect(now).toEqual(before);
    const again = await answer('restore', 'production', '--to', tuesday);
    expect(again).toMatchObject({ exitCode: 1, rejected: 'NOTHING_TO_RESTORE' });
  });

  test('goes forward again: to what was known before the restore, and back by undoing all since', async () => {
    const forward = await answer('restore', 'production', '--to', '2026-05-27');
    expect(forward).toMatchObject({ exitCode: 0, event: { type: 'EnvironmentRestored' } });
    expect((await served()).get('model-01')).toBe('model:default/model-01@2');
    const undo = await answer('rollback', '--since', '2026-05-27', 'production');
    expect(undo).toMatchObject({ exitCode: 0, event: { type: 'ModelRolledBack', data: { changes: { length: 40 } } } });
    expect(await answer('restore', 'production', '--to', '2026-05-27')).toMatchObject({ exitCode: 0 });
    const several = await answer('rollback', 'model-01', 'model-02', 'production', '--reason', 'alarms');
    expect(several).toMatchObject({ exitCode: 0, event: { type: 'ModelRolledBack' } });
    expect(several.servings.map(({ allocation }: ServingNow['models'][number]) => allocation[0]?.version)).toEqual([
      'model:default/model-01@1',
      'model:default/model-02@1',
    ]);
  });

  test('is put back with all environments of its namespace, and the same again says what was done before', async () => {
    const outcomes = async (...words: readonly string[]) => {
      const { exitCode, environments } = await answer('restore', '--all', '--to', tuesday, ...words);
      return [exitCode, environments.map(({ environment, outcome }: Record<string, string>) => [environment, outcome])];
    };
    const [qa, prod] = ['environment:default/qa', 'environment:default/production'];
    expect(await outcomes('--dry-run')).toEqual([
      0,
      [
        [qa, 'planned'],
        [prod, 'planned'],
      ],
    ]);
    expect(await outcomes()).toEqual([
      0,
      [
        [qa, 'restored'],
        [prod, 'restored'],
      ],
    ]);
    expect(await outcomes()).toEqual([
      0,
      [
        [qa, 'restored before'],
        [prod, 'restored before'],
      ],
    ]);
    expect((await served()).get('model-02')).toBe('model:default/model-02@1');
  });

  test('gets several models in one event by one line', async () => {
    const { exitCode, event } = await answer('promote', 'model-01@2', 'model-02@2', 'production');
    expect({ exitCode, changes: event.data.changes.length }).toEqual({ exitCode: 0, changes: 2 });
    const refused = await answer('promote', 'model-03@2', 'model-04@9', 'production');
    expect(refused).toMatchObject({
      exitCode: 1,
      rejected: 'UNKNOWN_REFERENCE',
      message: expect.stringContaining('model-04'),
    });
    expect((await served()).get('model-03')).toBe('model:default/model-03@1');
  });
});
