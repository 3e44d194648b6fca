import type { ApprovalResolvers } from '../generated/resolvers.ts';
import { refOf } from './refs.ts';

export const approval: ApprovalResolvers = {
  environmentRef: ({ namespace, environment }) =>
    environment === null ? null : refOf('environment', { namespace, name: environment }),
  event: ({ known, position }) => known.events.load(position),
};
