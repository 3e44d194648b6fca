import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { bindInstant, readInstant, readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';

/** The last position whose log time is not later than an instant (semantics.md §4, rule 4): one seek. */
export async function findAsOfTime(select: Select, time: Instant): Promise<AsOf> {
  const row = await select.get(
    `/* positionKnownAt */ select position, log_time from event_entries where log_time <= ?1
     order by log_time desc, position desc limit 1`,
    bindInstant(time),
  );
  return row ? { position: readPosition(row.position), recordedAt: readInstant(row.log_time) } : beforeAll;
}

/** The log time at a position: one seek. A position between two events has that of the one before. */
export async function findLogTime(select: Select, position: Position): Promise<Instant | null> {
  const row = await select.get(
    '/* logTimeAt */ select log_time from event_entries where position <= ?1 order by position desc limit 1',
    position,
  );
  return row ? readInstant(row.log_time) : null;
}

/** Before every event. */
const beforeAll: AsOf = { position: 0n, recordedAt: null };
