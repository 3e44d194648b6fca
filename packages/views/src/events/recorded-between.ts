import type { Instant } from '@pedigree/kernel';
import { bindInstant } from '../reading/columns.ts';
import type { Where } from '../reading/where.ts';

/** A time in which something was recorded. */
export interface Recorded {
  readonly recordedFrom?: Instant | undefined;
  readonly recordedUntil?: Instant | undefined;
}

/**
 * What holds for a row `alias`, with its position and `recordedAt`, that was recorded in a time. `recordedAt` is never later than the
 * log time, and earlier by no more than the farthest step back of a clock: so the log time, which never falls, bounds the positions that
 * have to be looked at.
 */
export function recordedBetween(where: Where, alias: string, { recordedFrom, recordedUntil }: Recorded): string {
  const conditions: string[] = [];
  if (recordedFrom) {
    const from = where.bind(bindInstant(recordedFrom));
    conditions.push(
      `${alias}.recorded_at >= ${from}`,
      `${alias}.position >= coalesce((select t.position from event_entries t where t.log_time >= ${from}
         order by t.log_time, t.position limit 1), 9223372036854775807)`,
    );
  }
  if (recordedUntil) {
    const until = where.bind(bindInstant(recordedUntil));
    conditions.push(
      `${alias}.recorded_at < ${until}`,
      `${alias}.position <= coalesce((select t.position from event_entries t where t.log_time < ${until}
         + coalesce((select max(t.log_time - t.recorded_at) from event_entries t where t.log_time > t.recorded_at), 0)
         order by t.log_time desc, t.position desc limit 1), 0)`,
    );
  }
  return conditions.join(' and ');
}
