import type { Actor, Instant, Position } from '@pedigree/kernel';
import type { DatasetEvents } from '@pedigree/schema/events';
import type { TableOf } from '../table.ts';

export type DatasetRow = {
  readonly namespace: string;
  readonly name: string;
  readonly position: Position;
  readonly occurredAt: Instant;
};

/** As known at k the latest with position ≤ k holds. */
export type DatasetDescriptionRow = {
  readonly namespace: string;
  readonly name: string;
  readonly position: Position;
  readonly description: string;
};

export type DatasetVersionRow = {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly digest: string;
  readonly position: Position;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly reason: string | null;
  /** All that the event states. */
  readonly stated: DatasetEvents['DatasetVersioned']['data'];
};

/** A later statement of a version: that it was there, came of another recipe as well, or how large it is. */
export type DatasetSightingRow = {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly occurredAt: Instant;
  readonly position: Position;
  readonly recordedAt: Instant;
  readonly actor: Actor;
  readonly reason: string | null;
  /** Its place among all statements of the version: the least is the earliest. */
  readonly rank: string;
  readonly hasRecipe: boolean;
  readonly hasSources: boolean;
  readonly hasSize: boolean;
  readonly hasFiles: boolean;
  readonly stated: DatasetEvents['DatasetVersionSighted']['data'];
};

/** A retraction or a reinstatement; as known at k the latest with position ≤ k holds. */
export type DatasetRetractionRow = {
  readonly namespace: string;
  readonly name: string;
  readonly number: number;
  readonly position: Position;
  readonly retracted: boolean;
  readonly reason: string | null;
  readonly actor: Actor;
  readonly occurredAt: Instant;
};

export type DatasetRows = {
  datasets: DatasetRow;
  dataset_descriptions: DatasetDescriptionRow;
  dataset_versions: DatasetVersionRow;
  dataset_sightings: DatasetSightingRow;
  dataset_retractions: DatasetRetractionRow;
};

export const datasets: TableOf<DatasetRow> & { readonly name: 'datasets' } = {
  name: 'datasets',
  columns: { namespace: 'text', name: 'text', position: 'position', occurredAt: 'instant' },
  key: ['namespace', 'name'],
  indexes: [],
};

export const datasetDescriptions: TableOf<DatasetDescriptionRow> & { readonly name: 'dataset_descriptions' } = {
  name: 'dataset_descriptions',
  columns: { namespace: 'text', name: 'text', position: 'position', description: 'text' },
  key: ['namespace', 'name', 'position'],
  indexes: [],
};

export const datasetVersions: TableOf<DatasetVersionRow> & { readonly name: 'dataset_versions' } = {
  name: 'dataset_versions',
  columns: {
    namespace: 'text',
    name: 'text',
    number: 'integer',
    digest: 'text',
    position: 'position',
    occurredAt: 'instant',
    recordedAt: 'instant',
    actor: 'json',
    reason: 'text?',
    stated: 'json',
  },
  key: ['position'],
  indexes: [
    { name: 'by_number', on: 'namespace, name, number' },
    { name: 'by_digest', on: 'namespace, name, digest' },
  ],
};

export const datasetSightings: TableOf<DatasetSightingRow> & { readonly name: 'dataset_sightings' } = {
  name: 'dataset_sightings',
  columns: {
    namespace: 'text',
    name: 'text',
    number: 'integer',
    occurredAt: 'instant',
    position: 'position',
    recordedAt: 'instant',
    actor: 'json',
    reason: 'text?',
    rank: 'text',
    hasRecipe: 'boolean',
    hasSources: 'boolean',
    hasSize: 'boolean',
    hasFiles: 'boolean',
    stated: 'json',
  },
  key: ['position'],
  indexes: [{ name: 'in_time', on: 'namespace, name, number, rank, position' }],
};

export const datasetRetractions: TableOf<DatasetRetractionRow> & { readonly name: 'dataset_retractions' } = {
  name: 'dataset_retractions',
  columns: {
    namespace: 'text',
    name: 'text',
    number: 'integer',
    position: 'position',
    retracted: 'boolean',
    reason: 'text?',
    actor: 'json',
    occurredAt: 'instant',
  },
  key: ['namespace', 'name', 'number', 'position'],
  indexes: [],
};
