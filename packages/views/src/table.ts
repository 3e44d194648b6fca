/** What a column can hold, as a projector writes it. */
export type ColumnValue = string | number | bigint | boolean | object | null;

/** How a value is stored. `instant` is whole milliseconds since 1970, so that it orders and takes six bytes. */
export type StoredKind = 'text' | 'integer' | 'position' | 'instant' | 'boolean' | 'json';

/** A stored kind; with `?` the column may be null. */
export type ColumnKind = StoredKind | `${StoredKind}?`;

export type Row = Readonly<Record<string, ColumnValue>>;

interface KindsOfValue {
  bigint: 'position';
  string: 'text' | 'instant';
  number: 'integer';
  boolean: 'boolean';
  object: 'json';
}

type KindOf<Value> = Value extends bigint
  ? KindsOfValue['bigint']
  : Value extends string
    ? KindsOfValue['string']
    : Value extends number
      ? KindsOfValue['number']
      : Value extends boolean
        ? KindsOfValue['boolean']
        : KindsOfValue['object'];

type KindFor<Value> = null extends Value ? `${KindOf<NonNullable<Value>>}?` : KindOf<Value>;

/** Every kind without its `?`. */
const storedKinds: Readonly<Record<ColumnKind, StoredKind>> = {
  text: 'text',
  integer: 'integer',
  position: 'position',
  instant: 'instant',
  boolean: 'boolean',
  json: 'json',
  'text?': 'text',
  'integer?': 'integer',
  'position?': 'position',
  'instant?': 'instant',
  'boolean?': 'boolean',
  'json?': 'json',
};

export function storedKind(kind: ColumnKind): StoredKind {
  return storedKinds[kind];
}

/** An index: columns, and the condition of a partial one, in SQL. */
export interface Index {
  readonly name: string;
  readonly on: string;
  readonly where?: string;
}

/** A table of a view. Names are what SQL sees in snake_case; rows have them in camelCase. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** `['position']` alone makes the position the row's own place in the file. */
  readonly key: readonly string[];
  readonly indexes: readonly Index[];
}

/** A table whose columns are exactly the members of a row, each stored in a kind that its type allows. */
export interface TableOf<R extends Row> extends Table {
  readonly columns: { readonly [Column in keyof R & string]: KindFor<R[Column]> };
  readonly key: readonly (keyof R & string)[];
  /** Never there: it tells the compiler the row behind a table. */
  readonly row?: R;
}

/** `recordedAt` is `recorded_at` in SQL. */
export function columnName(member: string): string {
  return member.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
