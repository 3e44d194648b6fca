import type { ServedFilter } from '../generated/resolvers.ts';

/** Which versions are wanted: those that serve, those that ever did, or all. */
export interface ServedAsked {
  readonly served?: ServedFilter | null | undefined;
}
