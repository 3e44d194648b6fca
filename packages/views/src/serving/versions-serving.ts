import type { Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import { columnsOf, readPosition } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { bindVersions, wantedVersions } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import type { Serving, Slot } from './answer.ts';
import { servingSlots } from './row.ts';

const slot = columnsOf(servingSlots, 's', ['namespace', 'environment', 'model']);

/**
 * Finds where every version was recorded that serves after every change, the last first. What served as known at a position is so for ever: the last answer
 * is kept, for the pages of a list ask for one position again and again.
 */
export function createVersionsServing(
  select: Select,
  findEach: (slots: readonly Slot[], asOf: AsOf) => Promise<readonly Serving[]>,
) {
  let last: { readonly of: string; readonly found: Promise<readonly Position[]> } | undefined;
  return (scope: Scope, asOf: AsOf): Promise<readonly Position[]> => {
    const of = JSON.stringify([String(asOf.position), scope.namespaces]);
    if (last?.of === of) return last.found;
    const found = find(scope, asOf);
    last = { of, found };
    // What failed is not kept.
    found.catch(() => {
      if (last?.found === found) last = undefined;
    });
    return found;
  };

  async function find(scope: Scope, asOf: AsOf): Promise<readonly Position[]> {
    const where = new Where(select.dialect, asOf.position).and('s.position <= ?1');
    keepWithin(where, scope, 's.namespace');
    const rows = await select.all(
      `/* slots */ select ${slot.sql} from serving_slots s ${where.sql}`,
      ...where.bindings,
    );
    const servings = await findEach(rows.map(slot.read), asOf);
    const versions = servings.flatMap(({ namespace, model: name, allocation }) =>
      allocation.state === 'SERVING' ? allocation.versions.map(({ number }) => ({ namespace, name, number })) : [],
    );
    const { dialect } = select;
    const positions = await select.arrays(
      `/* positionsOfVersions */ ${wantedVersions(dialect)}
       select distinct v.position from wanted w cross join model_versions v
       where v.namespace = w.namespace and v.name = w.name and v.number = w.number and v.position <= ?1
       order by v.position desc`,
      asOf.position,
      bindVersions(dialect, versions),
    );
    return positions.map(([position]) => readPosition(position));
  }
}
