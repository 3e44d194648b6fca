import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import type { Select } from '../reading/select.ts';
import { isInScope, type Scope } from '../scope.ts';
import type { Serving, ServingChangeFound, ServingChangeKey, Slot } from './answer.ts';
import { findChangesOfEvents, findHistory } from './find-changes.ts';
import { createFindServing } from './find-serving.ts';

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
  const findServing = createFindServing(select);
  const find = (scope: Scope, slot: Slot, at: Instant | null, asOf: AsOf): Promise<Serving> =>
    isInScope(scope, slot.namespace)
      ? findServing(slot, at, asOf, checkpoint())
      : Promise.resolve<Serving>({ ...slot, allocation: { state: 'UNKNOWN' }, change: null, until: null });
  const findEach = (scope: Scope, slots: readonly Slot[], at: Instant | null, asOf: AsOf): Promise<Serving[]> =>
    Promise.all(slots.map((slot) => find(scope, slot, at, asOf)));

  async function ofEnvironment(scope: Scope, { namespace, name: environment }: Name, at: Instant | null, asOf: AsOf) {
    if (!isInScope(scope, namespace)) return [];
    const models = await select.all(
      `/* modelsOfEnvironment */ select model from serving_slots
       where namespace = ?1 and environment = ?2 and position <= ?3 order by model`,
      namespace,
      environment,
      asOf.position,
    );
    const slots = models.map(({ model }) => ({ namespace, environment, model: String(model) }));
    return findEach(scope, slots, at, asOf);
  }

  async function ofModel(scope: Scope, { namespace, name: model }: Name, asOf: AsOf) {
    if (!isInScope(scope, namespace)) return [];
    const environments = await select.all(
      `/* environmentsOfModel */ select environment from serving_slots
       where namespace = ?1 and model = ?2 and position <= ?3 order by environment`,
      namespace,
      model,
      asOf.position,
    );
    const slots = environments.map(({ environment }) => ({ namespace, environment: String(environment), model }));
    return findEach(scope, slots, null, asOf);
  }

  return {
    serving: find,
    servingOfSlots: findEach,
    servingOfEnvironment: ofEnvironment,
    servingOfModels: (scope, models, asOf) => Promise.all(models.map((model) => ofModel(scope, model, asOf))),
    servingHistory: async (scope, of, asOf, page) =>
      isInScope(scope, of.environment.namespace) ? findHistory(select, of, asOf, page) : { items: [], hasMore: false },
    changesOfEvents: (...asked) => findChangesOfEvents(select, ...asked),
  };
}
