import { escapeText } from '../../postgres-text.ts';
import type { Binding } from '../../reading/select.ts';
import type { StoredKind } from '../../table.ts';

/** Types of arrays that SQL is given. */
export type ArrayType = 'text[]' | 'bigint[]' | 'smallint[]' | 'double precision[]';

/** How PostgreSQL stores each kind. Texts compare by code points, as on SQLite. */
export const sqlTypes: Readonly<Record<StoredKind, { readonly column: string; readonly array: ArrayType }>> = {
  text: { column: 'text collate "C"', array: 'text[]' },
  integer: { column: 'bigint', array: 'bigint[]' },
  real: { column: 'double precision', array: 'double precision[]' },
  position: { column: 'bigint', array: 'bigint[]' },
  instant: { column: 'bigint', array: 'bigint[]' },
  boolean: { column: 'smallint', array: 'smallint[]' },
  json: { column: 'text collate "C"', array: 'text[]' },
  reference: { column: 'bigint', array: 'bigint[]' },
};

/** Of each type of array the object id of an element's type (src/include/catalog/pg_type.dat), and what writes elements. */
const elementsOf: Readonly<
  Record<ArrayType, { readonly type: number; readonly write: (values: readonly Binding[]) => Buffer }>
> = {
  'bigint[]': { type: 20, write: (values) => toIntegers(values, 8) },
  'smallint[]': { type: 21, write: (values) => toIntegers(values, 2) },
  'text[]': { type: 25, write: toTexts },
  'double precision[]': { type: 701, write: toReals },
};

/** Dimensions, whether there are nulls, the elements' type, their count, and the first one's index. */
const headerBytes = 20;

/**
 * Writes values as an array of one dimension in the binary form of array_recv (src/backend/utils/adt/arrayfuncs.c): each
 * element behind its length, -1 for null. Texts go as they are: escaping and parsing them took a third of a rebuild.
 *
 * @throws TypeError for a value that such an array cannot hold.
 */
export function toArray(type: ArrayType, values: readonly Binding[]): Buffer {
  const { type: elementType, write } = elementsOf[type];
  const bytes = write(values);
  bytes.writeInt32BE(values.length === 0 ? 0 : 1, 0);
  bytes.writeInt32BE(values.includes(null) ? 1 : 0, 4);
  bytes.writeInt32BE(elementType, 8);
  bytes.writeInt32BE(values.length, 12);
  bytes.writeInt32BE(1, 16);
  return values.length === 0 ? bytes.subarray(0, 12) : bytes;
}

function toTexts(values: readonly Binding[]): Buffer {
  const texts = values.map((value) => (value === null ? null : escapeText(textOf(value))));
  const size = texts.reduce((sum, text) => sum + 4 + (text === null ? 0 : Buffer.byteLength(text)), headerBytes);
  const bytes = Buffer.allocUnsafe(size);
  let at = headerBytes;
  for (const text of texts) {
    const length = text === null ? -1 : bytes.write(text, at + 4);
    bytes.writeInt32BE(length, at);
    at += 4 + Math.max(0, length);
  }
  return bytes;
}

function toIntegers(values: readonly Binding[], size: 2 | 8): Buffer {
  const bytes = Buffer.allocUnsafe(headerBytes + values.length * (4 + size));
  let at = headerBytes;
  for (const value of values) {
    bytes.writeInt32BE(value === null ? -1 : size, at);
    at += 4;
    if (value === null) continue;
    if (size === 2) bytes.writeInt16BE(integerOf(value), at);
    else if (typeof value === 'bigint') bytes.writeBigInt64BE(value, at);
    else {
      bytes.writeInt32BE(Math.floor(integerOf(value) / 2 ** 32), at);
      bytes.writeUInt32BE(integerOf(value) >>> 0, at + 4);
    }
    at += size;
  }
  return bytes.subarray(0, at);
}

function toReals(values: readonly Binding[]): Buffer {
  const bytes = Buffer.allocUnsafe(headerBytes + values.length * 12);
  let at = headerBytes;
  for (const value of values) {
    at = bytes.writeInt32BE(value === null ? -1 : 8, at);
    if (value !== null) at = bytes.writeDoubleBE(Number(value), at);
  }
  return bytes.subarray(0, at);
}

function textOf(value: NonNullable<Binding>): string {
  if (typeof value !== 'string') throw new TypeError(`required: a text; came: ${typeof value}`);
  return value;
}

function integerOf(value: NonNullable<Binding>): number {
  if (!Number.isSafeInteger(value))
    throw new TypeError(`required: a safe integer; came: ${String(value).slice(0, 80)}`);
  return Number(value);
}
