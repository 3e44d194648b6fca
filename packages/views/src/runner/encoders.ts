import { toMilliseconds } from '@pedigree/kernel';
import type { Binding } from '../reading/select.ts';
import { type ColumnKind, type ColumnValue, type StoredKind, storedKind, type Table } from '../table.ts';

/** The number of the row in a numbered table that has a key, null where there is none. */
export type NumberOf = (key: string) => number | null;

/** Turns a value of a column into what SQL is given. */
export type Encode = (value: ColumnValue) => Binding;

/** A row refers to one that is not there. */
export class UnknownReference extends TypeError {
  constructor(table: string, key: string) {
    super(`required: a row of ${table} that is there; came: ${key}`);
  }
}

/** The encoder of one column. `numberOf` finds rows of the numbered table it refers to, if it does. */
export function encoderIn(table: Table, member: string, numbersOf: (table: string) => NumberOf): Encode {
  const kind = table.columns[member];
  if (!kind) throw new TypeError(`required: a column of ${table.name}; came: ${member}`);
  const target = table.refersTo?.[member];
  return encoderOf(kind, target === undefined ? encoders[storedKind(kind)] : referring(target, numbersOf(target)));
}

type EncodeGiven = (value: NonNullable<ColumnValue>) => Binding | undefined;

/** @throws TypeError for a value that its column cannot hold: the projector is wrong, and its view halts. */
function encoderOf(kind: ColumnKind, encode: EncodeGiven): Encode {
  return (value) => {
    if (value === null) return null;
    const binding = encode(value);
    if (binding === undefined) throw new TypeError(`required: a value for a column of ${kind}; came: ${typeof value}`);
    return binding;
  };
}

function referring(table: string, numberOf: NumberOf): EncodeGiven {
  return (value) => {
    if (typeof value !== 'string') return undefined;
    const number = numberOf(value);
    if (number === null) throw new UnknownReference(table, value);
    return number;
  };
}

/** The rows of one event tell its times again and again. */
function remembering(encode: EncodeGiven): EncodeGiven {
  let [last, encoded]: [NonNullable<ColumnValue> | undefined, Binding | undefined] = [undefined, undefined];
  return (value) => {
    if (value !== last) [last, encoded] = [value, encode(value)];
    return encoded;
  };
}

const encoders: Readonly<Record<StoredKind, EncodeGiven>> = {
  text: (value) => (typeof value === 'string' ? value : undefined),
  integer: (value) => (typeof value === 'number' ? value : undefined),
  real: (value) => (typeof value === 'number' && !Number.isNaN(value) ? value : undefined),
  position: (value) => (typeof value === 'bigint' ? value : undefined),
  instant: remembering((value) => (typeof value === 'string' ? toMilliseconds(value) : undefined)),
  boolean: (value) => (typeof value === 'boolean' ? Number(value) : undefined),
  json: (value) => JSON.stringify(value),
  reference: () => undefined,
};
