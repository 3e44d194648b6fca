import type { EnvironmentResolvers } from '../generated/resolvers.ts';
import { toServing } from '../read-serving.ts';
import { readInstant } from '../scalars/date-time.ts';
import { refOf } from './refs.ts';

export const environment: EnvironmentResolvers = {
  id: (found) => refOf('environment', found),
  ref: (found) => refOf('environment', found),
  event: ({ known, position }) => known.events.load(position),
  promotionPolicy: async ({ known, namespace, name }) => {
    const [policy] = await known.policiesOfEnvironments.load({ namespace, name });
    return policy ? { ...policy, known } : null;
  },
  promotionPolicies: async ({ known, namespace, name }) => {
    const policies = await known.policiesOfEnvironments.load({ namespace, name });
    return policies.map((policy) => ({ ...policy, known }));
  },
  serving: async ({ known, namespace, name }, { at }) => {
    const instant = at ? readInstant('at', at) : null;
    const { scope, sources } = known;
    const all = await sources.views.servingOfEnvironment(scope, { namespace, name }, instant, known.at('serving'));
    return all.map(toServing(known, instant));
  },
};
