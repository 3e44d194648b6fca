import type { Row } from './table.ts';

/** What a projector may do to rows. Rows are facts with the position at which they became known, so nothing deletes. */
export type RowOperation =
  /** A new row; a key that is there already is a fault. With `ifKnown`, nothing where what it refers to is not there. */
  | { readonly add: string; readonly row: Row; readonly ifKnown?: true }
  /**
   * A new row, unless its key is there already: the first one stays. What `withNew` tells follows only where it was new, and
   * is seldom made; `fill` (of a numbered table) sets these columns of the row that is there, unless the first of them is set.
   */
  | {
      readonly keep: string;
      readonly row: Row;
      readonly fill?: readonly string[];
      readonly withNew?: () => readonly RowOperation[];
    }
  /** Sets columns of the rows that match; a `null` in `where` matches null. */
  | { readonly patch: string; readonly where: Row; readonly set: Row };

/** The operations of a view, each tied to the row of its table. */
export type OperationOn<Rows extends Record<string, Row>> = {
  readonly [Name in keyof Rows & string]:
    | { readonly add: Name; readonly row: Rows[Name]; readonly ifKnown?: true }
    | {
        readonly keep: Name;
        readonly row: Rows[Name];
        readonly fill?: readonly (keyof Rows[Name] & string)[];
        readonly withNew?: () => readonly OperationOn<Rows>[];
      }
    | { readonly patch: Name; readonly where: Partial<Rows[Name]>; readonly set: Partial<Rows[Name]> };
}[keyof Rows & string];
