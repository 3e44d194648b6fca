import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Scope } from '../scope.ts';

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
  /** By rank (those without one last), namespace and name. */
  environments(
    scope: Scope,
    filter: { readonly namespace?: string },
    asOf: AsOf,
    page: PageRequest<EnvironmentKey>,
  ): Promise<Page<EnvironmentFound>>;
}
