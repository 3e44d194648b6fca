import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { bindInstant, readInstant, readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import type { Serving, Slot } from './answer.ts';
import { type StatedChange, slotKey } from './row.ts';
import { ofNow, ofThen } from './standing.ts';

/** What serves in a slot, in one statement as known now; in two where that finds nothing that it can vouch for. */
export function findServing(select: Select, slot: Slot, at: Instant | null, asOf: AsOf, checkpoint: Position): Serving {
  const { position, recordedAt } = asOf;
  const key = slotKey(slot);
  const time = bindInstant(at) ?? afterAll;
  const row =
    position >= checkpoint ? select.values(at === null ? now.afterAll : now.at, key, time, position) : undefined;
  if (row) return read(slot, row);
  const found = select.values(at === null ? then.afterAll : then.at, key, time, position, bindInstant(recordedAt));
  return read(slot, found ?? []);
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
const thenWith = (until: string) =>
  `select l.*, ${until} from (select 1) as one left join (${ofThen.last(columns)}) as l on true`;
const then = {
  afterAll: `/* servingThen */ ${thenWith('null')}`,
  at: `/* servingThenAt */ ${thenWith(`(${ofThen.next('n.since')})`)}`,
};

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
