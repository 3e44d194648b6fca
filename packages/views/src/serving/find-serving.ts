import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { bindInstant, readInstant, readPosition } from '../reading/columns.ts';
import type { Dialect } from '../reading/dialect.ts';
import type { Select } from '../reading/select.ts';
import type { Serving, Slot } from './answer.ts';
import { type StatedChange, slotKey } from './row.ts';
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
    if (row) return read(slot, row);
    const sql = at === null ? then.afterAll : then.at;
    return read(slot, (await select.values(sql, key, time, position, bindInstant(recordedAt))) ?? []);
  };
}

/** After every instant that there is: the end of the year 9999, in milliseconds. */
const afterAll = 253_402_300_799_999;

/** In the order in which {@link read} takes them, with `until` behind them. */
const columns = 'c.position, c.since, c.event_id, c.stated';

/** The last change, where one stands and nothing of the slot was withdrawn since. */
const now = {
  afterAll: `/* servingNow */ ${ofNow.last(`${columns}, null`)}`,
  at: `/* servingNowAt */ ${ofNow.last(`${columns}, (${ofNow.next('n.since')})`)}`,
};

/** One row always, with nulls where nothing stands. */
function statementsOfThen(dialect: Dialect) {
  const { last, next } = ofThen(dialect);
  const withUntil = (until: string) =>
    `select l.*, ${until} from (select 1) as one left join (${last(columns)}) as l on true`;
  return {
    afterAll: `/* servingThen */ ${withUntil('null')}`,
    at: `/* servingThenAt */ ${withUntil(`(${next('n.since')})`)}`,
  };
}

function read({ namespace, environment, model }: Slot, values: readonly unknown[]): Serving {
  const [position = null, since, eventId, stated, next = null] = values;
  const until = next === null ? null : readInstant(next);
  if (position === null) {
    return { namespace, environment, model, allocation: { state: 'UNKNOWN' }, change: null, until };
  }
  const { allocation, type, actor, evidence, reason, recordedAt } = readStated(stated);
  return {
    namespace,
    environment,
    model,
    allocation,
    change: {
      eventId: String(eventId),
      type,
      position: readPosition(position),
      since: readInstant(since),
      actor,
      evidence,
      reason,
      recordedAt,
    },
    until,
  };
}

/** The view's projector wrote it; that is what the assertion rests on. */
function readStated(value: unknown): StatedChange {
  return JSON.parse(String(value)) as StatedChange;
}
