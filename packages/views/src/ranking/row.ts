import type { Instant, Position } from '@pedigree/kernel';
import type { TableOf } from '../table.ts';

/** A model version as it is ranked and filtered: few of what its own row has, so that many are read at once. */
export type RankedVersionRow = {
  /** `<namespace>/<name>@<number>` */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly versionNumber: number;
  readonly branch: string;
  readonly occurredAt: Instant;
  readonly position: Position;
};

/**
 * What a facet or an amount is a value of: a parameter's path, a dataset's name, or the repository. See {@link parameterName},
 * {@link datasetName} and {@link repositoryName}.
 */
export type FacetNameRow = { readonly id: string };

/** Something that versions can have in common: a value of a parameter that is no number, a dataset version, or a repository. Each is kept once. */
export type FacetRow = { readonly id: string };

/** A facet of a version, by its name too, so that a version and a name are one seek. */
export type VersionFacetRow = { readonly version: string; readonly name: string; readonly facet: string };

/** A parameter of a version that is a number: of these most are unlike all others. */
export type VersionAmountRow = { readonly version: string; readonly name: string; readonly amount: number };

/** Values that can be ranked beside each other: of one metric, measured on one dataset version, or on what nobody told. */
export type ScoreSeriesRow = {
  readonly id: string;
  readonly metric: string;
  /** `<namespace>/<name>` of the dataset, null where none is told. */
  readonly dataset: string | null;
  readonly digest: string | null;
};

/** What a version scored in a series, by its training or an evaluation; as known at k the newest with position ≤ k counts. */
export type ScoreRow = {
  readonly version: string;
  readonly series: string;
  readonly position: Position;
  /** Null for NaN. */
  readonly value: number | null;
  readonly occurredAt: Instant;
};

export type RankingRows = {
  ranked_versions: RankedVersionRow;
  facet_names: FacetNameRow;
  facets: FacetRow;
  version_facets: VersionFacetRow;
  version_amounts: VersionAmountRow;
  score_series: ScoreSeriesRow;
  scores: ScoreRow;
};

type Tables = { readonly [Name in keyof RankingRows]: TableOf<RankingRows[Name]> & { readonly name: Name } };

/** Tables of the models view. A version is named by its number in the first of them, in the order of recording. */
export const rankingTables: Tables = {
  ranked_versions: {
    name: 'ranked_versions',
    numbered: true,
    key: ['id'],
    columns: {
      id: 'text',
      namespace: 'text',
      name: 'text',
      versionNumber: 'integer',
      branch: 'text',
      occurredAt: 'instant',
      position: 'position',
    },
    indexes: [
      { name: 'by_branch', on: 'branch' },
      { name: 'by_time', on: 'occurred_at' },
    ],
  },
  facet_names: {
    name: 'facet_names',
    numbered: true,
    interned: true,
    key: ['id'],
    columns: { id: 'text' },
    indexes: [],
  },
  facets: { name: 'facets', numbered: true, interned: true, key: ['id'], columns: { id: 'text' }, indexes: [] },
  version_facets: {
    name: 'version_facets',
    key: ['version', 'name', 'facet'],
    columns: { version: 'reference', name: 'reference', facet: 'reference' },
    refersTo: { version: 'ranked_versions', name: 'facet_names', facet: 'facets' },
    indexes: [{ name: 'by_facet', on: 'name, facet, version' }],
  },
  version_amounts: {
    name: 'version_amounts',
    key: ['version', 'name', 'amount'],
    columns: { version: 'reference', name: 'reference', amount: 'real' },
    refersTo: { version: 'ranked_versions', name: 'facet_names' },
    indexes: [{ name: 'by_amount', on: 'name, amount, version' }],
  },
  score_series: {
    name: 'score_series',
    numbered: true,
    key: ['id'],
    columns: { id: 'text', metric: 'text', dataset: 'text?', digest: 'text?' },
    indexes: [{ name: 'by_metric', on: 'metric, dataset' }],
  },
  scores: {
    name: 'scores',
    key: ['version', 'series', 'position'],
    columns: { version: 'reference', series: 'reference', position: 'position', value: 'real?', occurredAt: 'instant' },
    refersTo: { version: 'ranked_versions', series: 'score_series' },
    indexes: [{ name: 'by_value', on: 'series, value, version' }],
  },
};
