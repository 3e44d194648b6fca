import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import { columnsOf } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { bindNames, placeMany, wantedNames } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import { type EnvironmentPolicyRow, environmentPolicies } from './row.ts';

/** A promotion policy, and who stated it when and why. */
export type PolicyFound = Omit<EnvironmentPolicyRow, 'namespace' | 'name'>;

const policy = columnsOf(environmentPolicies, 'p', ['position', 'policy', 'actor', 'reason', 'occurredAt']);

/** Every policy of each environment, the one that holds first. */
export async function findPolicies(
  select: Select,
  scope: Scope,
  names: readonly Name[],
  asOf: AsOf,
): Promise<PolicyFound[][]> {
  const where = new Where(select.dialect, asOf.position, bindNames(select.dialect, names))
    .and('p.namespace = w.namespace and p.name = w.name')
    .and('p.position <= ?1');
  keepWithin(where, scope, 'p.namespace');
  const rows = await select.all(
    `/* policiesOfEnvironments */ ${wantedNames(select.dialect)}
     select w.place, ${policy.sql} from wanted w cross join environment_policies p ${where.sql}
     order by w.place, p.position desc`,
    ...where.bindings,
  );
  return placeMany(rows, names.length, policy.read);
}
