import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { bindInstant } from '../reading/columns.ts';
import type { Dialect } from '../reading/dialect.ts';
import type { Select } from '../reading/select.ts';
import type { Serving, Slot } from './answer.ts';
import { afterAll, readServing, servingColumns } from './read-serving.ts';
import { slotKey } from './row.ts';
import { ofNow, ofThen } from './standing.ts';

/** Finds what serves in a slot at `at` (null: after every standing change). `checkpoint` is how far the view is known to be. */
export type FindServing = (slot: Slot, at: Instant | null, asOf: AsOf, checkpoint: Position) => Promise<Serving>;

/** In one statement as known now; in two where that finds nothing that it can vouch for. */
export function createFindServing(select: Select): FindServing {
  const then = statementsOfThen(select.dialect);
  return async (slot, at, { position, recordedAt }, checkpoint) => {
    const key = slotKey(slot);
    const time = bindInstant(at) ?? afterAll;
    const row =
      position >= checkpoint
        ? await select.values(at === null ? now.afterAll : now.at, key, time, position)
        : undefined;
    if (row) return readServing(slot, row);
    const sql = at === null ? then.afterAll : then.at;
    return readServing(slot, (await select.values(sql, key, time, position, bindInstant(recordedAt))) ?? []);
  };
}

/** The last change, where one stands and nothing was withdrawn since. */
const now = {
  afterAll: `/* servingNow */ ${ofNow.last(`${servingColumns}, null`)}`,
  at: `/* servingNowAt */ ${ofNow.last(`${servingColumns}, (${ofNow.next('n.since')})`)}`,
};

/** One row always, with nulls where nothing stands. */
function statementsOfThen(dialect: Dialect) {
  const { last, next } = ofThen(dialect);
  const withUntil = (until: string) =>
    `select l.*, ${until} from (select 1) as one left join (${last(servingColumns)}) as l on true`;
  return {
    afterAll: `/* servingThen */ ${withUntil('null')}`,
    at: `/* servingThenAt */ ${withUntil(`(${next('n.since')})`)}`,
  };
}
