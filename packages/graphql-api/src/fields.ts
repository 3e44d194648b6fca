import type { QueryResolvers, SubscriptionResolvers } from './generated/resolvers.ts';

/** The resolver of a query's field. */
export type Query<Field extends keyof QueryResolvers> = NonNullable<QueryResolvers[Field]>;

/** The resolver of a subscription's field. */
export type Subscription<Field extends keyof SubscriptionResolvers> = NonNullable<SubscriptionResolvers[Field]>;
