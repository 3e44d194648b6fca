import type { Dialect } from './dialect.ts';

export const sqliteDialect: Dialect = {
  isRemote: false,
  list: (values) => JSON.stringify(values),
  each: (bound) => `json_each(${bound})`,
  rows: (bound, columns) => {
    const members = Object.keys(columns).map((name, index) => `value ->> ${index} as ${name}`);
    return `select key as place, ${members.join(', ')} from json_each(${bound})`;
  },
  least: (left, right) => `min(${left}, ${right})`,
  equalsLong: (column, bound) => `${column} = ${bound}`,
  aside: (column) => `+${column}`,
};
