import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import { bindInstant, columnsOf, readInstant } from '../reading/columns.ts';
import type { RawRow, Select } from '../reading/select.ts';
import { bindPositions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { ServingChangeFound, ServingChangeKey } from './answer.ts';
import { servingChanges, slotKey } from './row.ts';
import { standsAt } from './standing.ts';

const change = columnsOf(servingChanges, 'c', [
  'namespace',
  'environment',
  'model',
  'since',
  'position',
  'ordinal',
  'eventId',
  'stated',
  'replaced',
  'restates',
  'withdrawnAt',
]);

/** A column of the standing change next to `c` in its slot, as known at ?1; null where there is none. */
export function neighbour(column: string, side: '<' | '>'): string {
  const direction = side === '<' ? 'desc' : 'asc';
  return `(select n.${column} from serving_changes n
    where n.slot = c.slot
      and (n.since, n.position, n.ordinal) ${side} (c.since, c.position, c.ordinal) and ${standsAt('n', '?1')}
    order by n.since ${direction}, n.position ${direction}, n.ordinal ${direction} limit 1)`;
}

const columns = `${change.sql}, ${neighbour('since', '>')} as next_since,
  ${neighbour('event_id', '<')} as previous_event, ${neighbour('since', '<')} as previous_since`;

/** The changes of a slot or an environment, the latest first. */
export async function findHistory(
  select: Select,
  { environment, model }: { readonly environment: Name; readonly model?: string },
  asOf: AsOf,
  { first, after, withdrawn = false }: PageRequest<ServingChangeKey> & { readonly withdrawn?: boolean },
): Promise<Page<ServingChangeFound>> {
  const { namespace, name } = environment;
  const where =
    model === undefined
      ? new Where(select.dialect, asOf.position).and('c.namespace = ? and c.environment = ?', namespace, name)
      : new Where(select.dialect, asOf.position).and('c.slot = ?', slotKey({ namespace, environment: name, model }));
  where.and(withdrawn ? 'c.position <= ?1' : standsAt('c', '?1'));
  if (after) {
    const key = [bindInstant(after.since), after.position, after.ordinal];
    where.and('(c.since, c.position, c.ordinal) < (?, ?, ?)', ...key);
  }
  const rows = await select.all(
    `/* servingHistory */ select ${columns} from serving_changes c ${where.sql}
     order by c.since desc, c.position desc, c.ordinal desc limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  return toPage(
    rows.map((row) => read(row, asOf)),
    first,
  );
}

/** The changes that the events at these positions state. */
export async function findChangesOfEvents(
  select: Select,
  scope: Scope,
  positions: readonly Position[],
  asOf: AsOf,
): Promise<readonly ServingChangeFound[]> {
  const where = new Where(select.dialect, asOf.position)
    .and(`c.position in (select value from ${select.dialect.each('?', 'integer')} as listed)`, bindPositions(positions))
    .and('c.position <= ?1');
  keepWithin(where, scope, 'c.namespace');
  const rows = await select.all(
    `/* changesOfEvents */ select ${columns} from serving_changes c ${where.sql} order by c.position, c.ordinal`,
    ...where.bindings,
  );
  return rows.map((row) => read(row, asOf));
}

function read(raw: RawRow, asOf: AsOf): ServingChangeFound {
  const { stated, ...row } = change.read(raw);
  const withdrawnAt = row.withdrawnAt !== null && row.withdrawnAt <= asOf.position ? row.withdrawnAt : null;
  const stands = withdrawnAt === null;
  return {
    ...row,
    ...stated,
    withdrawnAt,
    until: stands && raw.next_since !== null ? readInstant(raw.next_since) : null,
    basisMoved: stands && !isPrevious(raw, row.replaced),
  };
}

function isPrevious(raw: RawRow, replaced: ServingChangeFound['replaced']): boolean {
  if (raw.previous_event === null || replaced === null) return raw.previous_event === null && replaced === null;
  return raw.previous_event === replaced.event && readInstant(raw.previous_since) === replaced.from;
}
