/** The slot that a statement is about: namespace ?1, environment ?2, model ?3. */
export const inSlot = (alias: string) =>
  `${alias}.namespace = ?1 and ${alias}.environment = ?2 and ${alias}.model = ?3`;

/** A change stands at k: it was stated by then, and not withdrawn by then (semantics.md §4, rule 5). */
export const standsAt = (alias: string, k: string) =>
  `${alias}.position <= ${k} and (${alias}.withdrawn_at is null or ${alias}.withdrawn_at > ${k})`;

const order = (alias: string, direction: 'asc' | 'desc') =>
  `order by ${alias}.since ${direction}, ${alias}.position ${direction}, ${alias}.ordinal ${direction}`;

/** Where the latest and the next change of a slot are looked for: at ?4, as known at ?5 whose log time is ?6. */
export interface Neighbours {
  /** Statement of the last standing change with since ≤ ?4: at most two rows, of which the last in order counts. */
  readonly last: (columns: string) => string;
  /** Statement of the first standing change with since > ?4: at most two rows, of which the first in order counts. */
  readonly next: (columns: string) => string;
}

/**
 * As known at (about) the checkpoint: the partial index of what stands is one seek. Changes that were withdrawn behind
 * ?5 are looked at only where the slot has any.
 */
export const ofNow: Neighbours = {
  last: (columns) => bothKinds(columns, 'c.since <= ?4', 'desc'),
  next: (columns) => bothKinds(columns, 'c.since > ?4', 'asc'),
};

function bothKinds(columns: string, range: string, direction: 'asc' | 'desc'): string {
  const one = (stands: string) =>
    `select * from (select ${columns} from serving_changes c
       where ${inSlot('c')} and ${range} and ${stands} and c.position <= ?5 ${order('c', direction)} limit 1)`;
  const laterWithdrawn = `c.withdrawn_at is not null and +c.withdrawn_at > ?5
       and exists (select 1 from serving_changes w where ${inSlot('w')} and w.withdrawn_at > ?5)`;
  return `${one('c.withdrawn_at is null')} union all ${one(laterWithdrawn)}`;
}

/**
 * As known at any position. No change that was stated by then begins later than its log time (and the farthest that a
 * clock which stepped back ever led in this slot), so the walk over changes that came later is cut off there.
 */
export const ofThen: Neighbours = {
  last: (columns) => oneKind(columns, `c.since <= min(?4, ${horizon})`, 'desc'),
  next: (columns) => oneKind(columns, `c.since > ?4 and c.since <= ${horizon}`, 'asc'),
};

const horizon = `?6 + coalesce((select max(a.lead) from serving_changes a where ${inSlot('a')} and a.lead > 0), 0)`;

function oneKind(columns: string, range: string, direction: 'asc' | 'desc'): string {
  return `select * from (select ${columns} from serving_changes c
    where ${inSlot('c')} and ${range} and ${standsAt('c', '?5')} ${order('c', direction)} limit 1)`;
}
