import type { Position } from '@pedigree/kernel';
import { columnsOf } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { placeMany, placeOne } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { EventFound } from './answer.ts';
import { eventEntries } from './row.ts';

/** What is told of an event, in every statement as `e`. */
export const entry = columnsOf(eventEntries, 'e', ['position', 'id', 'stream', 'revision', 'type', 'namespace']);

const wanted = 'with wanted as (select key as place, value from json_each(?1))';

export function findEventsByPosition(
  select: Select,
  scope: Scope,
  positions: readonly Position[],
): (EventFound | null)[] {
  const where = new Where(`[${positions.join(',')}]`).and('e.position = w.value');
  keepWithin(where, scope, 'e.namespace');
  const rows = select.all(
    `/* eventsByPosition */ ${wanted}
     select w.place, ${entry.sql} from wanted w cross join event_entries e ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, positions.length, entry.read);
}

export function findEventsById(select: Select, scope: Scope, ids: readonly string[]): (EventFound | null)[] {
  const where = new Where(JSON.stringify(ids)).and('e.id = w.value');
  keepWithin(where, scope, 'e.namespace');
  const rows = select.all(
    `/* eventsById */ ${wanted} select w.place, ${entry.sql} from wanted w cross join event_entries e ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, ids.length, entry.read);
}

export function findSubjectsOfEvents(select: Select, scope: Scope, positions: readonly Position[]): string[][] {
  const where = new Where(`[${positions.join(',')}]`).and('e.position = w.value').and('s.position = e.position');
  keepWithin(where, scope, 'e.namespace');
  const rows = select.all(
    `/* subjectsOfEvents */ ${wanted}
     select w.place, s.subject from wanted w cross join event_entries e cross join event_subjects s ${where.sql}
     order by w.place, s.subject`,
    ...where.bindings,
  );
  return placeMany(rows, positions.length, (raw) => String(raw.subject));
}
