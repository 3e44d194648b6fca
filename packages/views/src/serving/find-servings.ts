import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { bindInstant } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import type { Serving, Slot } from './answer.ts';
import type { FindServing } from './find-serving.ts';
import { afterAll, readServing, servingColumns } from './read-serving.ts';
import { slotKey } from './row.ts';
import { ofThen } from './standing.ts';

/** Finds what serves in each of some slots, in their order. */
export type FindServings = (
  slots: readonly Slot[],
  at: Instant | null,
  asOf: AsOf,
  checkpoint: Position,
) => Promise<readonly Serving[]>;

/** Where a statement takes a way over the network, one asks about all slots; else each has the quickest for itself. */
export function createFindServings(select: Select, find: FindServing): FindServings {
  const { each, list, isRemote } = select.dialect;
  if (!isRemote) {
    return (slots, at, asOf, checkpoint) => Promise.all(slots.map((slot) => find(slot, at, asOf, checkpoint)));
  }
  const { last, next } = ofThen(select.dialect, 'w.value');
  const withUntil = (until: string) =>
    `/* servingOfSlots */ select w.key, l.*, ${until} from ${each('?1', 'text')} w
     left join lateral (${last(servingColumns)}) as l on true`;
  const statements = { afterAll: withUntil('null'), at: withUntil(`(${next('n.since')})`) };
  return async (slots, at, { position, recordedAt }) => {
    if (slots.length === 0) return [];
    const rows = await select.arrays(
      at === null ? statements.afterAll : statements.at,
      list(slots.map(slotKey)),
      bindInstant(at) ?? afterAll,
      position,
      bindInstant(recordedAt),
    );
    const found = new Map(rows.map(([place, ...values]) => [place, values]));
    return slots.map((slot, place) => readServing(slot, found.get(place) ?? []));
  };
}
