import type { AsOfResolvers } from '../generated/resolvers.ts';

export const asOf: AsOfResolvers = {
  position: ({ position }, _, { formatPosition }) => formatPosition(position),
};
