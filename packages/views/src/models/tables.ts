import type { TableOf } from '../table.ts';
import type { ModelRows } from './row.ts';

type Tables = { readonly [Name in keyof ModelRows]: TableOf<ModelRows[Name]> & { readonly name: Name } };

const model = { namespace: 'text', name: 'text' } as const;
const version = { ...model, number: 'integer' } as const;
const said = { position: 'position', reason: 'text?', actor: 'json', occurredAt: 'instant' } as const;

/** The tables of the models view. A row as large as a version lives at its position; small ones at their key. */
export const modelTables: Tables = {
  models: {
    name: 'models',
    columns: { ...model, position: 'position', occurredAt: 'instant' },
    key: ['namespace', 'name'],
    indexes: [],
  },
  model_descriptions: {
    name: 'model_descriptions',
    columns: { ...model, position: 'position', description: 'text' },
    key: ['namespace', 'name', 'position'],
    indexes: [],
  },
  model_deprecations: {
    name: 'model_deprecations',
    columns: { ...model, ...said, deprecated: 'boolean' },
    key: ['namespace', 'name', 'position'],
    indexes: [],
  },
  model_versions: {
    name: 'model_versions',
    columns: { ...version, ...said, branch: 'text', commit: 'text?', recordedAt: 'instant', stated: 'json' },
    key: ['position'],
    indexes: [
      { name: 'by_number', on: 'namespace, name, number' },
      { name: 'by_branch', on: 'namespace, name, branch, number' },
      { name: 'by_commit', on: '"commit", namespace, name', where: '"commit" is not null' },
    ],
  },
  model_labels: {
    name: 'model_labels',
    columns: { ...version, label: 'text', position: 'position' },
    key: ['namespace', 'name', 'label'],
    indexes: [{ name: 'by_number', on: 'namespace, name, number' }],
  },
  model_digests: {
    name: 'model_digests',
    columns: { ...version, digest: 'text', position: 'position' },
    key: ['namespace', 'name', 'digest', 'number'],
    indexes: [],
  },
  model_tags: {
    name: 'model_tags',
    columns: { ...version, key: 'text', position: 'position', value: 'text?' },
    key: ['namespace', 'name', 'number', 'key', 'position'],
    indexes: [{ name: 'by_value', on: '"key", value', onPostgres: '"key", left(value, 256)' }],
  },
  model_aliases: {
    name: 'model_aliases',
    columns: { ...model, alias: 'text', position: 'position', number: 'integer?' },
    key: ['namespace', 'name', 'alias', 'position'],
    indexes: [],
  },
  model_evaluations: {
    name: 'model_evaluations',
    columns: { ...version, position: 'position', occurredAt: 'instant', actor: 'json', stated: 'json' },
    key: ['namespace', 'name', 'number', 'position'],
    indexes: [],
  },
  model_judgements: {
    name: 'model_judgements',
    columns: {
      ...version,
      ...said,
      environment: 'text?',
      actorId: 'text',
      recordedBy: 'json?',
      recordedById: 'text?',
      verdict: 'text?',
    },
    key: ['namespace', 'name', 'number', 'position'],
    indexes: [],
  },
  model_retractions: {
    name: 'model_retractions',
    columns: { ...version, ...said, retracted: 'boolean' },
    key: ['namespace', 'name', 'number', 'position'],
    indexes: [],
  },
};
