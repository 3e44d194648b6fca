import type { Position } from '@pedigree/kernel';
import type { TableOf } from '../table.ts';

/** What can be found. The order is that in which equal finds are told, and storage. */
export const searchKinds = ['model', 'modelVersion', 'dataset', 'environment'] as const;
export type SearchKind = (typeof searchKinds)[number];

/** Where a text stands. The order is storage. */
export const searchFields = ['name', 'description', 'tag'] as const;
export type SearchField = (typeof searchFields)[number];

/** A text of something; as known at k the latest with position ≤ k holds. One without words took away what stood there. */
export type SearchTextRow = {
  readonly position: Position;
  /** Its place among the texts of its event. */
  readonly ordinal: number;
  /** Place in {@link searchKinds}. */
  readonly kind: number;
  readonly namespace: string;
  readonly name: string;
  /** Of a version; 0 of anything else. */
  readonly number: number;
  /** Place in {@link searchFields}. */
  readonly field: number;
  /** Of a tag; empty of anything else. */
  readonly key: string;
};

/** A word of a text. */
export type SearchWordRow = {
  /** Of what the text is: place in {@link searchKinds}. */
  readonly kind: number;
  /** Of what the text is. */
  readonly namespace: string;
  readonly word: string;
  readonly position: Position;
  readonly ordinal: number;
};

export type SearchRows = { search_texts: SearchTextRow; search_words: SearchWordRow };

type Tables = { readonly [Name in keyof SearchRows]: TableOf<SearchRows[Name]> & { readonly name: Name } };

export const searchTables: Tables = {
  search_texts: {
    name: 'search_texts',
    columns: {
      position: 'position',
      ordinal: 'integer',
      kind: 'integer',
      namespace: 'text',
      name: 'text',
      number: 'integer',
      field: 'integer',
      key: 'text',
    },
    key: ['position', 'ordinal'],
    indexes: [{ name: 'of_place', on: 'namespace, name, kind, number, field, "key", position' }],
  },
  search_words: {
    name: 'search_words',
    columns: { kind: 'integer', namespace: 'text', word: 'text', position: 'position', ordinal: 'integer' },
    key: ['kind', 'word', 'position', 'ordinal'],
    indexes: [
      { name: 'of_text', on: 'position, ordinal, word' },
      { name: 'in_namespace', on: 'namespace, kind, word, position, ordinal' },
    ],
  },
};
