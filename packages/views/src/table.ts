/** What a column can hold, as a projector writes it. */
export type ColumnValue = string | number | bigint | boolean | object | null;

/**
 * How a value is stored. `instant` is whole milliseconds since 1970, so that it orders and takes six bytes. `real` is a
 * number of 64 bits that may be infinite, never NaN. `reference` is written as the key of a row in a numbered table, and
 * stored as that row's number.
 */
export type StoredKind = 'text' | 'integer' | 'real' | 'position' | 'instant' | 'boolean' | 'json' | 'reference';

/** A stored kind; with `?` the column may be null. */
export type ColumnKind = StoredKind | `${StoredKind}?`;

export type Row = Readonly<Record<string, ColumnValue>>;

interface KindsOfValue {
  bigint: 'position';
  string: 'text' | 'instant' | 'reference';
  number: 'integer' | 'real';
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
  real: 'real',
  position: 'position',
  instant: 'instant',
  boolean: 'boolean',
  json: 'json',
  reference: 'reference',
  'text?': 'text',
  'integer?': 'integer',
  'real?': 'real',
  'position?': 'position',
  'instant?': 'instant',
  'boolean?': 'boolean',
  'json?': 'json',
  'reference?': 'reference',
};

export function storedKind(kind: ColumnKind): StoredKind {
  return storedKinds[kind];
}

/** An index: columns, and the condition of a partial one, in SQL. */
export interface Index {
  readonly name: string;
  readonly on: string;
  readonly where?: string;
  /** Patches find their rows by it: it is made with the table. The others may be made once all rows are there. */
  readonly isForWriter?: true;
  /** What it is on in PostgreSQL, whose indexes hold some 2,700 bytes a row at most: longer texts would stop the view. */
  readonly onPostgres?: string;
}

/** A table of a view. Names are what SQL sees in snake_case; rows have them in camelCase. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** `['position']` alone makes the position the row's own place in the file. */
  readonly key: readonly string[];
  readonly indexes: readonly Index[];
  /**
   * True for a table whose rows the writer numbers 1, 2, 3 … as they come, without a gap, in a column `number` of their
   * own. Its key, if it has one, is one text.
   */
  readonly numbered?: true;
  /** Of a numbered table that is nothing but its key: a row that is referred to, and is not there, is made. */
  readonly interned?: true;
  /** Of a numbered table: another text, unique where it is not null, by which its rows can be referred to. */
  readonly alias?: string;
  /** Of each column of kind `reference`: the numbered table, earlier in the view, that it refers to. */
  readonly refersTo?: Readonly<Record<string, string>>;
  /** Columns of whole numbers that are also kept packed, so that all of them can be read at once. */
  readonly packed?: Packing;
}

/**
 * Of a numbered table: for every so many rows, one row of {@link segmentsOf} with the values of these columns, row by row,
 * each in four bytes of the machine's order.
 */
export interface Packing {
  readonly columns: readonly string[];
  readonly rows: number;
}

/** The table of a packed table's segments: `segment` (0, 1, 2 …) and `bytes`. */
export function segmentsOf(table: string): string {
  return `${table}_segments`;
}

/** Names of every table that a view's table takes in the file. */
export function namesOf({ name, packed }: Table): readonly string[] {
  return packed ? [name, segmentsOf(name)] : [name];
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
