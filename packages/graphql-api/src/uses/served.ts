import type { Served } from '@pedigree/views';
import type { ServedFilter } from '../generated/resolvers.ts';

/** Which versions are wanted by whether they serve. */
export interface ServedAsked {
  readonly served?: Served;
}

const asked: Readonly<Record<ServedFilter, Served>> = { NOW: 'now', EVER: 'ever' };

export function readServed(served: ServedFilter | null | undefined): ServedAsked {
  return served ? { served: asked[served] } : {};
}
