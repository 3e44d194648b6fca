import type { PromotionPolicyResolvers } from '../generated/resolvers.ts';
import { toPolicyRule } from '../to-policy.ts';

export const promotionPolicy: PromotionPolicyResolvers = {
  rules: ({ policy }) => policy.rules.map(toPolicyRule),
  mayOverride: ({ policy }) => policy.mayOverride,
  event: ({ known, position }) => known.events.load(position),
};
