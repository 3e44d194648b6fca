import type { Envelope } from '@pedigree/kernel';
import { type DatasetEvents, type ModelEvents, nameOfStream } from '@pedigree/schema/events';
import type { OperationOn } from '../operation.ts';
import { defineView } from '../view.ts';
import { nodeOf, referenceTo, statedArtifact } from './node-of.ts';
import { type LineageNodeRow, type LineageRows, lineageTables } from './row.ts';

type Operation = OperationOn<LineageRows>;
type Versioned = DatasetEvents['DatasetVersioned' | 'DatasetVersionSighted'];
type Trained = ModelEvents['ModelTrained'];
type Recipe = NonNullable<Trained['data']['recipe']>;
type Parent = NonNullable<Trained['data']['parents']>[number];
type Artifact = NonNullable<Trained['data']['artifacts']>[number];

/** How a version named by its commit begins. */
const byCommit = 'git:';

/**
 * What was made of what: a graph that only grows, whose nodes and edges are numbered in the order of the log. A wrong
 * recipe is mended by a retraction and a new version, never by taking an edge away.
 */
export const lineageView = defineView<LineageRows>({
  name: 'lineage',
  version: 4,
  tables: lineageTables,
  projection: {
    environment: 'ignore',
    report: 'ignore',
    dataset: {
      DatasetRegistered: 'ignore',
      DatasetDescribed: 'ignore',
      DatasetVersioned: (event) => {
        const { position, data } = event;
        const { digest, number, artifacts } = data;
        const key = { ...nameOf(event), number };
        const alias = referenceTo('dataset', key);
        const row = nodeOf.dataset({ ...key, digest }, position);
        return [
          {
            keep: 'lineage_nodes',
            row: { ...row, alias, versionNumber: number, versionPosition: position },
            fill: ['alias', 'versionNumber', 'versionPosition'],
          },
          ...comeOf(event, row.identity, data),
          ...stateArtifacts(event, row.identity, artifacts),
        ];
      },
      DatasetVersionSighted: (event) =>
        comeOf(event, referenceTo('dataset', { ...nameOf(event), number: event.data.number }), event.data),
      DatasetVersionRetracted: 'ignore',
      DatasetVersionReinstated: 'ignore',
    },
    model: {
      ModelRegistered: 'ignore',
      ModelDescribed: 'ignore',
      ModelDeprecated: 'ignore',
      ModelUndeprecated: 'ignore',
      ModelTrained: train,
      ModelVersionLabelled: (event) => {
        const { number, label } = event.data;
        const identity = referenceTo('model', { ...nameOf(event), number });
        return [{ patch: 'lineage_nodes', where: { identity }, set: { label, labelPosition: event.position } }];
      },
      // What a model was tested on is not what it is made of.
      ModelEvaluated: 'ignore',
      ModelVersionTagged: 'ignore',
      ModelVersionUntagged: 'ignore',
      ModelAliasSet: 'ignore',
      ModelAliasRemoved: 'ignore',
      ModelVersionApproved: 'ignore',
      ModelVersionRejected: 'ignore',
      ApprovalWithdrawn: 'ignore',
      ModelVersionRetracted: 'ignore',
      ModelVersionReinstated: 'ignore',
    },
  },
});

function train(event: Trained): readonly Operation[] {
  const { position, data } = event;
  const { number, label, recipe, parents = [], artifacts } = data;
  const row = nodeOf.model({ ...nameOf(event), number }, position);
  const labelled = label === undefined ? row : { ...row, label, labelPosition: position };
  return [
    { add: 'lineage_nodes', row: labelled },
    ...makeBy(event, row.identity, recipe),
    ...parents.flatMap((parent) => descend(event, row.identity, parent)),
    ...stateArtifacts(event, row.identity, artifacts),
    ...answerTo(event, row.identity, data),
  ];
}

/** What a dataset version is said to have come of. */
function comeOf(
  event: Versioned,
  version: string,
  { recipe, derivedFrom = [] }: Pick<Versioned['data'], 'recipe' | 'derivedFrom'>,
): readonly Operation[] {
  return [
    ...makeBy(event, version, recipe),
    ...derivedFrom.flatMap((source) => use(event, nodeOf.dataset(source, event.position), version, 'derived')),
  ];
}

/**
 * What a recipe used goes into its run, where it names one, and the run into the version. The commit goes straight into
 * the version: two outputs of one run may be recorded at different commits.
 */
function makeBy(event: Envelope, version: string, recipe: Recipe = {}): readonly Operation[] {
  const { namespace, position } = event;
  const { run, code, datasets = [], usedArtifacts = [] } = recipe;
  const runRow = run && nodeOf.run(namespace, run, position);
  const into = runRow ? runRow.identity : version;
  return [
    ...(runRow ? [keep(runRow)] : []),
    ...datasets
      .filter(({ indirect }) => !indirect)
      .flatMap(({ role, ...dataset }) => use(event, nodeOf.dataset(dataset, position), into, role)),
    ...usedArtifacts.flatMap(({ role, digest }) =>
      use(event, nodeOf.artifact(namespace, digest, position), into, role),
    ),
    ...(runRow ? [connect(event, runRow.identity, version, 'output')] : []),
    ...(code ? use(event, nodeOf.code(namespace, code, position), version, 'code') : []),
  ];
}

/**
 * A parent by digest need not be recorded yet: whoever records these bytes later is connected with them. A commit is
 * not bytes, and many models may be of it, so that who names one by its commit waits for a version of that model alone.
 */
function descend(
  event: Envelope,
  version: string,
  { relation, number, digest, ...model }: Parent,
): readonly Operation[] {
  if (number !== undefined) return [connect(event, referenceTo('model', { ...model, number }), version, relation)];
  if (digest === undefined) return [];
  const awaited = digest.startsWith(byCommit)
    ? nodeOf.awaited({ ...model, digest }, event.position)
    : nodeOf.artifact(model.namespace, digest, event.position);
  return use(event, awaited, version, relation);
}

function stateArtifacts(event: Envelope, version: string, artifacts: readonly Artifact[] = []): readonly Operation[] {
  const { namespace, position } = event;
  return artifacts.flatMap((artifact) => {
    if (artifact.digest === undefined) return [];
    const row = statedArtifact(namespace, artifact.digest, artifact, position);
    return [
      { keep: 'lineage_nodes', row, fill: ['stated', 'statedPosition'] },
      connect(event, version, row.identity, 'artifact'),
    ];
  });
}

/** Where a child named its parent by the commit, before the parent was recorded. */
function answerTo(event: Trained, version: string, { recipe, artifacts = [] }: Trained['data']): readonly Operation[] {
  const { position } = event;
  const commit = recipe?.code ? [`${byCommit}${recipe.code.commit}`] : [];
  const stated = artifacts.flatMap(({ digest }) => (digest?.startsWith(byCommit) ? [digest] : []));
  return [...new Set([...commit, ...stated])].map((digest) => {
    const { identity } = nodeOf.awaited({ ...nameOf(event), digest }, position);
    return { ...connect(event, version, identity, 'commit'), ifKnown: true as const };
  });
}

function use(event: Envelope, row: LineageNodeRow, into: string, role: string): readonly Operation[] {
  return [keep(row), connect(event, row.identity, into, role)];
}

function keep(row: LineageNodeRow): Operation {
  return { keep: 'lineage_nodes', row };
}

function connect({ position }: Envelope, from: string, to: string, role: string) {
  return { add: 'lineage_edges', row: { from, to, role, position } } as const;
}

function nameOf({ namespace, stream }: Envelope) {
  return { namespace, name: nameOfStream(stream) };
}
