export { createFindKnownAt } from './find-known-at.ts';
export { createGateway, type Gateway, type GatewayOptions } from './gateway.ts';
export type { CommandRunner, GatewayLogger, GatewayMetrics } from './gateway-parts.ts';
export { type AllowedHosts, loopbackHosts } from './http/guard-host.ts';
export type { Operations } from './http/operational-routes.ts';
export { defaultLimits, type Limits } from './limits/limits.ts';
export { makeSchema } from './make-schema.ts';
export { createPromotionFacts } from './policy/promotion-facts.ts';
