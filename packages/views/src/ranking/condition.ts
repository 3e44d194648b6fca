import type { Where } from '../reading/where.ts';

/** A condition on a version `x` of `ranked_versions`, as known at ?1. */
export interface Condition {
  readonly holds: (where: Where) => string;
  /** A statement of the versions for which it holds, where an index finds them. */
  readonly versions?: (where: Where) => string;
  /** A statement of as many rows or few more, where that is quicker. */
  readonly counted?: (where: Where) => string;
}
