import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Client, createClient, type Mutations, type Operations, type Queries } from '@pedigree/client';
import { type OwnService, startOwnService } from '../harness/own-service.ts';

let service: OwnService;
let client: Client;
/** Of the answer before it, which the next must show. */
let minPosition: string;

beforeAll(async () => {
  service = await startOwnService();
  client = createClient({ url: service.url, actor: 'ada' });
});

afterAll(() => service.remove());

const digest = (hex: string) => `md5:${hex.repeat(32)}`;
const commit = '0123456789'.repeat(4);

type Call<Name extends keyof Operations> = () => ReturnType<Operations[Name]>;

/** One call of each, in an order in which each is accepted. The compiler asks for those that are missing. */
const told: { readonly [Name in keyof Mutations]: Call<Name> } = {
  registerDataset: () => client.registerDataset({ name: 'prices' }),
  describeDataset: () => client.describeDataset({ dataset: 'prices', description: 'daily prices' }),
  versionDataset: () => client.versionDataset({ dataset: 'prices', digest: digest('a'), size: 7 }),
  recordDatasetSighting: () =>
    client.recordDatasetSighting({ version: 'prices@1', occurredAt: '2020-01-01', heldBy: { commit } }),
  registerModel: () => client.registerModel({ name: 'fraud' }),
  describeModel: () => client.describeModel({ model: 'fraud', description: 'tells fraud' }),
  recordTraining: () =>
    client.recordTraining({
      model: 'fraud',
      datasets: [{ dataset: 'prices@1' }],
      software: { language: 'python', packages: { numpy: '1.26.4' } },
    }),
  labelModelVersion: () => client.labelModelVersion({ version: 'fraud@1', label: 'v1.0.0' }),
  recordEvaluation: () => client.recordEvaluation({ version: 'fraud@1', dataset: 'prices@1', metrics: { auc: 0.9 } }),
  tagModelVersion: () => client.tagModelVersion({ version: 'fraud@1', key: 'team', value: 'risk' }),
  untagModelVersion: () => client.untagModelVersion({ version: 'fraud@1', key: 'team' }),
  setModelAlias: () => client.setModelAlias({ alias: 'champion', version: 'fraud@1' }),
  removeModelAlias: () => client.removeModelAlias({ alias: 'champion', model: 'fraud' }),
  deprecateModel: () => client.deprecateModel({ model: 'fraud', reason: 'old' }),
  undeprecateModel: () => client.undeprecateModel({ model: 'fraud' }),
  record: () => client.record([{ recordTraining: { model: 'fraud' } }]),
  defineEnvironment: () => client.defineEnvironment({ name: 'production', production: true }),
  approveModelVersion: () => client.approveModelVersion({ version: 'fraud@1', reason: 'it was looked at' }),
  rejectModelVersion: () =>
    client.rejectModelVersion({ version: 'fraud@1', environment: 'production', reason: 'too slow' }),
  withdrawApproval: () => client.withdrawApproval({ version: 'fraud@1', environment: 'production', reason: 'faster' }),
  promoteModel: async () => {
    await client.promoteModel({ environment: 'production', version: 'fraud@1' });
    return client.promoteModel({ environment: 'production', version: 'fraud@2' });
  },
  rollBackModel: () => client.rollBackModel({ environment: 'production', model: 'fraud' }),
  correctServing: () =>
    client.correctServing({
      environment: 'production',
      model: 'fraud',
      since: '2024-05-01',
      until: '2024-05-02',
      allocation: [{ version: '1' }],
      reason: 'it had served before',
    }),
  promoteModels: () => client.promoteModels({ environment: 'production', models: [{ version: 'fraud@2' }] }),
  restoreEnvironment: () => client.restoreEnvironment({ environment: 'production', to: '2024-05-01T12:00:00Z' }),
  rollBackModels: () => client.rollBackModels({ environment: 'production', models: [{ model: 'fraud' }] }),
  rollBackEnvironment: () => client.rollBackEnvironment({ environment: 'production', since: '2024-05-02' }),
  changePromotionPolicy: () =>
    client.changePromotionPolicy({
      environment: 'production',
      rules: [{ rule: 'BRANCH', branch: 'main' }],
      reason: 'looked at',
    }),
  startRollout: async () => {
    await client.promoteModel({ environment: 'production', version: 'fraud@2' });
    const steps = ['5%', '50%', '100%'];
    return client.startRollout({ environment: 'production', version: 'fraud@1', steps, holdFor: '1h' });
  },
  pauseRollout: () => client.pauseRollout({ environment: 'production', model: 'fraud' }),
  resumeRollout: () => client.resumeRollout({ environment: 'production', model: 'fraud' }),
  advanceRollout: () =>
    client.advanceRollout({ environment: 'production', model: 'fraud', force: true, reason: 'it is urgent' }),
  reportServingMetrics: () =>
    client.reportServingMetrics({ environment: 'production', version: 'fraud@1', metrics: { 'error rate': 0.01 } }),
  abortRollout: () => client.abortRollout({ environment: 'production', model: 'fraud' }),
  retireModel: () => client.retireModel({ environment: 'production', model: 'fraud' }),
  retractModelVersion: () => client.retractModelVersion({ version: 'fraud@2', reason: 'leaked labels' }),
  reinstateModelVersion: () => client.reinstateModelVersion({ version: 'fraud@2' }),
  retractDatasetVersion: () => client.retractDatasetVersion({ version: 'prices@1', reason: 'test accounts' }),
  reinstateDatasetVersion: () => client.reinstateDatasetVersion({ version: 'prices@1' }),
};

test.each(Object.entries(told))('%s is accepted, and tells where the log stands with it', async (_name, call) => {
  const [result] = [await call()].flat();
  expect(result).toMatchObject({ repeated: false, dryRun: false, position: expect.stringMatching(/\.\d+$/) });
  if (result?.__typename !== 'Rejection') minPosition = result?.position ?? '';
});

const seen = () => ({ minPosition });
const prices = 'dataset:default/prices@1';
const fraud = 'model:default/fraud@1';

/** One question of each, with a part of its answer. */
const asked: { readonly [Name in keyof Queries]: readonly [Call<Name>, unknown] } = {
  dataset: [() => client.dataset({ dataset: 'prices' }, seen()), { description: 'daily prices' }],
  datasets: [() => client.datasets({}, seen()), { nodes: [{ name: 'prices' }] }],
  datasetVersion: [
    () => client.datasetVersion({ version: 'prices@1' }, seen()),
    { digest: digest('a'), occurredAt: '2020-01-01T00:00:00.000Z' },
  ],
  model: [() => client.model({ model: 'fraud' }, seen()), { ref: 'model:default/fraud', deprecation: null }],
  models: [() => client.models({}, seen()), { nodes: [{ name: 'fraud' }] }],
  modelVersion: [
    () => client.modelVersion({ model: 'fraud', version: 'v1.0.0' }, seen()),
    { ref: fraud, approvals: [{ verdict: 'APPROVED' }] },
  ],
  modelVersions: [() => client.modelVersions({ model: 'fraud' }, seen()), { nodes: [{ number: 2 }, { number: 1 }] }],
  environment: [
    () => client.environment({ environment: 'production' }, seen()),
    { production: true, promotionPolicies: [{ rules: [{ required: 'on branch main' }] }] },
  ],
  environments: [() => client.environments(undefined, seen()), { nodes: [{ name: 'production' }] }],
  restorePlans: [
    () => client.restorePlans({ to: '2024-05-01' }, seen()),
    { nodes: [{ environment: { ref: 'environment:default/production' } }] },
  ],
  serving: [() => client.serving({ environment: 'production', model: 'fraud' }, seen()), { state: 'NOTHING' }],
  environmentServing: [
    () => client.environmentServing({ environment: 'production', at: '2024-05-01' }, seen()),
    { models: [{ allocation: [{ share: 10_000 }] }] },
  ],
  rollout: [
    async () => client.rollout({ id: (await client.rollouts({}, seen())).nodes[0]?.id ?? '' }, seen()),
    { state: 'ABORTED', history: [{}, {}, {}, { forced: true }, {}] },
  ],
  rollouts: [
    () => client.rollouts({ environment: 'production', model: 'fraud', state: 'ABORTED' }, seen()),
    { nodes: [{ step: '50%', holdFor: 3600 }] },
  ],
  policyBreaches: [() => client.policyBreaches({ environment: 'production' }, seen()), { nodes: [] }],
  servingHistory: [
    () => client.servingHistory({ environment: 'production', first: 1 }, seen()),
    { nodes: [{ state: 'NOTHING' }], pageInfo: { hasNextPage: true } },
  ],
  event: [
    async () => client.event({ id: (await client.events({ first: 1 }, seen())).nodes[0]?.eventId ?? '' }, seen()),
    { type: 'DatasetRegistered', subjects: ['dataset:default/prices'] },
  ],
  events: [
    () => client.events({ filter: { actor: 'ada' }, last: 1 }, seen()),
    { nodes: [{ type: 'DatasetVersionReinstated' }], pageInfo: { hasPreviousPage: true } },
  ],
  node: [
    async () => {
      const query = '{ dataset(dataset: "prices") { id } }';
      const { data } = await service.ask<{ dataset: { id: string } }>(
        query,
        {},
        { 'pedigree-min-position': minPosition },
      );
      return client.node({ id: data.dataset.id }, seen());
    },
    { __typename: 'Dataset', ref: 'dataset:default/prices' },
  ],
  lineage: [
    () => client.lineage({ of: fraud, direction: 'UPSTREAM' }, seen()),
    { of: [fraud], edges: [{ from: prices, to: fraud, role: 'training' }], truncated: false },
  ],
  path: [() => client.path({ from: prices, to: fraud }, seen()), { nodes: [{ ref: prices }, { ref: fraud }] }],
  impact: [
    () => client.impact({ of: prices }, seen()),
    { total: 1, versions: [{ version: { ref: fraud }, serving: [] }] },
  ],
  recipe: [() => client.recipe({ of: fraud }, seen()), { datasets: [{ role: 'training', ref: prices }] }],
  diff: [
    () => client.diff({ a: fraud, b: 'fraud@2' }, seen()),
    { a: fraud, sections: expect.arrayContaining([expect.objectContaining({ section: 'DATASETS' })]) },
  ],
  compare: [() => client.compare({ of: [fraud, 'fraud@2'] }, seen()), { of: [fraud, 'model:default/fraud@2'] }],
  blame: [
    () => client.blame({ of: fraud, paths: ['numpy'] }, seen()),
    { facts: [{ path: 'packages.numpy', since: { ref: fraud }, end: 'BROUGHT_IN' }] },
  ],
  leaderboard: [
    () => client.leaderboard({ metric: 'auc', acrossDatasets: true }, seen()),
    { direction: 'HIGHER', nodes: expect.any(Array) },
  ],
  paretoFront: [
    () => client.paretoFront({ metrics: [{ metric: 'auc' }, { metric: 'loss' }], acrossDatasets: true }, seen()),
    { metrics: [{ direction: 'HIGHER' }, { direction: 'LOWER' }], entries: [] },
  ],
  mergeBase: [() => client.mergeBase({ a: fraud, b: fraud }, seen()), { versions: [{ ref: fraud }] }],
  bisect: [
    () => client.bisect({ metric: 'auc', dataset: 'prices@1', good: fraud, bad: fraud }, seen()),
    { state: 'NOT_WORSE', total: 0 },
  ],
  route: [
    () => client.route({ environment: 'nowhere', model: 'nobody', key: 'customer-17' }, seen()),
    { bucket: null, version: null, serving: { state: 'UNKNOWN' } },
  ],
  checkout: [
    () => client.checkout({ version: fraud }, seen()),
    { manifest: { version: 1, versions: [{ ref: fraud, datasets: [{ ref: prices }] }] } },
  ],
  merge: [() => client.merge({ a: fraud, b: fraud }, seen()), { bases: [fraud], conflicts: [] }],
  software: [
    () => client.software({ package: 'numpy' }, seen()),
    { nodes: [{ package: { version: '1.26.4' }, modelVersion: { ref: fraud } }] },
  ],
  search: [() => client.search({ text: 'fraud' }, seen()), { nodes: [{ ref: 'model:default/fraud', kind: 'MODEL' }] }],
  whoUses: [
    () => client.whoUses({ package: 'numpy', range: '<2' }, seen()),
    { nodes: [{ package: { version: '1.26.4' }, modelVersion: { ref: fraud } }], undecided: [] },
  ],
};

test.each(Object.entries(asked))('%s answers with what was told', async (_name, [call, part]) => {
  expect(await call()).toMatchObject({ ...(part as object) });
});

test('a refusal is part of the answer, and a question that cannot be read is an error with a code', async () => {
  expect(await client.registerModel({ name: '/' })).toEqual({
    __typename: 'Rejection',
    code: 'INVALID_INPUT',
    message: expect.stringContaining('required: '),
  });
  await expect(client.lineage({ of: 'environment:production' })).rejects.toMatchObject({
    name: 'GraphqlFailed',
    code: 'INVALID_ARGUMENT',
  });
});

test('what is followed comes one after another, from behind a position, until whoever follows has enough', async () => {
  const types: string[] = [];
  const first = (await client.events({ first: 1 })).nodes[0]?.position;
  for await (const { type } of client.followEvents({ after: first })) if (types.push(type) === 2) break;
  expect(types).toEqual(['DatasetDescribed', 'DatasetVersioned']);
  for await (const { event, serving } of client.followServingChanged({ model: 'fraud', after: first })) {
    expect([event.type, serving[0]?.state]).toEqual(['ModelPromoted', 'SERVING']);
    break;
  }
});
