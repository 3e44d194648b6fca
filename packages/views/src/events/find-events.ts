import type { AsOf } from '../as-of.ts';
import { type Page, toPage } from '../page.ts';
import { bindInstant } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { EventFilter, EventFound, EventRange } from './answer.ts';
import { entry } from './find-by-key.ts';
import { recordedBetween } from './recorded-between.ts';

/**
 * Events by what is given of them, in the order of the log or from its end. One condition leads, by an index that has
 * the order of positions; the others are looked at on the way, so nothing is ever sorted but a page.
 */
export async function findEvents(
  select: Select,
  scope: Scope,
  filter: EventFilter,
  asOf: AsOf,
  { direction, count, after, before }: EventRange,
): Promise<Page<EventFound>> {
  if (filter.types?.length === 0) return { items: [], hasMore: false };
  const where = new Where(select.dialect, asOf.position).and('e.position <= ?1');
  if (after !== undefined) where.and('e.position > ?', after);
  if (before !== undefined) where.and('e.position < ?', before);
  const leads = lead(where, filter);
  follow(where, filter);
  keepWithin(where, scope, select.dialect.aside('e.namespace'));
  const order = `order by e.position ${direction === 'forwards' ? 'asc' : 'desc'} limit ${where.bind(count + 1)}`;
  const branches = leads.map(
    (condition) =>
      `select * from (select ${entry.sql} from ${condition.from} ${where.sql} ${condition.and} ${order}) as branch`,
  );
  const rows = await select.all(
    `/* events */ select * from (${branches.join(' union all ')}) e ${order.replace('e.position', '"position"')}`,
    ...where.bindings,
  );
  return toPage(rows.map(entry.read), count);
}

/** Says where the leading condition looks, in several branches where several indexes answer. */
function lead(where: Where, filter: EventFilter): readonly { readonly from: string; readonly and: string }[] {
  const entries = 'event_entries e';
  const { commandId, correlationId, stream, subject, actor, types, namespace } = filter;
  if (commandId !== undefined) return [{ from: entries, and: `and e.command_id = ${where.bind(commandId)}` }];
  if (correlationId !== undefined) {
    const bound = where.bind(correlationId);
    return [
      { from: entries, and: `and e.command_id = ${bound} and e.correlation_id is null` },
      { from: entries, and: `and e.correlation_id = ${bound}` },
    ];
  }
  if (stream !== undefined) return [{ from: entries, and: `and e.stream = ${where.bind(stream)}` }];
  if (subject !== undefined) {
    // The subjects lead, and their positions are the events'.
    const from = 'event_subjects s cross join event_entries e';
    const and = `and s.subject = ${where.bind(subject)} and s.position <= ?1 and e.position = s.position`;
    return [{ from, and }];
  }
  if (actor !== undefined)
    return [{ from: entries, and: `and ${where.dialect.equalsLong('e.actor_id', where.bind(actor))}` }];
  if (types !== undefined) {
    return types.map((type) => ({ from: entries, and: `and e.type = ${where.bind(type)}` }));
  }
  if (namespace !== undefined) return [{ from: entries, and: `and e.namespace = ${where.bind(namespace)}` }];
  return [{ from: entries, and: '' }];
}

/** Every condition, aside, so that it does not choose the index. */
function follow(where: Where, filter: EventFilter): void {
  const { aside, each, list } = where.dialect;
  const equal: readonly (readonly [string, string | undefined])[] = [
    ['command_id', filter.commandId],
    ['stream', filter.stream],
    ['actor_id', filter.actor],
    ['namespace', filter.namespace],
  ];
  for (const [column, value] of equal) if (value !== undefined) where.and(`${aside(`e.${column}`)} = ?`, value);
  if (filter.correlationId !== undefined) {
    where.and('coalesce(e.correlation_id, e.command_id) = ?', filter.correlationId);
  }
  if (filter.types) {
    where.and(`${aside('e.type')} in (select value from ${each('?', 'text')} as listed)`, list(filter.types));
  }
  if (filter.occurredFrom) where.and('e.occurred_at >= ?', bindInstant(filter.occurredFrom));
  if (filter.occurredUntil) where.and('e.occurred_at < ?', bindInstant(filter.occurredUntil));
  if (filter.recordedFrom || filter.recordedUntil) where.and(recordedBetween(where, 'e', filter));
}
