import { escapeText } from '../postgres-text.ts';
import type { Dialect, ListedKind } from './dialect.ts';

const postgresTypes: Readonly<Record<ListedKind, string>> = {
  text: 'text',
  integer: 'bigint',
  real: 'double precision',
};

/** How much of a long text PostgreSQL's index of it holds: a row of an index has 2,704 bytes at most. */
const indexedCharacters = 256;

/** PostgreSQL chooses indexes by what it knows of the rows, and is left to it. */
export const postgresDialect: Dialect = {
  isRemote: true,
  list: (values) =>
    JSON.stringify(values, (_, value: unknown) => (typeof value === 'string' ? escapeText(value) : value)),
  each: (bound, kind) =>
    `(select ordinality - 1 as key, value::${postgresTypes[kind]} as value
      from json_array_elements_text(${bound}::json) with ordinality as listed (value, ordinality))`,
  rows: (bound, columns) => {
    const members = Object.entries(columns).map(
      ([name, kind], index) => `(value ->> ${index})::${postgresTypes[kind]} as ${name}`,
    );
    return `select ordinality - 1 as place, ${members.join(', ')}
      from json_array_elements(${bound}::json) with ordinality as listed (value, ordinality)`;
  },
  least: (left, right) => `least(${left}, ${right})`,
  equalsLong: (column, bound) =>
    `left(${column}, ${indexedCharacters}) = left(${bound}, ${indexedCharacters}) and ${column} = ${bound}`,
  aside: (column) => column,
};
