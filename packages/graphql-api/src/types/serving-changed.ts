import type { ServingChangedResolvers } from '../generated/resolvers.ts';
import { readServing } from '../read-serving.ts';

export const servingChanged: ServingChangedResolvers = {
  changes: async ({ known: knownThen, models }) => {
    const known = await knownThen();
    const { scope, asOf, sources } = known;
    const changes = await sources.views.changesOfEvents(scope, [asOf.position], asOf);
    return changes.filter(({ model }) => models.includes(model)).map((change) => ({ ...change, known }));
  },
  serving: async ({ known: knownThen, namespace, environment, models }) => {
    const known = await knownThen();
    return Promise.all(models.map((model) => readServing(known, { namespace, environment, model }, null)));
  },
};
