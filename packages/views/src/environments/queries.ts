import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import { type Page, type PageRequest, toPage } from '../page.ts';
import { columnsOf } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { bindNames, placeOne, wantedNames } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { keepWithin, type Scope } from '../scope.ts';
import { findPolicies, type PolicyFound } from './find-policies.ts';
import { environmentDefinitions } from './row.ts';

export interface EnvironmentFound extends Name {
  /** Of the definition that holds. */
  readonly position: Position;
  readonly occurredAt: Instant;
  readonly rank: number | null;
  readonly production: boolean;
  readonly description: string | null;
}

/** Where an environment stands among the others: what a cursor holds. */
export interface EnvironmentKey extends Name {
  readonly rank: number | null;
}

/** What can be asked about environments. */
export interface EnvironmentQueries {
  environmentsByName(scope: Scope, names: readonly Name[], asOf: AsOf): Promise<readonly (EnvironmentFound | null)[]>;
  /** Every promotion policy of each, the one that holds first. */
  policiesOfEnvironments(
    scope: Scope,
    names: readonly Name[],
    asOf: AsOf,
  ): Promise<readonly (readonly PolicyFound[])[]>;
  /** By rank (those without one last), namespace and name. */
  environments(
    scope: Scope,
    filter: { readonly namespace?: string },
    asOf: AsOf,
    page: PageRequest<EnvironmentKey>,
  ): Promise<Page<EnvironmentFound>>;
}

export function createEnvironmentQueries(select: Select): EnvironmentQueries {
  return {
    environmentsByName: (...asked) => findByName(select, ...asked),
    policiesOfEnvironments: (...asked) => findPolicies(select, ...asked),
    environments: (...asked) => list(select, ...asked),
  };
}

const environment = columnsOf(environmentDefinitions, 'e', [
  'namespace',
  'name',
  'position',
  'occurredAt',
  'rank',
  'production',
  'description',
]);

const isLatest = `e.position = (select max(x.position) from environment_definitions x
  where x.namespace = e.namespace and x.name = e.name and x.position <= ?1)`;

async function findByName(
  select: Select,
  scope: Scope,
  names: readonly Name[],
  asOf: AsOf,
): Promise<(EnvironmentFound | null)[]> {
  const where = new Where(select.dialect, asOf.position, bindNames(select.dialect, names))
    .and('e.namespace = w.namespace and e.name = w.name')
    .and(isLatest);
  keepWithin(where, scope, 'e.namespace');
  const rows = await select.all(
    `/* environmentsByName */ ${wantedNames(select.dialect)}
     select w.place, ${environment.sql} from wanted w cross join environment_definitions e ${where.sql}`,
    ...where.bindings,
  );
  return placeOne(rows, names.length, environment.read);
}

/** What has no rank sorts behind all ranks, which are safe integers. */
const rankOrder = 'coalesce(e.rank, 9007199254740991)';

async function list(
  select: Select,
  scope: Scope,
  { namespace }: { readonly namespace?: string },
  asOf: AsOf,
  { first, after }: PageRequest<EnvironmentKey>,
): Promise<Page<EnvironmentFound>> {
  const where = new Where(select.dialect, asOf.position).and(isLatest);
  if (namespace !== undefined) where.and('e.namespace = ?', namespace);
  if (after) {
    const key = [after.rank ?? Number.MAX_SAFE_INTEGER, after.namespace, after.name];
    where.and(`(${rankOrder}, e.namespace, e.name) > (?, ?, ?)`, ...key);
  }
  keepWithin(where, scope, 'e.namespace');
  const rows = await select.all(
    `/* environments */ select ${environment.sql} from environment_definitions e ${where.sql}
     order by ${rankOrder}, e.namespace, e.name limit ${where.bind(first + 1)}`,
    ...where.bindings,
  );
  return toPage(rows.map(environment.read), first);
}
