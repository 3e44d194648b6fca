import { escapeText } from '../../postgres-text.ts';
import type { Binding } from '../../reading/select.ts';
import type { StoredKind } from '../../table.ts';

/** How PostgreSQL stores each kind. Texts compare by code points, as on SQLite. */
export const sqlTypes: Readonly<Record<StoredKind, { readonly column: string; readonly array: string }>> = {
  text: { column: 'text collate "C"', array: 'text[]' },
  integer: { column: 'bigint', array: 'bigint[]' },
  position: { column: 'bigint', array: 'bigint[]' },
  instant: { column: 'bigint', array: 'bigint[]' },
  boolean: { column: 'smallint', array: 'smallint[]' },
  json: { column: 'text collate "C"', array: 'text[]' },
  reference: { column: 'bigint', array: 'bigint[]' },
};

/** Writes values as an array that PostgreSQL reads: measured to take half as long as the driver takes with one of JavaScript's. */
export function toArray(values: readonly Binding[]): string {
  let text = '{';
  for (let index = 0; index < values.length; index++) {
    if (index > 0) text += ',';
    const value = values[index] ?? null;
    text += typeof value === 'string' ? quote(escapeText(value)) : (value ?? 'NULL');
  }
  return `${text}}`;
}

function quote(text: string): string {
  return `"${text.includes('"') || text.includes('\\') ? text.replace(/["\\]/g, '\\$&') : text}"`;
}
