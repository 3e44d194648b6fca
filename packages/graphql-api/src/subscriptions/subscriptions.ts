import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import { events } from './events.ts';
import { servingChanged } from './serving-changed.ts';

/** Every subscription there is: the compiler demands one for each line of SDL. */
export const subscriptions: Required<SubscriptionResolvers> = { events, servingChanged };
