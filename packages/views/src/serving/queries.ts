import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Select } from '../reading/select.ts';
import { isInScope, type Scope } from '../scope.ts';
import type { Serving, ServingChangeFound, ServingChangeKey, Slot } from './answer.ts';
import { findChangesOfEvents, findHistory } from './find-changes.ts';
import { findServing } from './find-serving.ts';

/** What can be asked about serving. Nobody's recording is never an error: the answer is `UNKNOWN` or empty. */
export interface ServingQueries {
  /** What serves in a slot at `at` (null: after every standing change). */
  serving(scope: Scope, slot: Slot, at: Instant | null, asOf: AsOf): Promise<Serving>;
  /** The same for many slots, in their order. */
  servingOfSlots(scope: Scope, slots: readonly Slot[], at: Instant | null, asOf: AsOf): Promise<readonly Serving[]>;
  /** The same for every model that has any change in the environment, by name, `UNKNOWN` included. */
  servingOfEnvironment(scope: Scope, environment: Name, at: Instant | null, asOf: AsOf): Promise<readonly Serving[]>;
  /** Every slot of each model with what it serves after every standing change, by environment, in the order of the models. */
  servingOfModels(scope: Scope, models: readonly Name[], asOf: AsOf): Promise<readonly (readonly Serving[])[]>;
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

/** `checkpoint` is how far the view is known to be: it picks the quicker of two statements that say the same. */
export function createServingQueries(select: Select, checkpoint: () => Position): ServingQueries {
  const find = (scope: Scope, slot: Slot, at: Instant | null, asOf: AsOf): Serving =>
    isInScope(scope, slot.namespace)
      ? findServing(select, slot, at, asOf, checkpoint())
      : { ...slot, allocation: { state: 'UNKNOWN' }, change: null, until: null };
  return {
    serving: async (scope, slot, at, asOf) => find(scope, slot, at, asOf),
    servingOfSlots: async (scope, slots, at, asOf) => slots.map((slot) => find(scope, slot, at, asOf)),
    servingOfEnvironment: async (scope, { namespace, name: environment }, at, asOf) => {
      const models = select.all(
        `/* modelsOfEnvironment */ select model from serving_slots
         where namespace = ?1 and environment = ?2 and position <= ?3 order by model`,
        namespace,
        environment,
        asOf.position,
      );
      return isInScope(scope, namespace)
        ? models.map(({ model }) => find(scope, { namespace, environment, model: String(model) }, at, asOf))
        : [];
    },
    servingOfModels: async (scope, models, asOf) =>
      models.map(({ namespace, name: model }) => {
        if (!isInScope(scope, namespace)) return [];
        const environments = select.all(
          `/* environmentsOfModel */ select environment from serving_slots
           where namespace = ?1 and model = ?2 and position <= ?3 order by environment`,
          namespace,
          model,
          asOf.position,
        );
        return environments.map(({ environment }) =>
          find(scope, { namespace, environment: String(environment), model }, null, asOf),
        );
      }),
    servingHistory: async (scope, of, asOf, page) =>
      isInScope(scope, of.environment.namespace) ? findHistory(select, of, asOf, page) : { items: [], hasMore: false },
    changesOfEvents: async (scope, positions, asOf) => findChangesOfEvents(select, scope, positions, asOf),
  };
}
