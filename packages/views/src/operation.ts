import type { Row } from './table.ts';

/** What a projector may do to rows. Rows are facts with the position at which they became known, so nothing deletes. */
export type RowOperation =
  /** A new row; a key that is there already is a fault. */
  | { readonly add: string; readonly row: Row }
  /** A new row, unless its key is there already: the first one stays. */
  | { readonly keep: string; readonly row: Row }
  /** Sets columns of the rows that match; a `null` in `where` matches null. */
  | { readonly patch: string; readonly where: Row; readonly set: Row };

/** The operations of a view, each tied to the row of its table. */
export type OperationOn<Rows extends Record<string, Row>> = {
  readonly [Name in keyof Rows & string]:
    | { readonly add: Name; readonly row: Rows[Name] }
    | { readonly keep: Name; readonly row: Rows[Name] }
    | { readonly patch: Name; readonly where: Partial<Rows[Name]>; readonly set: Partial<Rows[Name]> };
}[keyof Rows & string];
