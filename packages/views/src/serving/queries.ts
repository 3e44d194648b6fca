import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Scope } from '../scope.ts';
import type { Serving, ServingChangeFound, ServingChangeKey, Slot } from './answer.ts';

/** What can be asked about serving. Nobody's recording is never an error: the answer is `UNKNOWN` or empty. */
export interface ServingQueries {
  /** What serves in a slot at `at` (null: after every standing change). */
  serving(scope: Scope, slot: Slot, at: Instant | null, asOf: AsOf): Promise<Serving>;
  /** The same for many slots, in their order. */
  servingOfSlots(scope: Scope, slots: readonly Slot[], at: Instant | null, asOf: AsOf): Promise<readonly Serving[]>;
  /** The same for every model that has any change in the environment, by name, `UNKNOWN` included. */
  servingOfEnvironment(scope: Scope, environment: Name, at: Instant | null, asOf: AsOf): Promise<readonly Serving[]>;
  /** Changes of a slot, or of all slots of an environment, from the latest `since` to the earliest. */
  servingHistory(
    scope: Scope,
    of: { readonly environment: Name; readonly model?: string },
    asOf: AsOf,
    page: PageRequest<ServingChangeKey> & { readonly withdrawn?: boolean },
  ): Promise<Page<ServingChangeFound>>;
  /** The changes that the events at these positions state, by position and ordinal, withdrawn ones included. */
  changesOfEvents(scope: Scope, positions: readonly Position[], asOf: AsOf): Promise<readonly ServingChangeFound[]>;
}
