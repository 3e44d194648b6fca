import fc from 'fast-check';
import type { CommandName } from '../catalogue.ts';

/** A command as somebody might send it; `#n` in its input stands for the n-th serving event, and `@n` for its time. */
export interface RandomCommand {
  readonly name: CommandName;
  readonly input: Readonly<Record<string, unknown>>;
  /** How far the clock moves before it, in milliseconds; at times backwards. */
  readonly clockStep: number;
}

type Inputs = { readonly [Name in CommandName]: fc.Arbitrary<Readonly<Record<string, unknown>>> };

const often = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 3 });
const rarely = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
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
const texts = fc.constantFrom('one', 'two', 'drei, naïve 😀');
const metrics = fc.dictionary(
  fc.constantFrom('auc', 'loss'),
  fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom('NaN', 'Infinity')),
);
const days = fc.integer({ min: 1, max: 28 }).map((day) => `2026-05-${String(day).padStart(2, '0')}`);
const changeTimes = fc.nat(20).map((event) => `@${event}`);
const times = fc.oneof({ weight: 4, arbitrary: days }, { weight: 1, arbitrary: changeTimes });

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

const inputs: Inputs = {
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
  rollBackModel: fc.record({ ...slot, target: rarely(changes) }),
  rollBackModels: fc.record({ environment: environments, models: several((model) => fc.record({ model })) }),
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

/** Serving is what most rules are about, and needs something to serve. */
const weights: Partial<Readonly<Record<CommandName, number>>> = {
  recordTraining: 6,
  labelModelVersion: 2,
  tagModelVersion: 4,
  untagModelVersion: 3,
  setModelAlias: 2,
  removeModelAlias: 2,
  deprecateModel: 2,
  undeprecateModel: 2,
  recordDatasetSighting: 7,
  retractDatasetVersion: 3,
  reinstateDatasetVersion: 3,
  approveModelVersion: 3,
  rejectModelVersion: 2,
  withdrawApproval: 4,
  retractModelVersion: 2,
  reinstateModelVersion: 4,
  defineEnvironment: 2,
  promoteModel: 8,
  promoteModels: 4,
  rollBackModel: 4,
  rollBackModels: 5,
  rollBackEnvironment: 7,
  restoreEnvironment: 6,
  correctServing: 5,
};

const common = fc.record({
  commandId: rarely(fc.constantFrom('c1', 'c2', 'c3')),
  occurredAt: fc.oneof(
    { weight: 4, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: times },
    { weight: 1, arbitrary: fc.constant('2026-06-01') },
  ),
  source: rarely(fc.record({ system: fc.constant('gto'), by: texts })),
  ifRevision: fc.oneof(
    { weight: 30, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.integer({ min: -1, max: 5 }) },
  ),
  reason: fc.oneof({ weight: 5, arbitrary: texts }, { weight: 1, arbitrary: fc.constant(undefined) }),
});

const takesNoTime = new Set<CommandName>([
  'changePromotionPolicy',
  'correctServing',
  'rollBackEnvironment',
  'restoreEnvironment',
  'startRollout',
  'advanceRollout',
  'pauseRollout',
  'resumeRollout',
  'abortRollout',
]);

function commandOf(name: CommandName): fc.Arbitrary<RandomCommand> {
  return fc
    .tuple(
      inputs[name],
      common,
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 90_000_000 }) },
        { weight: 1, arbitrary: fc.integer({ min: -3_600_000, max: 0 }) },
      ),
    )
    .map(([own, { occurredAt, ...rest }, clockStep]) => ({
      name,
      input: withoutUndefined({ ...own, ...rest, ...(!takesNoTime.has(name) && { occurredAt }) }),
      clockStep,
    }));
}

function withoutUndefined(input: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}

const names = Object.keys(inputs).filter((name): name is CommandName => name in inputs);

/** What has to be there for anything to be accepted; each history begins with most of it. */
const foundations: readonly RandomCommand[] = [
  { name: 'registerDataset', input: { name: 'd1' }, clockStep: 0 },
  { name: 'versionDataset', input: { dataset: 'd1', digest: 'opaque:1' }, clockStep: 0 },
  { name: 'versionDataset', input: { dataset: 'd1', digest: 'opaque:2' }, clockStep: 0 },
  { name: 'registerModel', input: { name: 'm1' }, clockStep: 0 },
  { name: 'recordTraining', input: { model: 'm1', artifacts: [{ digest: 'opaque:1' }] }, clockStep: 0 },
  { name: 'recordTraining', input: { model: 'm1', label: 'v2' }, clockStep: 0 },
  { name: 'defineEnvironment', input: { name: 'e1' }, clockStep: 0 },
];

/** A rollout and what is said of it at once: among all else that is said it would be overtaken as a rule. */
const rollouts: fc.Arbitrary<readonly RandomCommand[]> = fc
  .constantFrom<readonly CommandName[]>(
    ['pauseRollout', 'resumeRollout', 'advanceRollout'],
    ['pauseRollout', 'advanceRollout', 'resumeRollout', 'abortRollout'],
    ['advanceRollout', 'advanceRollout', 'abortRollout'],
    ['startRollout', 'advanceRollout'],
  )
  .chain((moves) => fc.tuple(commandOf('startRollout'), ...moves.map(commandOf)));

/** Histories of commands of every name, on few things, so that references often exist. */
export function randomHistories(maxLength: number): fc.Arbitrary<readonly RandomCommand[]> {
  const single = names.map((name) => ({
    weight: weights[name] ?? 1,
    arbitrary: commandOf(name).map((each) => [each]),
  }));
  const command = fc.oneof(...single, { weight: 6, arbitrary: rollouts });
  return fc
    .tuple(
      fc.subarray([...foundations], { minLength: foundations.length - 1 }),
      fc.array(command, { minLength: Math.ceil(maxLength / 2), maxLength, size: 'max' }),
    )
    .map(([first, rest]) => [...first, ...rest.flat().slice(0, maxLength)]);
}
