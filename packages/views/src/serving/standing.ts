import type { Dialect } from '../reading/dialect.ts';

/** A change stands at k: it was stated by then, and not withdrawn by then (semantics.md §4, rule 5). */
export const standsAt = (alias: string, k: string) =>
  `${alias}.position <= ${k} and (${alias}.withdrawn_at is null or ${alias}.withdrawn_at > ${k})`;

/** Changes in the order of semantics.md §4, rule 3. */
const inOrder = (alias: string, direction: 'asc' | 'desc') =>
  `order by ${alias}.since ${direction}, ${alias}.position ${direction}, ${alias}.ordinal ${direction}`;

/** Where the latest and the next change of a slot, ?1 unless another is given, are looked for: at ?2, as known at ?3. */
interface Neighbours {
  /** Statement of the last standing change `c` with since ≤ ?2. */
  readonly last: (columns: string) => string;
  /** Statement of the first standing change `n` with since > ?2. */
  readonly next: (columns: string) => string;
}

/**
 * At the checkpoint: the partial index of what stands is one seek, however much of the slot was withdrawn. Where
 * something was withdrawn behind ?3, there is no last change here.
 */
export const ofNow: Neighbours = {
  last: (columns) =>
    first('c', columns, `c.since <= ?2 and c.withdrawn_at is null and c.position <= ?3 and ${noneWithdrawn}`, 'desc'),
  next: (columns) => first('n', columns, 'n.since > ?2 and n.withdrawn_at is null and n.position <= ?3', 'asc'),
};

/**
 * Of any slot: comparing positions alone takes a tenth of a microsecond, where finding the slot as well takes most of one. Asked in
 * order it is one seek on every database; whether one exists, PostgreSQL would look for among all changes, row by row.
 */
const noneWithdrawn =
  '(select w.withdrawn_at from serving_changes w where w.withdrawn_at > ?3 order by w.withdrawn_at limit 1) is null';

/**
 * At every position; ?4 is its log time. No change that was stated by then begins later than that (and the farthest
 * that a clock which stepped back ever led in this slot), so the walk over later changes is cut off there.
 */
export function ofThen({ least }: Dialect, slot = '?1'): Neighbours {
  const horizon = `?4 + coalesce((select max(a.lead) from serving_changes a where a.slot = ${slot} and a.lead > 0), 0)`;
  const last = `c.since <= ${least('?2', horizon)} and ${standsAt('c', '?3')}`;
  const next = `n.since > ?2 and n.since <= ${horizon} and ${standsAt('n', '?3')}`;
  return {
    last: (columns) => first('c', columns, last, 'desc', slot),
    next: (columns) => first('n', columns, next, 'asc', slot),
  };
}

function first(alias: 'c' | 'n', columns: string, conditions: string, direction: 'asc' | 'desc', slot = '?1'): string {
  return `select ${columns} from serving_changes ${alias} where ${alias}.slot = ${slot} and ${conditions}
    ${inOrder(alias, direction)} limit 1`;
}
