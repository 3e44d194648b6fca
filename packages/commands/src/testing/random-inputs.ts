import fc from 'fast-check';
import type { CommandName } from '../catalogue.ts';

type Inputs = { readonly [Name in CommandName]: fc.Arbitrary<Readonly<Record<string, unknown>>> };

const often = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });
export const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const datasets = fc.constantFrom('d1', 'd1', 'd1', 'd2');
const models = fc.constantFrom('m1', 'm1', 'm1', 'm1', 'm2');
const environments = fc.constantFrom('e1', 'e1', 'e1', 'e1', 'e2');
const labels = fc.constantFrom('v1', 'v2', 'v3', 'a1');
const aliases = fc.constantFrom('a1', 'a2', 'v1');
const branches = fc.constantFrom('main', 'wide');
const digests = fc.constantFrom('opaque:1', 'opaque:2', 'opaque:3');
const numbers = fc.constantFrom('1', '1', '1', '2', '2', '3');
const versions = fc.oneof(
  { weight: 12, arbitrary: numbers },
  { weight: 1, arbitrary: labels },
  { weight: 1, arbitrary: aliases },
  { weight: 1, arbitrary: branches.map((branch) => `branch:${branch}`) },
  { weight: 1, arbitrary: digests },
);
const datasetVersions = fc
  .tuple(datasets, fc.oneof(numbers, digests))
  .map(([dataset, version]) => `${dataset}@${version}`);
const keys = fc.constantFrom('k1', 'k1', 'k1', 'k2');
export const texts = fc.constantFrom('one', 'two', 'drei, naïve 😀');
const metrics = fc.dictionary(
  fc.constantFrom('auc', 'loss'),
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('NaN', 'Infinity')),
);
const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-05-${String(day).padStart(2, '0')}`);
const changeTimes = fc.nat(20).map((event) => `@${event}`);
export const times = fc.oneof({ weight: 4, arbitrary: days }, { weight: 1, arbitrary: changeTimes });

const shares = fc.oneof(
  { weight: 3, arbitrary: versions.map((version) => [{ version }]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 0, max: 10_000 }), versions, versions, rarely(versions))
      .map(([share, first, second, shadow]) => [
        { version: first, share },
        { version: second, share: 10_000 - share },
        ...(shadow === undefined ? [] : [{ version: shadow, shadow: true }]),
      ]),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ version: versions, share: fc.integer({ min: -1, max: 10_001 }) }), {
      maxLength: 3,
    }),
  },
);

const changes = fc.record(
  { event: fc.nat(20).map((event) => `#${event}`), from: fc.nat(20).map((event) => `@${event}`) },
  { requiredKeys: ['event'] },
);
const commits = fc.constantFrom('a'.repeat(40), 'b'.repeat(40));
const recipe = {
  run: rarely(fc.record({ id: fc.constantFrom('r1', 'r2'), startedAt: days })),
  code: rarely(fc.record({ commit: commits })),
  datasets: rarely(
    fc.array(fc.record({ dataset: datasetVersions, indirect: fc.boolean() }, { requiredKeys: ['dataset'] }), {
      maxLength: 2,
    }),
  ),
  usedArtifacts: rarely(
    fc.array(fc.record({ digest: digests, role: keys }, { requiredKeys: ['digest'] }), { maxLength: 2 }),
  ),
  parameters: rarely(fc.dictionary(fc.constantFrom('p', 'q'), fc.jsonValue({ maxDepth: 2, noUnicodeString: true }))),
  problems: rarely(fc.array(fc.record({ where: keys, what: texts }), { maxLength: 2 })),
};
/** Few origins, so that the same is often said again. */
const origin = {
  size: rarely(fc.constantFrom(0, 7)),
  heldBy: rarely(
    fc.record({ commit: commits, repository: fc.constantFrom('host/one', 'host/two') }, { requiredKeys: ['commit'] }),
  ),
  pastUnknown: rarely(fc.boolean()),
  derivedFrom: rarely(fc.array(datasetVersions, { maxLength: 2 })),
  ...recipe,
};
const version = { model: models, version: versions };
const judged = { ...version, environment: rarely(environments) };
const slot = { environment: environments, model: models };

const steps = fc.constantFrom(['SHADOW', '1%', '100%'], ['5%', '33.33%', '100%'], ['50%', '100%']);
const rollout = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ environment: 'e1', model: 'm1' }) },
  {
    weight: 1,
    arbitrary: fc.record({ environment: environments, rollout: fc.nat(20).map((event) => `#${event}`) }),
  },
);
const guards = [{ metric: 'loss', atMost: 0.5 }];

/** One entry mostly, for the model that is there; at times for both. */
function several<Entry>(entryFor: (model: fc.Arbitrary<string>) => fc.Arbitrary<Entry>): fc.Arbitrary<Entry[]> {
  const [first, second] = [entryFor(fc.constant('m1')), entryFor(fc.constant('m2'))];
  return fc.oneof(
    { weight: 3, arbitrary: first.map((each) => [each]) },
    { weight: 1, arbitrary: fc.tuple(first, second).map((both) => [...both]) },
  );
}

export const inputs: Inputs = {
  registerDataset: fc.record({ name: datasets, description: rarely(texts) }),
  describeDataset: fc.record({ dataset: datasets, description: texts }),
  versionDataset: fc.record({
    dataset: datasets,
    digest: digests,
    ...origin,
  }),
  recordDatasetSighting: fc
    .tuple(datasetVersions, fc.record(origin))
    .map(([dataset, rest]) => ({ dataset, ...withoutUndefined(rest) })),
  retractDatasetVersion: datasetVersions.map((dataset) => ({ dataset })),
  reinstateDatasetVersion: datasetVersions.map((dataset) => ({ dataset })),
  registerModel: fc.record({ name: models, description: rarely(texts) }),
  describeModel: fc.record({ model: models, description: texts }),
  deprecateModel: fc.record({ model: models }),
  undeprecateModel: fc.record({ model: models }),
  recordTraining: fc.record({
    model: models,
    label: rarely(labels),
    branch: often(branches),
    metrics: rarely(metrics),
    artifacts: rarely(fc.array(fc.record({ digest: digests }), { maxLength: 2 })),
    parents: rarely(
      fc.array(
        fc.record({
          model: fc.tuple(models, versions).map(([model, of]) => `${model}@${of}`),
          relation: fc.constantFrom('FINE_TUNE', 'MERGE'),
        }),
        { maxLength: 2 },
      ),
    ),
    ...recipe,
  }),
  labelModelVersion: fc.record({ ...version, label: labels }),
  recordEvaluation: fc.record({ ...version, dataset: rarely(datasetVersions), metrics }),
  tagModelVersion: fc.record({ ...version, key: keys, value: texts }),
  untagModelVersion: fc.record({ ...version, key: keys }),
  setModelAlias: fc.record({ ...version, alias: aliases, expected: rarely(fc.oneof(versions, fc.constant('none'))) }),
  removeModelAlias: fc.record({ model: models, alias: aliases, expected: rarely(versions) }),
  approveModelVersion: fc.record(judged),
  rejectModelVersion: fc.record(judged),
  withdrawApproval: fc.record(judged),
  retractModelVersion: fc.record(version),
  reinstateModelVersion: fc.record(version),
  defineEnvironment: fc.record({
    name: environments,
    rank: often(fc.integer({ min: 0, max: 3 })),
    production: fc.boolean(),
  }),
  changePromotionPolicy: fc.record({
    environment: environments,
    rules: fc.subarray([
      { rule: 'BRANCH', branch: 'main' },
      { rule: 'APPROVALS', notByAuthor: false },
      { rule: 'DIGESTS_PRESENT' },
    ]),
    mayOverride: fc.boolean(),
  }),
  promoteModel: fc.oneof(
    fc.record({ ...slot, version: versions, override: rarely(fc.boolean()) }),
    fc.record({ ...slot, allocation: shares }),
  ),
  promoteModels: fc.record({
    environment: environments,
    models: several((model) =>
      fc.oneof(fc.record({ model, version: numbers }), fc.record({ model, allocation: shares })),
    ),
  }),
  rollBackModel: fc.record({ ...slot, target: rarely(changes), override: rarely(fc.boolean()) }),
  rollBackModels: fc.record({
    environment: environments,
    models: several((model) => fc.record({ model })),
    override: rarely(fc.boolean()),
  }),
  rollBackEnvironment: fc.record({ environment: environments, since: fc.oneof(times, changeTimes) }),
  restoreEnvironment: fc.record({ environment: environments, to: times, knownAt: rarely(times) }),
  retireModel: fc.record(slot),
  correctServing: fc.oneof(
    fc.record({
      ...slot,
      since: times,
      until: often(times),
      allocation: shares,
      withdraw: rarely(fc.array(changes, { maxLength: 2 })),
    }),
    fc.record({ ...slot, since: times, until: often(times), state: fc.constantFrom('NOTHING', 'UNKNOWN') }),
    fc.record({ ...slot, withdraw: fc.array(changes, { minLength: 1, maxLength: 2 }) }),
  ),
  startRollout: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record(
        {
          ...slot,
          version: versions,
          steps,
          holdFor: fc.constantFrom('0', '0', '30d'),
          guards: often(fc.constant(guards)),
        },
        { requiredKeys: ['environment', 'model', 'version', 'steps', 'holdFor'] },
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        environment: environments,
        versions: fc
          .tuple(versions, versions)
          .map(([one, two]) => [`m1@${one}`, `m2@${two}`].map((version) => ({ version }))),
        steps,
        holdFor: fc.constant('PT1M'),
      }),
    },
  ),
  advanceRollout: fc
    .tuple(rollout, fc.record({ to: rarely(fc.constantFrom('1%', '100%')), force: fc.boolean() }))
    .map(([of, more]) => ({ ...of, ...withoutUndefined(more) })),
  pauseRollout: rollout,
  resumeRollout: rollout,
  abortRollout: fc
    .tuple(
      rollout,
      rarely(
        fc.record({ report: fc.uuid(), model: models, metric: fc.constant('loss'), value: fc.constantFrom(0.1, 0.9) }),
      ),
    )
    .map(([of, guard]) => ({ ...of, ...withoutUndefined({ guard }) })),
  reportServingMetrics: fc.record({ ...slot, version: versions, metrics }),
};

/** The same without what was left out by chance. */
export function withoutUndefined(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
