import type { PolicyBreachResolvers } from '../generated/resolvers.ts';
import { toPolicyRule } from '../to-policy.ts';

export const policyBreach: PolicyBreachResolvers = {
  unasked: ({ unasked }) => unasked.map(toPolicyRule),
};
