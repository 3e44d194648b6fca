import { maxPageBytes, maxPageRows, type StoredEvent, toStoredEvent } from '@pedigree/event-store';
import type { Position } from '@pedigree/kernel';
import type { Session } from '@pedigree/postgres';

/** A row for each position that was asked for. */
interface FoundRow {
  readonly position: string;
  readonly bytes: Buffer | null;
}

/** Reads the events at positions. */
export async function readAt(session: Session, positions: readonly Position[]): Promise<(StoredEvent | null)[]> {
  const { rows } = await session.query<FoundRow>({
    name: 'readAt',
    text: `/* readAt */ select position, bytes from (
             select position, bytes, place, sum(coalesce(length(bytes), 0)) over (order by place)
                                            - coalesce(length(bytes), 0) as before
             from unnest($1::bigint[]) with ordinality as wanted (position, place) left join event using (position)
           ) as sized where before < $2 order by place`,
    values: [positions.slice(0, maxPageRows).map(String), maxPageBytes],
  });
  return rows.map(({ position, bytes }) => bytes && toStoredEvent(BigInt(position), bytes));
}
