import type { Instant, Position } from '@pedigree/kernel';
import type { AsOf } from '../as-of.ts';
import type { Name, VersionKey } from '../name.ts';
import type { Page, PageRequest } from '../page.ts';
import { columnsOf } from '../reading/columns.ts';
import type { Select } from '../reading/select.ts';
import { bindNames, wantedNames } from '../reading/wanted.ts';
import { Where } from '../reading/where.ts';
import { createRolloutQueries, type RolloutQueries } from '../rollouts/queries.ts';
import { isInScope, keepWithin, type Scope } from '../scope.ts';
import type { Serving, ServingChangeFound, ServingChangeKey, ServingPeriod, Slot } from './answer.ts';
import { findChangesOfEvents, findHistory } from './find-changes.ts';
import { findServingPeriods, findServingStretches } from './find-periods.ts';
import { createFindServing } from './find-serving.ts';
import { createFindServings } from './find-servings.ts';
import { servingSlots } from './row.ts';
import { createVersionsServing } from './versions-serving.ts';

/** What can be asked about serving. Nobody's recording is never an error: the answer is `UNKNOWN` or empty. */
export interface ServingQueries extends RolloutQueries {
  /** What serves in a slot at `at` (null: after every standing change). */
  serving(scope: Scope, slot: Slot, at: Instant | null, asOf: AsOf): Promise<Serving>;
  /** The same for many slots, in their order. */
  servingOfSlots(scope: Scope, slots: readonly Slot[], at: Instant | null, asOf: AsOf): Promise<readonly Serving[]>;
  /** The same for every model that has any change in the environment, by name, `UNKNOWN` included. */
  servingOfEnvironment(scope: Scope, environment: Name, at: Instant | null, asOf: AsOf): Promise<readonly Serving[]>;
  /** Every slot of each model with what it serves after every standing change, by environment, in the order of the models. */
  servingOfModels(scope: Scope, models: readonly Name[], asOf: AsOf): Promise<readonly (readonly Serving[])[]>;
  /** Where every version was recorded that is in the allocation of a slot after every change, the last first. */
  versionsServing(scope: Scope, asOf: AsOf): Promise<readonly Position[]>;
  /** Every time in which each version was in an allocation, by environment and time, in the order of the keys. */
  servingPeriodsOfVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (readonly ServingPeriod[])[]>;
  /** The same, each time apart in which its share was one. */
  servingStretchesOfVersions(
    scope: Scope,
    keys: readonly VersionKey[],
    asOf: AsOf,
  ): Promise<readonly (readonly ServingPeriod[])[]>;
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

const slot = columnsOf(servingSlots, 's', ['namespace', 'environment', 'model']);

/** `checkpoint` is how far the view is known to be: it picks the quicker of two statements that say the same. */
export function createServingQueries(select: Select, checkpoint: () => Position): ServingQueries {
  const findOne = createFindServing(select);
  const findEach = createFindServings(select, findOne);
  const unknownIn = (slot: Slot): Serving => ({ ...slot, allocation: { state: 'UNKNOWN' }, change: null, until: null });

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
    return findEach(slots, at, asOf, checkpoint());
  }

  async function ofModels(scope: Scope, models: readonly Name[], asOf: AsOf) {
    const { dialect } = select;
    const where = new Where(dialect, asOf.position, bindNames(dialect, models))
      .and('s.namespace = w.namespace and s.model = w.name')
      .and('s.position <= ?1');
    keepWithin(where, scope, 's.namespace');
    const rows = await select.all(
      `/* environmentsOfModels */ ${wantedNames(dialect)}
       select w.place, ${slot.sql} from wanted w cross join serving_slots s ${where.sql}
       order by w.place, s.environment`,
      ...where.bindings,
    );
    const found = await findEach(rows.map(slot.read), null, asOf, checkpoint());
    const places = models.map((): Serving[] => []);
    for (const [index, serving] of found.entries()) places[Number(rows[index]?.place)]?.push(serving);
    return places;
  }

  return {
    serving: (scope, slot, at, asOf) =>
      isInScope(scope, slot.namespace) ? findOne(slot, at, asOf, checkpoint()) : Promise.resolve(unknownIn(slot)),
    async servingOfSlots(scope, slots, at, asOf) {
      const seen = slots.filter(({ namespace }) => isInScope(scope, namespace));
      const found = await findEach(seen, at, asOf, checkpoint());
      const servings = new Map(seen.map((slot, index) => [slot, found[index]]));
      return slots.map((slot) => servings.get(slot) ?? unknownIn(slot));
    },
    servingOfEnvironment: ofEnvironment,
    servingOfModels: ofModels,
    versionsServing: createVersionsServing(select, (slots, asOf) => findEach(slots, null, asOf, checkpoint())),
    servingPeriodsOfVersions: (...asked) => findServingPeriods(select, ...asked),
    servingStretchesOfVersions: (...asked) => findServingStretches(select, ...asked),
    servingHistory: async (scope, of, asOf, page) =>
      isInScope(scope, of.environment.namespace) ? findHistory(select, of, asOf, page) : { items: [], hasMore: false },
    changesOfEvents: (...asked) => findChangesOfEvents(select, ...asked),
    ...createRolloutQueries(select, (slots, asOf) => findEach(slots, null, asOf, checkpoint())),
  };
}
