import type { EventReader } from '@pedigree/event-store';
import type { Category } from '@pedigree/schema/events';
import type { AsOf, Name, Scope, VersionKey, ViewName, Views } from '@pedigree/views';
import { LazyLoader } from './lazy-loader.ts';
import { publicError } from './public-error.ts';
import { readEventNodes } from './read-event-nodes.ts';

/** What a gateway reads from. */
export interface Sources {
  readonly views: Views;
  readonly reader: EventReader;
}

/**
 * The views that answers about each category rest on: when another view halts, these go on. What serves rests on the
 * models too, since an allocation names versions.
 */
export const viewsAbout = {
  dataset: ['datasets'],
  model: ['models'],
  environment: ['serving', 'models', 'environments'],
  report: ['serving'],
} as const satisfies Readonly<Record<Category, readonly ViewName[]>>;

/**
 * The views that answers about more than one thing rest on, by the query. Lineage names versions, and shows of them what
 * its own view knows; whoever asks for the versions themselves is told where another view has halted.
 */
export const viewsBehind = {
  lineage: ['lineage'],
  impact: ['lineage', 'models', 'serving'],
  recipe: ['models', 'datasets'],
  merge: ['models', 'lineage'],
  bisect: ['models', 'datasets', 'lineage'],
  software: ['models'],
  checkout: ['serving', 'models', 'environments', 'datasets'],
  search: ['search', 'models', 'datasets', 'environments'],
  usesOfPackage: ['models', 'serving'],
} as const satisfies Readonly<Record<string, readonly ViewName[]>>;

/**
 * All that is known at one position, to one scope. Whatever an answer is made of is read through the same one, so that
 * all of it is as known there; what is asked for twice is read once, and what is asked for together in one statement.
 */
export class Known {
  readonly sources: Sources;
  readonly scope: Scope;
  readonly asOf: AsOf;

  constructor(sources: Sources, scope: Scope, asOf: AsOf) {
    this.sources = sources;
    this.scope = scope;
    this.asOf = asOf;
  }

  /**
   * What a read of that view rests on.
   *
   * @throws publicError VIEW_HALTED, VIEW_BUILDING where the view has not come as far: it would answer with less.
   */
  at(view: ViewName): AsOf {
    const status = this.sources.views.status().find(({ name }) => name === view);
    if (status && status.position >= this.asOf.position) return this.asOf;
    const code = status?.state === 'halted' ? 'VIEW_HALTED' : 'VIEW_BUILDING';
    const came = status ? `one that is ${status.state} at ${status.position}` : 'none';
    throw publicError(code, `required: view ${view} at position ${this.asOf.position}; came: ${came}`);
  }

  readonly datasets = this.#byName((names) =>
    this.sources.views.datasetsByName(this.scope, names, this.at('datasets')),
  );
  readonly models = this.#byName((names) => this.sources.views.modelsByName(this.scope, names, this.at('models')));
  readonly environments = this.#byName((names) =>
    this.sources.views.environmentsByName(this.scope, names, this.at('environments')),
  );
  readonly policiesOfEnvironments = this.#byName((names) =>
    this.sources.views.policiesOfEnvironments(this.scope, names, this.at('environments')),
  );
  readonly aliasesOfModels = this.#byName((names) =>
    this.sources.views.aliasesOfModels(this.scope, names, this.at('models')),
  );
  readonly branchesOfModels = this.#byName((names) =>
    this.sources.views.branchesOfModels(this.scope, names, this.at('models')),
  );
  readonly servingOfModels = this.#byName((names) =>
    this.sources.views.servingOfModels(this.scope, names, this.at('serving')),
  );
  readonly servingPeriodsOfVersions = this.#byVersion((keys) =>
    this.sources.views.servingPeriodsOfVersions(this.scope, keys, this.at('serving')),
  );
  readonly datasetVersions = this.#byVersion((keys) =>
    this.sources.views.datasetVersionsByKey(this.scope, keys, this.at('datasets')),
  );
  readonly sightingsOfVersions = this.#byVersion((keys) =>
    this.sources.views.sightingsOfDatasetVersions(this.scope, keys, this.at('datasets')),
  );
  readonly modelVersions = this.#byVersion((keys) =>
    this.sources.views.modelVersionsByKey(this.scope, keys, this.at('models')),
  );
  readonly labelsOfVersions = this.#byVersion((keys) =>
    this.sources.views.labelsOfVersions(this.scope, keys, this.at('models')),
  );
  readonly tagsOfVersions = this.#byVersion((keys) =>
    this.sources.views.tagsOfVersions(this.scope, keys, this.at('models')),
  );
  readonly aliasesOfVersions = this.#byVersion((keys) =>
    this.sources.views.aliasesOfVersions(this.scope, keys, this.at('models')),
  );
  readonly approvalsOfVersions = this.#byVersion((keys) =>
    this.sources.views.approvalsOfVersions(this.scope, keys, this.at('models')),
  );
  readonly evaluationsOfVersions = this.#byVersion((keys) =>
    this.sources.views.evaluationsOfVersions(this.scope, keys, this.at('models')),
  );
  readonly datasetVersionsByDigest = new LazyLoader(
    (keys: readonly DatasetDigest[]) =>
      this.sources.views.datasetVersionsByDigest(
        this.scope,
        keys.map(({ namespace, name, digest }) => ({ namespace, name, digest })),
        this.at('datasets'),
      ),
    ({ namespace, name, digest }) => `${namespace}/${name}@${digest}`,
  );
  readonly events = new LazyLoader(
    (positions: readonly bigint[]) => readEventNodes(this.sources.reader, this.scope, positions),
    (position) => position,
  );

  #byName<Found>(read: (names: readonly Name[]) => Promise<readonly Found[]>): LazyLoader<Name, Found> {
    return new LazyLoader(
      (names) => read(names.map(({ namespace, name }) => ({ namespace, name }))),
      ({ namespace, name }) => `${namespace}/${name}`,
    );
  }

  #byVersion<Found>(read: (keys: readonly VersionKey[]) => Promise<readonly Found[]>): LazyLoader<VersionKey, Found> {
    return new LazyLoader(
      (keys) => read(keys.map(({ namespace, name, number }) => ({ namespace, name, number }))),
      ({ namespace, name, number }) => `${namespace}/${name}@${number}`,
    );
  }
}

type DatasetDigest = Name & { readonly digest: string };
