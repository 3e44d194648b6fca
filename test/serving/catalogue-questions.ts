import type { StoredEvent } from '@pedigree/event-store';
import type { VersionSelector } from '@pedigree/kernel';
import { type Category, categoryOf, nameOfStream, readEvent } from '@pedigree/schema/events';
import {
  type AsOf,
  type DatasetQueries,
  type EnvironmentQueries,
  everything,
  type ModelQueries,
  type Name,
  type VersionKey,
} from '@pedigree/views';

type CatalogueQueries = DatasetQueries & ModelQueries & EnvironmentQueries;

/** What a log is asked about: everything that it names anywhere, so what is not known yet is asked about as well. */
export interface Subjects {
  readonly datasets: readonly Name[];
  readonly models: readonly Name[];
  readonly environments: readonly Name[];
  readonly datasetVersions: readonly VersionKey[];
  readonly modelVersions: readonly VersionKey[];
  readonly digests: readonly string[];
  readonly branches: readonly string[];
  readonly selectors: readonly VersionSelector[];
}

export function subjectsIn(log: readonly StoredEvent[]): Subjects {
  const events = log.map(({ envelope }) => readEvent(envelope));
  const named = (category: Category): Name[] => {
    const streams = events.filter(({ type }) => categoryOf(type) === category).map(({ stream }) => stream);
    return [...new Set(streams)].map((stream) => ({ namespace: 'default', name: nameOfStream(stream) }));
  };
  const digests = new Set<string>();
  const labels = new Set<string>();
  const branches = new Set<string>();
  const datasetVersions: VersionKey[] = [];
  const modelVersions: VersionKey[] = [];
  for (const { type, namespace, stream, data } of events) {
    const name = { namespace, name: nameOfStream(stream) };
    if ('label' in data && data.label) labels.add(data.label);
    if ('alias' in data) labels.add(data.alias);
    if (type === 'DatasetVersioned') {
      datasetVersions.push({ ...name, number: data.number });
      digests.add(data.digest);
    }
    if (type === 'ModelTrained') {
      modelVersions.push({ ...name, number: data.number });
      branches.add(data.branch);
      for (const { digest } of data.artifacts ?? []) if (digest !== undefined) digests.add(digest);
      if (data.recipe?.code) digests.add(`git:${data.recipe.code.commit}`);
    }
  }
  return {
    datasets: named('dataset'),
    models: named('model'),
    environments: named('environment'),
    datasetVersions,
    modelVersions,
    digests: [...digests],
    branches: [...branches],
    selectors: [
      { by: 'number', number: 1 },
      ...[...labels].map((name): VersionSelector => ({ by: 'name', name })),
      ...[...branches].map((branch): VersionSelector => ({ by: 'branch', branch })),
      ...[...digests].map((digest): VersionSelector => ({ by: 'digest', digest })),
    ],
  };
}

type Question = (views: CatalogueQueries, subjects: Subjects, asOf: AsOf) => Promise<unknown>;

const page = { first: 1000 };

const questions: { readonly [Name in keyof CatalogueQueries]: Question } = {
  datasetsByName: (views, { datasets }, asOf) => views.datasetsByName(everything, datasets, asOf),
  datasets: (views, _, asOf) => views.datasets(everything, {}, asOf, page),
  datasetVersionsByKey: (views, { datasetVersions }, asOf) =>
    views.datasetVersionsByKey(everything, datasetVersions, asOf),
  datasetVersionsByDigest: (views, { datasets, digests }, asOf) => {
    const keys = datasets.flatMap((dataset) => digests.map((digest) => ({ ...dataset, digest })));
    return views.datasetVersionsByDigest(everything, keys, asOf);
  },
  findDatasetVersion: (views, { datasets, selectors }, asOf) =>
    ofEach(datasets, selectors, (dataset, selector) => views.findDatasetVersion(everything, dataset, selector, asOf)),
  versionsOfDataset: (views, { datasets }, asOf) =>
    Promise.all(datasets.map((dataset) => views.versionsOfDataset(everything, dataset, asOf, page))),
  sightingsOfDatasetVersions: (views, { datasetVersions }, asOf) =>
    views.sightingsOfDatasetVersions(everything, datasetVersions, asOf),

  modelsByName: (views, { models }, asOf) => views.modelsByName(everything, models, asOf),
  models: (views, _, asOf) => views.models(everything, {}, asOf, page),
  aliasesOfModels: (views, { models }, asOf) => views.aliasesOfModels(everything, models, asOf),
  branchesOfModels: (views, { models }, asOf) => views.branchesOfModels(everything, models, asOf),
  modelVersionsByKey: (views, { modelVersions }, asOf) => views.modelVersionsByKey(everything, modelVersions, asOf),
  labelsOfVersions: (views, { modelVersions }, asOf) => views.labelsOfVersions(everything, modelVersions, asOf),
  findModelVersion: (views, { models, selectors }, asOf) =>
    ofEach(models, selectors, (model, selector) => views.findModelVersion(everything, model, selector, asOf)),
  versionsOfModel: (views, { models, branches }, asOf) =>
    ofEach(models, [{}, ...branches.map((branch) => ({ branch }))], (model, filter) =>
      views.versionsOfModel(everything, model, filter, asOf, page),
    ),
  modelVersions: (views, _, asOf) => views.modelVersions(everything, {}, asOf, page),
  approvalsOfVersions: (views, { modelVersions }, asOf) => views.approvalsOfVersions(everything, modelVersions, asOf),
  judgementsOfVersions: (views, { modelVersions }, asOf) => views.judgementsOfVersions(everything, modelVersions, asOf),
  tagsOfVersions: (views, { modelVersions }, asOf) => views.tagsOfVersions(everything, modelVersions, asOf),
  aliasesOfVersions: (views, { modelVersions }, asOf) => views.aliasesOfVersions(everything, modelVersions, asOf),
  evaluationsOfVersions: (views, { modelVersions }, asOf) =>
    views.evaluationsOfVersions(everything, modelVersions, asOf),

  environmentsByName: (views, { environments }, asOf) => views.environmentsByName(everything, environments, asOf),
  policiesOfEnvironments: (views, { environments }, asOf) =>
    views.policiesOfEnvironments(everything, environments, asOf),
  environments: (views, _, asOf) => views.environments(everything, {}, asOf, page),
};

/** Every answer that the views of the catalogue have about these subjects, as known at a position, by the question. */
export async function answersOf(
  views: CatalogueQueries,
  subjects: Subjects,
  asOf: AsOf,
): Promise<Readonly<Record<string, unknown>>> {
  const answers = Object.entries(questions).map(async ([name, ask]) => [name, await ask(views, subjects, asOf)]);
  return Object.fromEntries(await Promise.all(answers));
}

function ofEach<Left, Right, Answer>(
  lefts: readonly Left[],
  rights: readonly Right[],
  ask: (left: Left, right: Right) => Promise<Answer>,
): Promise<readonly Answer[]> {
  return Promise.all(lefts.flatMap((left) => rights.map((right) => ask(left, right))));
}
