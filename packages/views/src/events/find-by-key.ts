import type { Position } from '@pedigree/kernel';
import { columnsOf } from '../reading/columns.ts';
import type { Dialect, ListedKind } from '../reading/dialect.ts';
import type { Select } from '../reading/select.ts';
import { bindPositions, placeMany, placeOne } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { EventFound } from './answer.ts';
import { eventEntries } from './row.ts';

/** What is told of an event, in every statement as `e`. */
export const entry = columnsOf(eventEntries, 'e', ['position', 'id', 'stream', 'revision', 'type', 'namespace']);

/** What is asked for at once, as `wanted(place, value)`; bound as `?1`. */
const wanted = ({ each }: Dialect, kind: ListedKind) =>
  `with wanted as (select key as place, value from ${each('?1', kind)} as listed)`;

export async function findEventsByPosition(
  select: Select,
  scope: Scope,
  positions: readonly Position[],
): Promise<(EventFound | null)[]> {
  const where = new Where(select.dialect, bindPositions(positions)).and('e.position = w.value');
  keepWithin(where, scope, 'e.namespace');
  const rows = await select.all(
    `/* eventsByPosition */ ${wanted(select.dialect, 'integer')}
     select w.place, ${entry.sql} from wanted w cross join event_entries e ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, positions.length, entry.read);
}

export async function findEventsById(
  select: Select,
  scope: Scope,
  ids: readonly string[],
): Promise<(EventFound | null)[]> {
  const where = new Where(select.dialect, select.dialect.list(ids)).and('e.id = w.value');
  keepWithin(where, scope, 'e.namespace');
  const rows = await select.all(
    `/* eventsById */ ${wanted(select.dialect, 'text')}
     select w.place, ${entry.sql} from wanted w cross join event_entries e ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, ids.length, entry.read);
}

export async function findSubjectsOfEvents(
  select: Select,
  scope: Scope,
  positions: readonly Position[],
): Promise<string[][]> {
  const where = new Where(select.dialect, bindPositions(positions))
    .and('e.position = w.value')
    .and('s.position = e.position');
  keepWithin(where, scope, 'e.namespace');
  const rows = await select.all(
    `/* subjectsOfEvents */ ${wanted(select.dialect, 'integer')}
     select w.place, s.subject from wanted w cross join event_entries e cross join event_subjects s ${where.sql}
     order by w.place, s.subject`,
    ...where.bindings,
  );
  return placeMany(rows, positions.length, (raw) => String(raw.subject));
}
