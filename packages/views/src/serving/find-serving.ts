import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { bindInstant, columnsOf, readInstant } from '../reading/columns.ts';
import type { RawRow, Select } from '../reading/select.ts';
import type { Serving, Slot } from './answer.ts';
import { servingChanges } from './row.ts';
import { type Neighbours, ofNow, ofThen } from './standing.ts';

const answer = columnsOf(servingChanges, 'c', [
  'since',
  'position',
  'eventId',
  'type',
  'allocation',
  'actor',
  'evidence',
  'reason',
  'recordedAt',
]);
const place = 'c.since as since_order, c.position as position_order, c.ordinal as ordinal_order';
const nothing = answer.sql.replace(/c\."\w+"/g, 'null');

/** After every instant that there is: the end of the year 9999, in milliseconds. */
const afterAll = 253_402_300_799_999;

/** What serves in a slot, in one statement. */
export function findServing(select: Select, slot: Slot, at: Instant | null, asOf: AsOf, checkpoint: Position): Serving {
  const statements = asOf.position >= checkpoint ? now : then;
  const rows = select.all(
    at === null ? statements.afterAll : statements.at,
    slot.namespace,
    slot.environment,
    slot.model,
    bindInstant(at) ?? afterAll,
    asOf.position,
    ...(statements === then ? [bindInstant(asOf.recordedAt)] : []),
  );
  let last: RawRow | undefined;
  let next: RawRow | undefined;
  for (const row of rows) {
    if (row.later === 0) last = last === undefined || isBehind(row, last) ? row : last;
    else next = next === undefined || isBehind(next, row) ? row : next;
  }
  const until = next === undefined ? null : readInstant(next.since_order);
  if (last === undefined) return { ...slot, allocation: { state: 'UNKNOWN' }, change: null, until };
  const { allocation, ...change } = answer.read(last);
  return { ...slot, allocation, change, until };
}

const now = statementsOf('servingNow', ofNow);
const then = statementsOf('servingThen', ofThen);

function statementsOf(name: string, { last, next }: Neighbours) {
  const standing = last(`0 as later, ${place}, ${answer.sql}`);
  return {
    afterAll: `/* ${name} */ ${standing}`,
    at: `/* ${name}At */ ${standing} union all ${next(`1 as later, ${place}, ${nothing}`)}`,
  };
}

/** Whether a change comes behind another in the order of semantics.md §4, rule 3. */
function isBehind(row: RawRow, other: RawRow): boolean {
  for (const column of ['since_order', 'position_order', 'ordinal_order']) {
    const difference = Number(row[column]) - Number(other[column]);
    if (difference !== 0) return difference > 0;
  }
  return false;
}
